import { type ReactNode, Suspense } from 'react';
import styles from './content.module.css';
import { SkeletonLines } from './skeleton';

/** The main landmark of a page. */
export function Content({ eyebrow, children }: { eyebrow?: ReactNode; children: ReactNode }) {
  return (
    <main id="content" className={styles.content} tabIndex={-1}>
      {eyebrow}
      <Suspense fallback={<SkeletonLines lines={10} />}>{children}</Suspense>
    </main>
  );
}
