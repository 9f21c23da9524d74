import { Link } from '@tanstack/react-router';
import { useT } from '../../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../../shared/project/project-address';
import { useRights } from '../../shared/viewer/use-viewer';
import type { SlipStep } from './slip-waterfall';
import styles from './slip-waterfall.module.css';

/** Opens the form for the cause of a step that is not fully explained; not from an earlier revision, since when it may have been, nor for those who may not. */
export function ExplainLink({ step }: { step: SlipStep }) {
  const t = useT();
  const { code, revision } = useProjectAddress();
  const { canState } = useRights(code);
  if (revision !== undefined || !canState) return null;
  const words = { to: step.to.date?.words ?? '', days: Math.abs(step.unexplainedDays) };
  return (
    <Link
      to="/p/$code/statements/$id/explain"
      params={{ code, id: step.to.id }}
      search={TODAY}
      className={`${styles.explain} no-print`}
      aria-label={t('milestones.explainLong', words)}
    >
      {t('milestones.explain')}
    </Link>
  );
}
