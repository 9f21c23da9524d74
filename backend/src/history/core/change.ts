import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Text } from '../../shared/language.js';

/** What kind of change a revision made to a thing. */
export const CHANGE_ACTS = ['ADDED', 'STATED', 'CORRECTED', 'WITHDRAWN', 'REVISED', 'REDACTED'] as const;
export type ChangeAct = (typeof CHANGE_ACTS)[number];

/** One change of one thing, with before and after in words of both languages. */
export interface Change {
  /** Identifier of the row that made it, with the field where a row changed one of several. */
  readonly id: string;
  readonly act: ChangeAct;
  /** Identifier of the thing that it is about, as the live feed names it. */
  readonly subjectId: string;
  readonly title: Text;
  /** Null when there was nothing before. */
  readonly before: Text | null;
  readonly after: Text;
  /** Day on which it was stated; null for names, which no one states. */
  readonly statedOn: CalendarDate | null;
  /** The party that said so; null when only a publisher reports it, or when no one states it. */
  readonly byId: string | null;
}

/** A text made of a function of the language. */
export function bothLanguages(words: (language: 'IT' | 'EN') => string): Text {
  return { it: words('IT'), en: words('EN') };
}
