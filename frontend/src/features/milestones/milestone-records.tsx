import { useT } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { FactActions } from '../../shared/project/statement-actions';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { EmptyState } from '../../shared/ui/empty-state';
import { Provenance } from '../../shared/ui/provenance';
import type { MilestoneRecord } from './milestone-page';
import styles from './statements.module.css';

/** Events that were said to bear on the milestone; nothing where there is none. */
export function EventsCard({ events }: { events: MilestoneRecord['events'] }) {
  const t = useT();
  if (events.length === 0) return null;
  return (
    <Card title={t('milestones.events')}>
      <ul className={styles.records}>
        {events.map((event) => (
          <li key={event.id}>
            <span>
              <Changed of={event} />
              <PageLink page="events" hash={event.key}>
                {event.title}
              </PageLink>
              {event.when && <span className="soft"> · {event.when}</span>}
            </span>
            {event.effect && <span>{event.effect}</span>}
            <div className={styles.foot}>
              <Provenance fact={event} />
              <FactActions fact={event.id} words={event.title} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Pages, photos and documents for the milestone. */
export function EvidenceCard({ evidence }: { evidence: MilestoneRecord['evidence'] }) {
  const t = useT();
  return (
    <Card title={t('milestones.evidence')}>
      {evidence.length === 0 ? (
        <EmptyState what="evidence">{t('milestones.evidenceEmpty')}</EmptyState>
      ) : (
        <ul className={styles.records}>
          {evidence.map((each) => (
            <li key={each.id}>
              <span>
                <Changed of={each} />
                {each.caption}
              </span>
              <div className={styles.foot}>
                <Provenance fact={each} />
                <FactActions fact={each.id} words={each.caption} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
