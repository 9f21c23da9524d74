import { Link } from '@tanstack/react-router';
import { useT } from '../../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../../shared/project/project-address';
import { useRights } from '../../shared/viewer/use-viewer';

type StateLinkProps = { milestone: string; className?: string; title?: string };

/** Opens the form that states a date on a milestone; nothing for those who may not. */
export function StateLink({ milestone, ...rest }: StateLinkProps) {
  const t = useT();
  const { code } = useProjectAddress();
  if (!useRights(code).canState) return null;
  return (
    <Link to="/p/$code/milestones/$key/state" params={{ code, key: milestone }} search={TODAY} {...rest}>
      {t('milestones.state')}
    </Link>
  );
}
