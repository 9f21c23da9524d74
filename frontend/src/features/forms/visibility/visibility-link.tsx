import { Link } from '@tanstack/react-router';
import { useT } from '../../../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../../../shared/project/project-address';
import { buttonClass } from '../../../shared/ui/button';

/** Back to who sees what of the project. */
export function VisibilityLink() {
  const t = useT();
  const { code } = useProjectAddress();
  return (
    <Link to="/p/$code/visibility" params={{ code }} search={TODAY} className={buttonClass('primary')}>
      {t('tighten.back')}
    </Link>
  );
}
