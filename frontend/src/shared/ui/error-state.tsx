import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useT } from '../i18n/language-context';
import { requestIdOf, unansweredBy, wordsOf } from '../unanswered';
import { Button } from './button';
import styles from './states.module.css';

type ErrorStateProps = {
  error?: CombinedError | undefined;
  /** What went wrong, in words, where no GraphQL was asked. */
  why?: ReactNode;
  retry?: () => void;
};

/** A fault in plain words, with a way to try again and, folded away, what the server said. */
export function ErrorState({ error, why, retry }: ErrorStateProps) {
  const t = useT();
  return (
    <div className={styles.state} role="alert">
      <strong>{t('error.title')}</strong>
      <p>{why ?? wordsOf(unansweredBy(error), t)}</p>
      <RequestId id={requestIdOf(error)} />
      {retry && <Button onClick={retry}>{t('error.retry')}</Button>}
      {error && (
        <details className="soft small">
          <summary>{t('error.details')}</summary>
          {error.message}
        </details>
      )}
    </div>
  );
}

/** The number of a fault in the server's log, for whoever asks about it; nothing where there is none. */
export function RequestId({ id }: { id: string | null }) {
  const t = useT();
  if (id === null) return null;
  return (
    <p>
      {t('error.quote')} <code>{id}</code>
    </p>
  );
}
