import type { LatelyCardFragment } from '../../generated/graphql';
import { formatAtPrecision } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink, PageLink } from '../../shared/project/project-link';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { EmptyState } from '../../shared/ui/empty-state';
import { SourceLink } from '../../shared/ui/source-link';
import styles from './lately-card.module.css';

const SHOWN = 4;

/** The latest statements, each with the day on which it was made and the page where it can be read. */
export function LatelyCard({
  project,
  className,
}: {
  project: LatelyCardFragment;
  className?: string | undefined;
}) {
  const { language, t } = useLanguage();
  return (
    <Card title={t('overview.lately')} className={className}>
      {project.lately.length === 0 ? (
        <EmptyState kinds={['MILESTONE_STATEMENT', 'INDICATOR_STATEMENT', 'MILESTONE', 'INDICATOR']}>
          {t('overview.latelyEmpty')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {project.lately.slice(0, SHOWN).map((statement) => (
            <li key={statement.id}>
              <p className={styles.said} title={titleOf(statement)}>
                <Subject statement={statement} />
              </p>
              <p className={styles.source}>
                <Changed of={statement} />
                {formatAtPrecision(statement.statedOn, statement.statedOnPrecision, language)} ·{' '}
                <SourceLink source={statement.source} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function titleOf({ subject, date, value }: LatelyCardFragment['lately'][number]): string {
  return [subject.title, date?.words ?? value?.words].filter(Boolean).join(': ');
}

function Subject({ statement }: { statement: LatelyCardFragment['lately'][number] }) {
  const { t } = useLanguage();
  const { subject, kind } = statement;
  const words = statement.date?.words ?? statement.value?.words;
  const isValue = subject.__typename === 'Indicator';
  const said = (
    <>
      {subject.title}:{' '}
      {kind === 'FORECAST'
        ? words
        : `${t(isValue && kind === 'REACHED' ? 'kind.came' : `kind.${kind}`)} ${words}`}
    </>
  );
  if (subject.__typename === 'Indicator')
    return <PageLink page="promises" hash={subject.key} children={said} />;
  return <MilestoneLink milestone={subject.key} statement={statement.id} children={said} />;
}
