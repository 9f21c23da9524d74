import { useT } from '../../shared/i18n/language-context';
import { Skeleton } from '../../shared/ui/skeleton';
import styles from './account-page.module.css';

/** About the heights of the cards, in pixels: what stands below hardly moves when they come. */
const LEFT = [189, 229, 291];
const RIGHT = [149, 100, 297, 433];

/** The cards of the account while it is being read. */
export function AccountSkeleton() {
  const t = useT();
  return (
    <div className={styles.cards} role="status" aria-label={t('page.loading')}>
      {[LEFT, RIGHT].map((heights) => (
        <div key={heights.join()} className={styles.column}>
          {heights.map((height) => (
            <Skeleton key={height} height={height} />
          ))}
        </div>
      ))}
    </div>
  );
}
