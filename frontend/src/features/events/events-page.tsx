import { EventsDocument, type EventsQuery } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { AddLink } from '../../shared/project/project-link';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { EventItem } from './event-item';
import { eventYears } from './event-years';
import styles from './events.module.css';

/** What happened and what may happen, in the order of time, with the effect that someone stated. */
export function EventsPage() {
  const t = useT();
  const query = useProjectQuery(EventsDocument);
  return (
    <Page
      title={t('events.title')}
      lead={t('events.lead')}
      kinds={['EVENT']}
      actions={
        <AddLink what="event" className={`${buttonClass()} no-print`}>
          {t('events.add')}
        </AddLink>
      }
    >
      <QueryView query={query}>{({ project }) => project && <Events project={project} />}</QueryView>
    </Page>
  );
}

function Events({ project }: { project: NonNullable<EventsQuery['project']> }) {
  const t = useT();
  const { events, risks } = project;
  return (
    <>
      {risks.length > 0 && <Risks risks={risks} />}
      <Card
        title={t('events.happened')}
        caption={events.length > 0 && t('events.happenedCaption', { count: events.length })}
      >
        {events.length === 0 ? (
          <EmptyState what="event">{t('events.empty')}</EmptyState>
        ) : (
          eventYears(events).map(({ year, events: own }) => (
            <section key={year} className={styles.year} aria-label={year}>
              <h3>{year}</h3>
              <ul>
                {own.map((event) => (
                  <EventItem key={event.id} event={event} />
                ))}
              </ul>
            </section>
          ))
        )}
      </Card>
      {risks.length === 0 && <Risks risks={risks} />}
    </>
  );
}

function Risks({ risks }: { risks: NonNullable<EventsQuery['project']>['risks'] }) {
  const t = useT();
  return (
    <Card
      title={t('events.risks')}
      caption={risks.length > 0 && t('events.risksCaption', { count: risks.length })}
    >
      {risks.length === 0 ? (
        <EmptyState what="event">{t('events.risksEmpty')}</EmptyState>
      ) : (
        <ul>
          {risks.map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
        </ul>
      )}
    </Card>
  );
}
