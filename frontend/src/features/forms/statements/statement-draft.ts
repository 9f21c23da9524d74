import type { StatedDateInput, StatementKind } from '../../../generated/graphql';
import type { CalendarDay } from '../../../shared/calendar-day';
import type { Language } from '../../../shared/i18n/catalogs';
import { BLANK_TEXT, type TextDraft, textInput } from '../fields/bilingual-field';
import { blankStated, type StatedDraft } from '../fields/stated-draft';
import { type DateDraft, dateInput } from '../fill/date-span';

/** What every statement carries besides the date or the quantity. */
export type SaidDraft = StatedDraft & {
  readonly kind: StatementKind;
  readonly by: string;
  readonly note: TextDraft;
  readonly quote: string;
};

export function blankSaid(today: CalendarDay, language: Language): SaidDraft {
  return { ...blankStated(today, language), kind: 'FORECAST', by: '', note: BLANK_TEXT, quote: '' };
}

export function saidInput({ kind, by, note, quote }: SaidDraft) {
  return { kind, by: by || null, note: textInput(note), quote: quote.trim() || null };
}

/** A date while it is being written, with the words that were said. */
export type SaidDateDraft = DateDraft & { readonly words: TextDraft };

export const BLANK_DATE: SaidDateDraft = { precision: 'DAY', date: '', firstDay: '', words: BLANK_TEXT };

export function saidDateInput(draft: SaidDateDraft, today: CalendarDay): StatedDateInput {
  return { ...dateInput(draft, today), words: textInput(draft.words) };
}
