import type { ReactNode } from 'react';
import { useT } from '../i18n/language-context';
import { AddLink } from '../project/project-link';
import { isAdministered } from '../viewer/may-add';
import styles from './states.module.css';

type EmptyStateProps = {
  /** What is missing, as a sentence. */
  children: ReactNode;
  /** Which form adds it (the last part of `/p/CODE/add/WHAT`); no link when left out. */
  what?: string;
  /** What that form chooses beforehand. */
  about?: Readonly<Record<string, string>>;
};

/** Says what is missing and who can add it. */
export function EmptyState({ children, what, about }: EmptyStateProps) {
  const t = useT();
  return (
    <div className={styles.state}>
      <p>{children}</p>
      {what && (
        <p className="soft small">
          {t(isAdministered(what) ? 'empty.whoAdministers' : 'empty.whoCanAdd')}{' '}
          <AddLink what={what} about={about}>
            {t('empty.add')}
          </AddLink>
        </p>
      )}
    </div>
  );
}
