import type { ProjectDescription } from '../../projects/core/project.js';
import type { Facts } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { inLanguage, LANGUAGES, type Language, type Text } from '../../shared/language.js';
import { daysWords } from '../../shared/slip-words.js';
import { bothLanguages } from './change.js';

/** One thing that a description says, with its name; null while it says nothing of it. */
interface Said {
  readonly field: string;
  readonly called: Readonly<Record<Language, string>>;
  readonly words: Text | null;
}

/** What a new description says otherwise than the one before. */
export interface Revised {
  readonly field: string;
  readonly before: Text | null;
  readonly after: Text;
}

/** What a project's first description says besides its name, in words. */
export function descriptionWords(facts: Facts, row: ProjectDescription): Text {
  const given = saidBy(facts, row).filter(({ field, words }) => field !== 'name' && words !== null);
  return bothLanguages((language) =>
    given.map(({ called, words }) => inLanguage(underItsName(called, words ?? {}), language)).join(' · '),
  );
}

/** What a revision of the description changed, field by field; a text that changed in one language says in which. */
export function revisedFields(
  facts: Facts,
  previous: ProjectDescription,
  row: ProjectDescription,
): Revised[] {
  const before = new Map(saidBy(facts, previous).map((each) => [each.field, each.words]));
  return saidBy(facts, row).flatMap(({ field, called, words }) => {
    const old = before.get(field) ?? null;
    if (words === null) return [];
    if (old === null) return { field, before: null, after: underItsName(called, words) };
    const changed = LANGUAGES.filter((each) => inLanguage(old, each) !== inLanguage(words, each));
    const [only] = changed;
    if (only === undefined) return [];
    if (changed.length > 1) return { field, before: old, after: underItsName(called, words) };
    const alone = (text: Text) => bothLanguages(() => inLanguage(text, only));
    return { field, before: alone(old), after: underItsName(inOne(called, only), alone(words)) };
  });
}

function saidBy(facts: Facts, row: ProjectDescription): Said[] {
  const goal = rowById(facts.milestones, row.goalId);
  return [
    { field: 'name', called: { EN: 'name', IT: 'nome' }, words: row.name },
    { field: 'description', called: { EN: 'description', IT: 'descrizione' }, words: row.description },
    { field: 'place', called: { EN: 'place', IT: 'luogo' }, words: row.place },
    { field: 'goal', called: { EN: 'goal', IT: 'traguardo principale' }, words: goal?.title ?? null },
    { field: 'limits', called: { EN: 'limits', IT: 'limiti' }, words: limitsWords(row) },
  ];
}

/** "green up to 14 days late, amber up to 90, grey after 90 without news" */
function limitsWords({ greenDays, amberDays, staleDays }: ProjectDescription): Text {
  return {
    en: `green up to ${daysWords(greenDays, 'EN')} late, amber up to ${amberDays}, grey after ${staleDays} without news`,
    it: `verde fino a ${daysWords(greenDays, 'IT')} di ritardo, ambra fino a ${amberDays}, grigio dopo ${staleDays} senza notizie`,
  };
}

function underItsName(called: Said['called'], words: Text): Text {
  return bothLanguages((language) => `${called[language]}: ${inLanguage(words, language)}`);
}

function inOne(called: Said['called'], language: Language): Said['called'] {
  return {
    EN: `${called.EN} in ${language === 'EN' ? 'English' : 'Italian'}`,
    IT: `${called.IT} in ${language === 'EN' ? 'inglese' : 'italiano'}`,
  };
}
