import type { ReactNode } from 'react';
import { Content } from '../../../shared/ui/content';
import { Page } from '../../../shared/ui/page';
import styles from './parts.module.css';

/** A page with one thing to do: a title, and a card of the width of a form. */
export function Narrow({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <Content>
      <div className={styles.narrow}>
        <Page title={title} lead={lead}>
          <div className={styles.card}>{children}</div>
        </Page>
      </div>
    </Content>
  );
}
