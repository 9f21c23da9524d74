import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { CopyButton } from '../parts/copy-button';
import { Note } from '../parts/note';
import styles from './second-factor.module.css';

/** Backup codes, which are shown this once: to copy, to print, or to keep in a file. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useT();
  const text = `${codes.join('\n')}\n`;
  return (
    <div className={styles.enrol}>
      <Note focus>{t('account.second.codesShown')}</Note>
      <div className={styles.printed}>
        <p className={styles.printTitle}>{t('account.second.codesTitle')}</p>
        <ul className={styles.codes} aria-label={t('account.second.codesTitle')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.actions}>
        <CopyButton text={text}>{t('account.copy')}</CopyButton>
        <Button onClick={() => window.print()}>{t('account.print')}</Button>
        <Button onClick={() => download(text)}>{t('account.download')}</Button>
        <Button kind="primary" onClick={onDone}>
          {t('account.second.codesKept')}
        </Button>
      </p>
    </div>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'cantiere-backup-codes.txt';
  link.click();
  URL.revokeObjectURL(url);
}
