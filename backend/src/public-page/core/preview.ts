import type { Sentence } from '../../projects/core/sentence.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Language } from '../../shared/language.js';

/** What a link to a published project shows of it, in one language, as it stands on a day. */
export interface Preview {
  readonly code: string;
  readonly language: Language;
  readonly name: string;
  readonly place: string | null;
  /** The project is an invented example. */
  readonly illustrative: boolean;
  readonly asOf: CalendarDate;
  readonly headline: Sentence;
  readonly summary: string;
  /** How the date of the milestone that the project is judged by moved; null when no date was stated. */
  readonly trend: PreviewTrend | null;
}

/** The dates of a milestone as they were stated, one after the other. */
export interface PreviewTrend {
  readonly points: readonly { readonly statedOn: CalendarDate; readonly date: CalendarDate }[];
  /** The day that was promised first, with its words; null when none was. */
  readonly promised: { readonly date: CalendarDate; readonly words: string } | null;
  /** The words of the day that is forecast, or on which it was reached. */
  readonly words: string;
  readonly isReached: boolean;
  /** How late or early it is, in words; null where no day was promised. */
  readonly slip: string | null;
  readonly isLate: boolean;
}
