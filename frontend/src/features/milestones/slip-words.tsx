import { useT } from '../../shared/i18n/language-context';
import styles from './slip-words.module.css';
import type { Milestone } from './timeline-marks';

/** The slip in words: "253 days late", or "at least 183 days late" where the expected day passed without word. */
export function SlipWords({
  milestone,
}: {
  milestone: Pick<Milestone, 'slipText' | 'slipDays' | 'lateAtLeastDays'>;
}) {
  const t = useT();
  const { slipText, slipDays, lateAtLeastDays } = milestone;
  if (lateAtLeastDays !== null)
    return <span className={styles.late}>{t('milestones.lateAtLeast', { days: lateAtLeastDays })}</span>;
  if (slipText === null) return <span className="soft">–</span>;
  return <span className={(slipDays ?? 0) > 0 ? styles.late : styles.kept}>{slipText}</span>;
}
