import { Skeleton, SkeletonLines } from '../../shared/ui/skeleton';
import styles from './overview-page.module.css';
import { TREND_HEIGHT_PX } from './trend-card';

const BLOCK = {
  border: '1px solid var(--rule)',
  borderRadius: 'var(--radius)',
  padding: '16px 20px',
} as const;

/** The first screen's places while its figures are on their way. */
export function OverviewSkeleton() {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Skeleton width="70%" height="35px" />
        <Skeleton width="90%" height="20px" />
      </div>
      <div className={styles.grid}>
        <div className={styles.trend} style={{ ...BLOCK, height: TREND_HEIGHT_PX + 92 }} />
        <div className={styles.side}>
          <div style={{ ...BLOCK, height: 128 }} />
          <div style={BLOCK} />
        </div>
        <div className={styles.funding} style={BLOCK}>
          <SkeletonLines lines={6} />
        </div>
        <div className={styles.promises} style={BLOCK} />
        <div className={styles.lately} style={BLOCK} />
      </div>
    </div>
  );
}
