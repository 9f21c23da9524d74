import { formatDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './history.module.css';
import type { FilterChoices } from './history-filters';
import type { HistoryFilter } from './use-history-filter';

type PrintedPartProps = FilterChoices & { filter: HistoryFilter; shown: number; count: number };

/** Only on paper: how many of the revisions are printed, and what they were narrowed to. */
export function PrintedPart({ parties, subjects, filter, shown, count }: PrintedPartProps) {
  const { language, t } = useLanguage();
  const { party, subject, from, to, since } = filter;
  const name = parties.find(({ key }) => key === party)?.name ?? party;
  const title = subjects.find(({ key }) => key === subject)?.title ?? subject;
  const words = [
    t('history.printed', { shown, count }),
    name && `${t('history.party')}: ${name}`,
    title && `${t('history.subject')}: ${title}`,
    from && t('history.printedFrom', { day: formatDay(from, language) }),
    to && t('history.printedTo', { day: formatDay(to, language) }),
    since !== undefined && t('history.since', { revision: since }),
  ];
  return <p className={styles.printed}>{words.filter(Boolean).join(' · ')}</p>;
}
