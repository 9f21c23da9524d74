import { inLanguage, type Language } from '../../shared/language.js';
import type { Visibility } from './roles.js';
import type { Withheld } from './withhold.js';

/** Why something is not shown: the project's reasons, or for whom it is where none was given; each once. */
export function reasonsWords(withheld: readonly Withheld[], language: Language): string {
  const words = withheld.map(({ reason, level }) =>
    reason === null ? ONLY_FOR[level][language] : inLanguage(reason, language),
  );
  return [...new Set(words)].join('; ');
}

/** Who may see what is withheld without a reason of its own. */
const ONLY_FOR: Readonly<Record<Visibility, Readonly<Record<Language, string>>>> = {
  PUBLIC: { EN: 'shown to everybody', IT: 'visibile a tutti' },
  PARTNERS: { EN: 'only for the partners', IT: 'solo per i partner' },
  COUNCIL: { EN: 'only for the council', IT: 'solo per il consiglio' },
  PRIVATE: {
    EN: 'only for the lead and whoever stated it',
    IT: 'solo per il responsabile e chi lo ha dichiarato',
  },
};
