import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';

const SAID_MS = 4000;

/** Copies a text, and says so. A page that came without encryption may not: then there is no button, and the text is selected by hand. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const t = useT();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = window.setTimeout(() => setCopied(false), SAID_MS);
    return () => window.clearTimeout(timer);
  }, [isCopied]);
  if (!navigator.clipboard) return null;
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button onClick={copy}>{isCopied ? t('account.copied') : children}</Button>
      <span className="visually-hidden" role="status">
        {isCopied && t('account.copied')}
      </span>
    </>
  );
}
