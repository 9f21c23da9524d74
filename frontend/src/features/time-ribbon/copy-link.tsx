import { useLocation } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useState } from 'react';
import { formatDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { type PageState, permanentAddress } from '../../shared/project/permanent-address';
import styles from './time-ribbon.module.css';

const SAID_MS = 4000;

/** A link to what the page shows now, day and revision included: it is copied, or opened where the browser does not let it be. */
export function CopyLink({ state }: { state: PageState }) {
  const { language, t } = useLanguage();
  // Drawn anew when the address changes.
  useLocation({ select: ({ href }) => href });
  const [copied, setCopied] = useState('');
  const href = permanentAddress(window.location.href, state);
  const day = formatDay(state.asOf, language);

  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(''), SAID_MS);
    return () => window.clearTimeout(timer);
  }, [copied]);

  const copy = (event: MouseEvent) => {
    // A page that came without encryption may not write to the clipboard.
    if (!navigator.clipboard || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigator.clipboard.writeText(href).then(
      () => setCopied(href),
      () => window.location.assign(href),
    );
  };
  return (
    <>
      <a
        href={href}
        className={styles.copy}
        title={t('link.copyLong', { day, revision: state.revision })}
        onClick={copy}
      >
        {t(copied === href ? 'link.copied' : 'link.copy')}
      </a>
      <span className="visually-hidden" role="status">
        {copied === href && t('link.copiedLong', { day, revision: state.revision })}
      </span>
    </>
  );
}
