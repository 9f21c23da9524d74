import { useState } from 'react';
import { useT } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import styles from './parts.module.css';

type LinkToHandOnProps = {
  /** Whose link it is, for the button's name. */
  email: string;
  /** Fetches the link; null when there is none any more. */
  read: () => Promise<string | null>;
};

/** Shows a link only when it is asked for, and copies it where the browser lets a page do so. */
export function LinkToHandOn({ email, read }: LinkToHandOnProps) {
  const t = useT();
  const [link, setLink] = useState<string | null>();
  const [isCopied, setCopied] = useState(false);
  const show = async () => {
    const found = await read();
    setLink(found);
    if (!found || !navigator.clipboard) return;
    // A browser may refuse: then the link stands there to be copied by hand.
    await navigator.clipboard.writeText(found).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <span className={styles.handOn}>
      {link ? (
        <input
          className={styles.link}
          readOnly
          value={link}
          aria-label={t('members.linkOf', { email })}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : (
        <Button onClick={() => void show()} aria-label={t('members.copyLinkOf', { email })}>
          {t('members.copyLink')}
        </Button>
      )}
      <span role="status" className="soft small">
        {link === null && t('members.linkGone')}
        {link && t(isCopied ? 'members.linkCopied' : 'members.linkShown')}
      </span>
    </span>
  );
}
