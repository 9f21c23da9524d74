import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useT } from '../shared/i18n/language-context';
import { useProjectAddress } from '../shared/project/project-address';
import { HOME_LETTER, PROJECT_PAGES } from '../shared/project/project-pages';
import { Button } from '../shared/ui/button';
import { isTyping } from '../shared/ui/use-key-within';
import { KeysDialog } from './keys-dialog';
import { singleKeysOn, storeSingleKeys } from './single-keys';

/** After `g`, the letter of the page is awaited for so long. */
const AWAIT_LETTER_MS = 1500;

const OpenKeys = createContext<() => void>(() => undefined);

/** Listens for the site's keys (`?`, `g` and a letter) and shows the list of them. */
export function Keyboard({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [enabled, setEnabled] = useState(singleKeysOn);
  const { code } = useProjectAddress();
  const navigate = useNavigate();
  const gAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') return setOpen((shown) => !shown);
      const afterG = event.timeStamp - gAt.current < AWAIT_LETTER_MS;
      gAt.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!afterG) return;
      if (event.key === HOME_LETTER) void navigate({ to: '/' });
      const page = PROJECT_PAGES.find(({ letter }) => letter === event.key);
      if (page && code) void navigate({ to: page.to, params: { code } });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled, code, navigate]);

  const enable = (on: boolean) => {
    storeSingleKeys(on);
    setEnabled(on);
  };
  return (
    <OpenKeys.Provider value={() => setOpen(true)}>
      {children}
      {open && <KeysDialog close={() => setOpen(false)} enabled={enabled} enable={enable} />}
    </OpenKeys.Provider>
  );
}

/** Opens the list of keys. */
export function KeysButton() {
  const t = useT();
  const open = useContext(OpenKeys);
  return (
    <Button kind="quiet" onClick={open} aria-keyshortcuts="?" title={t('keys.open')}>
      <kbd>?</kbd>
      <span className="visually-hidden">{t('keys.open')}</span>
    </Button>
  );
}
