import { Link, useLocation } from '@tanstack/react-router';
import { CopyLink } from '../features/time-ribbon/copy-link';
import type { CalendarDay } from '../shared/calendar-day';
import { formatDay, formatInstant } from '../shared/format';
import { useLanguage } from '../shared/i18n/language-context';
import { permanentAddress } from '../shared/project/permanent-address';
import { useProjectAddress } from '../shared/project/project-address';
import styles from './layout.module.css';

type RecordFootProps = {
  day: CalendarDay;
  revision: number;
  record: { readonly hash: string; readonly recordedAt: string };
};

/** The record on which the page rests, at its foot: on paper and on narrow screens, where the ribbon has no room for it. */
export function RecordFoot({ day, revision, record }: RecordFootProps) {
  const { language, t } = useLanguage();
  const { code } = useProjectAddress();
  const state = { asOf: day, revision };
  // Drawn anew when the address changes.
  useLocation({ select: ({ href }) => href });
  return (
    <footer className={styles.foot}>
      <p>
        {t('record.foot', { revision, instant: formatInstant(record.recordedAt, language) })}{' '}
        <span className={styles.hash}>SHA-256 {record.hash}</span>{' '}
        <span className="no-print">
          <CopyLink state={state} /> ·{' '}
          <Link to="/p/$code/qr" params={{ code }} className={styles.qr}>
            {t('nav.qrLong')}
          </Link>
        </span>
      </p>
      <p className={styles.printed}>
        {t('print.footer', { day: formatDay(day, language) })} {permanentAddress(window.location.href, state)}
      </p>
    </footer>
  );
}
