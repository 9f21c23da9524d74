import type { StatementCorrectInput, StatementToCorrectFragment } from '../../../generated/graphql';
import type { CalendarDay } from '../../../shared/calendar-day';
import { formatDay } from '../../../shared/format';
import type { Language } from '../../../shared/i18n/catalogs';
import { BLANK_TEXT, loadedText, type TextDraft, textInput } from '../fields/bilingual-field';
import { type SourceDraft, sourceInput } from '../fields/source-fields';
import { dateText } from '../fill/date-span';
import { BLANK_DATE, type SaidDateDraft, saidDateInput } from './statement-draft';
import { BLANK_VALUE, type ValueDraft, valueInput } from './value-draft';

/** A statement while its error of entry is being mended. The stated-on day is taken over and cannot be changed. */
export type CorrectionDraft = {
  readonly kind: StatementToCorrectFragment['kind'];
  readonly date: SaidDateDraft;
  readonly value: ValueDraft;
  readonly by: string;
  readonly note: TextDraft;
  readonly quote: string;
  readonly source: SourceDraft;
  readonly reason: string;
};

export function correctionDraft(wrong: StatementToCorrectFragment, language: Language): CorrectionDraft {
  const { date, value, source } = wrong;
  const range = date?.precision === 'RANGE';
  return {
    kind: wrong.kind,
    date: date
      ? {
          precision: date.precision,
          date: dateText(date.date, date.precision, language),
          firstDay: range ? formatDay(date.firstDay, language) : '',
          words: BLANK_TEXT,
        }
      : BLANK_DATE,
    value: value
      ? {
          low: typed(value.low, language),
          high: value.high === value.low ? '' : typed(value.high, language),
          approximate: value.approximate,
          words: BLANK_TEXT,
        }
      : BLANK_VALUE,
    by: wrong.by?.key ?? '',
    note: loadedText(wrong.noteIt, wrong.noteEn, language),
    quote: wrong.quote ?? '',
    source: {
      publisher: source.publisher,
      title: source.title ?? '',
      url: source.url ?? '',
      reference: source.reference ?? '',
      publishedOn: source.publishedOn ? formatDay(source.publishedOn, language) : '',
      confidence: source.confidence,
    },
    reason: '',
  };
}

/** Only what differs from what was recorded; the rest is taken over. */
export function correctionInput(
  draft: CorrectionDraft,
  loaded: CorrectionDraft,
  today: CalendarDay,
  language: Language,
): Omit<StatementCorrectInput, 'project' | 'statement' | 'reason'> {
  const changed = (name: keyof CorrectionDraft) =>
    JSON.stringify(draft[name]) !== JSON.stringify(loaded[name]);
  return {
    kind: changed('kind') ? draft.kind : null,
    date: changed('date') ? saidDateInput(draft.date, today) : null,
    value: changed('value') ? valueInput(draft.value, language) : null,
    by: changed('by') ? draft.by || null : null,
    note: changed('note') ? textInput(draft.note) : null,
    quote: changed('quote') ? draft.quote.trim() || null : null,
    source: changed('source') ? sourceInput(draft.source, today) : null,
  };
}

/** A recorded figure as it would be typed in a language. */
function typed(figure: string, language: Language): string {
  const bare = figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure;
  return language === 'it' ? bare.replace('.', ',') : bare;
}
