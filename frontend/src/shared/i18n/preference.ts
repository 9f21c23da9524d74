import { LANGUAGES, type Language } from './catalogs';

const KEY = 'cantiere.language';

/** The language of the address, else the stored one, else the browser's, else English. */
export function preferredLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return asLanguage(asked) ?? asLanguage(stored()) ?? fromBrowser();
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export function asLanguage(text: unknown): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function fromBrowser(): Language {
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('it')) ? 'it' : 'en';
}
