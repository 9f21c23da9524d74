/** Languages in which authored texts and sentences are given. */
export const LANGUAGES = ['IT', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** An authored text in one language or both. */
export interface Text {
  readonly it?: string;
  readonly en?: string;
}

/** The text in `language`, or in the other one where it was not written in this. */
export function inLanguage(text: Text, language: Language): string {
  const [wanted, other] = language === 'IT' ? [text.it, text.en] : [text.en, text.it];
  return wanted ?? other ?? '';
}

/** The same for a text that may be missing altogether. */
export function inLanguageOrNull(text: Text | null, language: Language): string | null {
  return text === null ? null : inLanguage(text, language);
}

/** The language in which `inLanguage` gives a text; null where there is none. */
export function languageGiven(text: Text | null, language: Language): Language | null {
  if (text === null) return null;
  const [wanted, other] = language === 'IT' ? [text.it, text.en] : [text.en, text.it];
  if (wanted !== undefined) return language;
  return other === undefined ? null : language === 'IT' ? 'EN' : 'IT';
}
