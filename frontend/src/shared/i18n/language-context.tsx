import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Language } from './catalogs';
import { activateLanguage, type Translate, translate } from './i18n';
import { storeLanguage } from './preference';

type LanguageState = {
  readonly language: Language;
  readonly t: Translate;
  readonly setLanguage: (language: Language) => void;
};

const LanguageContext = createContext<LanguageState | null>(null);

/** The active language, whose catalog must have been loaded before. */
export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setActive] = useState(initial);
  const setLanguage = useCallback((next: Language) => {
    storeLanguage(next);
    void activateLanguage(next).then(() => setActive(next));
  }, []);
  const state = useMemo(() => {
    // A new function per language, so that memoised parts are drawn again.
    const t: Translate = (id, values) => translate(id, values);
    return { language, t, setLanguage };
  }, [language, setLanguage]);
  return <LanguageContext.Provider value={state}>{children}</LanguageContext.Provider>;
}

/** The language state: which one is active, and the way to change it. */
export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage outside of LanguageProvider');
  return state;
}

/** `const t = useT(); t('milestones.late', { days })`: ids are checked against the English catalogs. */
export function useT(): Translate {
  return useLanguage().t;
}
