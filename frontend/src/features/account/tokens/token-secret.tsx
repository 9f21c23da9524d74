import type { OwnTokenFragment } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { CopyButton } from '../parts/copy-button';
import { Note } from '../parts/note';
import styles from './tokens.module.css';

type TokenSecretProps = { token: OwnTokenFragment; secret: string; onDone: () => void };

/** The secret of a new token, which is shown this once, with a call that works. */
export function TokenSecret({ token, secret, onDone }: TokenSecretProps) {
  const t = useT();
  const call = curlWith(secret, window.location.origin);
  return (
    <div className={styles.secret}>
      <Note focus>{t('account.tokens.shown', { name: token.name })}</Note>
      <p>
        <code className={styles.text} data-testid="token-secret">
          {secret}
        </code>
      </p>
      <p className={styles.actions}>
        <CopyButton text={secret}>{t('account.tokens.copy')}</CopyButton>
      </p>
      <p className="soft small">{t('account.tokens.example')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <pre className={styles.call} tabIndex={0}>
        {call}
      </pre>
      <p className={styles.actions}>
        <CopyButton text={call}>{t('account.tokens.copyCall')}</CopyButton>
        <Button kind="primary" onClick={onDone}>
          {t('account.tokens.kept')}
        </Button>
      </p>
    </div>
  );
}

/** A call of the API with a token, for a shell. */
function curlWith(secret: string, origin: string): string {
  const query = '{ viewer { person { name } scope memberships { role project { code } } } }';
  return [
    `curl ${origin}/graphql \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify({ query })}'`,
  ].join('\n');
}
