import { useT } from '../i18n/language-context';
import styles from './states.module.css';

/** A quiet block in the place and size of what is being loaded. */
export function Skeleton({
  width = '100%',
  height = '1.2em',
}: {
  width?: string | number;
  height?: string | number;
}) {
  return <span className={styles.skeleton} style={{ width, height }} />;
}

/** Lines in the place of a list or a table that is being loaded. */
export function SkeletonLines({ lines = 5 }: { lines?: number }) {
  const t = useT();
  return (
    <div className={styles.lines} role="status" aria-label={t('page.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={`${90 - ((line * 17) % 40)}%`} />
      ))}
    </div>
  );
}
