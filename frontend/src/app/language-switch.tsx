import { useNavigate, useSearch } from '@tanstack/react-router';
import { LANGUAGES, type Language } from '../shared/i18n/catalogs';
import { useLanguage } from '../shared/i18n/language-context';
import styles from './language-switch.module.css';

/** IT · EN, one click; an address that names a language is changed along. */
export function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage();
  const named = useSearch({
    strict: false,
    select: (search: { lang?: string }) => search.lang !== undefined,
  });
  const navigate = useNavigate();
  const choose = (next: Language) => {
    setLanguage(next);
    if (named)
      void navigate({ to: '.', search: (search: object) => ({ ...search, lang: next }), replace: true });
  };
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{t('language.label')}</legend>
      {LANGUAGES.map((known, at) => (
        <span key={known}>
          {at > 0 && <span aria-hidden="true">·</span>}
          <button type="button" lang={known} aria-pressed={known === language} onClick={() => choose(known)}>
            <span aria-hidden="true">{known.toUpperCase()}</span>
            <span className="visually-hidden">{t(`language.${known}`)}</span>
          </button>
        </span>
      ))}
    </fieldset>
  );
}
