import { useId } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { Choice, Filters } from '../../shared/ui/choice';
import styles from './history.module.css';
import type { HistoryFilter } from './use-history-filter';

type HistoryFiltersProps = {
  parties: readonly { readonly key: string; readonly name: string }[];
  subjects: readonly { readonly key: string; readonly title: string }[];
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
      <Day label={t('history.from')} value={filter.from} onChange={(from) => onChange({ from })} />
      <Day label={t('history.to')} value={filter.to} onChange={(to) => onChange({ to })} />
      <span className="soft small" role="status">
        {t('history.count', { count })}
      </span>
    </Filters>
  );
}

type DayProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void };

function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <span className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </span>
  );
}
