import { lazy, Suspense } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { Choice, Filters } from '../../shared/ui/choice';
import styles from './history.module.css';
import type { HistoryFilter } from './use-history-filter';

// The list is there before the calendar.
const DayFilter = lazy(() => import('./day-filter').then((module) => ({ default: module.DayFilter })));

/** What the history can be narrowed to. */
export type FilterChoices = {
  readonly parties: readonly { readonly key: string; readonly name: string }[];
  readonly subjects: readonly { readonly key: string; readonly title: string }[];
};

type HistoryFiltersProps = FilterChoices & {
  filter: HistoryFilter;
  onChange: (change: Partial<HistoryFilter>) => void;
  /** How many revisions fit. */
  count: number;
};

/** Narrows the history to a party, a subject and a period. */
export function HistoryFilters({ parties, subjects, filter, onChange, count }: HistoryFiltersProps) {
  const t = useT();
  return (
    <Filters>
      <Choice
        label={t('history.party')}
        all={t('history.allParties')}
        value={filter.party}
        onChange={(party) => onChange({ party })}
        options={parties.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Choice
        label={t('history.subject')}
        all={t('history.allSubjects')}
        value={filter.subject}
        onChange={(subject) => onChange({ subject })}
        options={subjects.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <Suspense fallback={<span className={styles.dayPlace} />}>
        <DayFilter label={t('history.from')} value={filter.from} onChange={(from) => onChange({ from })} />
      </Suspense>
      <Suspense fallback={<span className={styles.dayPlace} />}>
        <DayFilter label={t('history.to')} value={filter.to} onChange={(to) => onChange({ to })} />
      </Suspense>
      <span className="soft small" role="status">
        {t('history.count', { count })}
      </span>
    </Filters>
  );
}
