import { type ReactNode, useEffect } from 'react';
import { useProjectShell } from '../project/project-shell-context';
import type { FactKind } from '../project/withheld';
import styles from './page.module.css';
import { WithheldNote } from './withheld-mark';

type PageProps = {
  /** The page's only h1. */
  title: ReactNode;
  /** The title in plain words for the browser's tab, where `title` is not a string. */
  tabTitle?: string;
  /** One or two sentences on what the page shows. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** The kinds of facts that the page is about: what of them is withheld is said below the lead. */
  kinds?: readonly FactKind[];
  children: ReactNode;
};

/** A page: its h1, a lead, and the parts one under the other. The layout around it holds landmarks and the ribbon. */
export function Page({ title, tabTitle, lead, actions, kinds, children }: PageProps) {
  useTabTitle(tabTitle ?? (typeof title === 'string' ? title : ''));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {kinds && <WithheldNote kinds={kinds} />}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

/** Names the browser's tab: page, project, product. */
export function useTabTitle(page: string): void {
  const project = useProjectShell()?.name;
  useEffect(() => {
    document.title = [page, project, 'Cantiere'].filter(Boolean).join(' · ');
  }, [page, project]);
}
