import type { ReactNode } from 'react';
import { useT } from '../i18n/language-context';
import { useProjectAddress } from '../project/project-address';
import { AddLink } from '../project/project-link';
import { type FactKind, useWithheld } from '../project/withheld';
import { isAdministered } from '../viewer/may-add';

import styles from './states.module.css';
import { WithheldNote } from './withheld-mark';

type EmptyStateProps = {
  /** What is missing, as a sentence. */
  children: ReactNode;
  /** Which form adds it (the last part of `/p/CODE/add/WHAT`); no link when left out. */
  what?: string;
  /** What that form chooses beforehand. */
  about?: Readonly<Record<string, string>>;
  /** The kinds of facts that would stand here: where some are withheld, that is said instead. */
  kinds?: readonly FactKind[];
};

/** Says what is missing and who can add it. */
export function EmptyState({ children, what, about, kinds = [] }: EmptyStateProps) {
  const t = useT();
  const { as } = useProjectAddress();
  const withheld = useWithheld().kinds(kinds);
  return (
    <div className={styles.state}>
      {withheld.length > 0 ? <WithheldNote kinds={kinds} /> : <p>{children}</p>}
      {what && !as && (
        <p className="soft small">
          {withheld.length === 0 && t(isAdministered(what) ? 'empty.whoAdministers' : 'empty.whoCanAdd')}{' '}
          <AddLink what={what} about={about}>
            {t('empty.add')}
          </AddLink>
        </p>
      )}
    </div>
  );
}
