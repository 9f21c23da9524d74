import { Link } from '@tanstack/react-router';
import type { WaitingRowFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { TODAY } from '../../shared/project/project-address';
import { buttonClass } from '../../shared/ui/button';
import styles from './home.module.css';

/** The one button that deals with an item: it leads into the right form, with what is known filled in. */
export function ActionLink({ item, urgent }: { item: WaitingRowFragment; urgent: boolean }) {
  const t = useT();
  const { project, milestone, party, action, kind } = item;
  const className = `${buttonClass(urgent ? 'primary' : 'plain')} ${styles.action}`;
  const label = t(kind === 'MILESTONE_OVERDUE' ? 'home.do.NEW_DATE' : `home.do.${action}`);
  const name = `${label}: ${milestone?.title ?? project.name}`;
  const preset = { ...TODAY, ...(party && { by: party.key }) };
  if (milestone === null)
    return (
      <Link
        to="/p/$code/add/$what"
        params={{ code: project.code, what: 'event' }}
        search={TODAY}
        className={className}
        aria-label={name}
      >
        {label}
      </Link>
    );
  const judged = action === 'ACCEPT_OR_REFUSE' ? { kind: 'ACCEPTED' } : { kind: 'FORECAST' };
  return (
    <Link
      to="/p/$code/milestones/$key/state"
      params={{ code: project.code, key: milestone.key }}
      search={{ ...preset, ...judged }}
      className={className}
      aria-label={name}
    >
      {label}
    </Link>
  );
}
