import { useT } from '../../shared/i18n/language-context';
import { AddLink, PageLink } from '../../shared/project/project-link';
import { FactActions } from '../../shared/project/statement-actions';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { EmptyState } from '../../shared/ui/empty-state';
import { FileLink } from '../../shared/ui/file-link';
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
export function EvidenceCard({ milestone }: { milestone: Pick<MilestoneRecord, 'key' | 'evidence'> }) {
  const t = useT();
  const { key, evidence } = milestone;
  const about = { milestone: key };
  const add = (
    <AddLink what="evidence" about={about} className="small no-print">
      {t('milestones.evidenceAdd')}
    </AddLink>
  );
  return (
    <Card title={t('milestones.evidence')} action={evidence.length > 0 && add}>
      {evidence.length === 0 ? (
        <EmptyState what="evidence" about={about}>
          {t('milestones.evidenceEmpty')}
        </EmptyState>
      ) : (
        <ul className={styles.records}>
          {evidence.map((each) => (
            <li key={each.id}>
              <span>
                <Changed of={each} />
                {each.caption}
              </span>
              <FileLink evidence={each} />
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
