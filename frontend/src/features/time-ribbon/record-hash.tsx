import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { shortHash } from '../../shared/short-hash';
import { Button } from '../../shared/ui/button';
import styles from './record-hash.module.css';

const SAID_MS = 4000;

type RecordHashProps = { revision: number; hash: string };

/** The revision with its hash, short; opens the whole of it, to be copied as `verify --expect` takes it. */
export function RecordHash({ revision, hash }: RecordHashProps) {
  const t = useT();
  const id = useId();
  const whole = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(false), SAID_MS);
    return () => window.clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    if (whole.current) window.getSelection()?.selectAllChildren(whole.current);
    // A page that came without encryption may not write to the clipboard: it stays selected.
    void navigator.clipboard?.writeText(`${revision}:${hash}`).then(() => setCopied(true));
  };
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id} title={t('hash.show')}>
        {t('project.revision', { revision })} · {shortHash(hash)}
      </button>
      <div id={id} popover="auto" role="dialog" aria-label={t('hash.title')} className={styles.box}>
        <p className="soft small">{t('hash.what')}</p>
        <p>
          <code ref={whole} className={styles.whole}>
            {revision}:{hash}
          </code>
        </p>
        <div className={styles.foot}>
          <Button onClick={copy}>{t(copied ? 'link.copied' : 'hash.copy')}</Button>
          <span className="soft small">{t('hash.use')}</span>
          <span className="visually-hidden" role="status">
            {copied && t('hash.copied')}
          </span>
        </div>
      </div>
    </>
  );
}
