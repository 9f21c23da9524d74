import type { CombinedError } from 'urql';
import { useT } from '../i18n/language-context';
import { Button } from './button';
import styles from './states.module.css';

/** A fault in plain words, with a way to try again and, folded away, what the server said. */
export function ErrorState({
  error,
  retry,
}: {
  error?: CombinedError | Error | undefined;
  retry?: () => void;
}) {
  const t = useT();
  const offline = error && 'networkError' in error && error.networkError;
  return (
    <div className={styles.state} role="alert">
      <strong>{t('error.title')}</strong>
      <p>{t(offline ? 'error.offline' : 'error.server')}</p>
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
