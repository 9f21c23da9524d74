import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../shared/i18n/language-context';
import type { Viewer } from '../shared/viewer/rights';
import { useViewer } from '../shared/viewer/use-viewer';
import styles from './account-menu.module.css';
import { initialsOf } from './initials-of';

/** Who looks: the way to sign in for a visitor, a menu for a person. */
export function AccountMenu() {
  const t = useT();
  const viewer = useViewer();
  const here = useLocation({ select: ({ href }) => href });
  if (viewer === undefined) return <span className={styles.place} />;
  if (viewer.person) return <PersonMenu person={viewer.person} isAdministrator={viewer.isAdministrator} />;
  const search = here.startsWith('/p/') ? { next: here } : {};
  return (
    <Link to="/sign-in" search={search as never} className={styles.signIn}>
      {t('viewer.signIn')}
    </Link>
  );
}

type PersonMenuProps = { person: NonNullable<Viewer['person']>; isAdministrator: boolean };

function PersonMenu({ person, isAdministrator }: PersonMenuProps) {
  const t = useT();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const onPress = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);

  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    setOpen(false);
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void router.navigate({ href: event.currentTarget.getAttribute('href') ?? '/' });
  };
  const pages = ['home', 'account', ...(isAdministrator ? (['administration'] as const) : [])] as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its parts are what one reaches; this hears how they are left
    <div
      ref={root}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.initials}
        aria-expanded={isOpen}
        title={person.name}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{initialsOf(person.name)}</span>
        <span className="visually-hidden">{t('viewer.menu', { name: person.name })}</span>
      </button>
      {isOpen && (
        <div className={styles.list}>
          <p>
            <strong>{person.name}</strong>
            <span className="soft small">{person.email}</span>
          </p>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a href={`/${page}`} onClick={go}>
                  {t(`viewer.${page}`)}
                </a>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => void signOut()}>
                {t('viewer.signOut')}
              </button>
            </li>
          </ul>
        </div>
      )}
    </div>
  );
}

/** Ends the session, and leaves the page with everything that was kept for its person. */
async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => null);
  window.location.assign('/');
}
