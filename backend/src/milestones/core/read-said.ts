import type { StatedDateInput, StatedValueInput, TextInput } from '../../generated/schema-types.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { byOptionalKey } from '../../record/core/look-up.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { Text } from '../../shared/language.js';
import type { DatePrecision } from '../../shared/stated-date.js';
import type { Milestone, StatementKind } from './milestone.js';

/** Who said it, with remark and quote. */
export function readSaid(
  check: InputCheck,
  input: {
    readonly by?: string | null | undefined;
    readonly note?: TextInput | null | undefined;
    readonly quote?: string | null | undefined;
  },
  facts: Facts,
): { readonly byId: string | null; readonly note: Text | null; readonly quote: string | null } {
  return {
    byId: byOptionalKey(check, ['by'], facts, 'parties', input.by)?.id ?? null,
    note: check.optionalText(['note'], input.note, 1000),
    quote: check.optionalLine(['quote'], input.quote, 1000),
  };
}

/** The date columns of a milestone statement. */
export interface SaidDate {
  readonly dateFirst: CalendarDate;
  readonly dateLast: CalendarDate;
  readonly datePrecision: DatePrecision;
  readonly words: Text | null;
}

/** A date as it was said; null when refused. */
export function readDate(check: InputCheck, input: StatedDateInput): SaidDate | null {
  const span = check.span(['date'], 'date', input.date, input.precision ?? 'DAY', input.firstDay);
  const words = check.optionalText(['date', 'words'], input.words, 120);
  if (span === null) return null;
  return { dateFirst: span.first, dateLast: span.last, datePrecision: span.precision, words };
}

/** The value columns of an indicator statement. */
export interface SaidValueColumns {
  readonly low: string;
  readonly high: string;
  readonly approximate: boolean;
  readonly words: Text | null;
}

/** A quantity as it was said, in the indicator's unit; null when refused. */
export function readValue(check: InputCheck, input: StatedValueInput, unit: string): SaidValueColumns | null {
  const low = check.figure(['value', 'low'], input.low, unit);
  const high =
    input.high === null || input.high === undefined ? low : check.figure(['value', 'high'], input.high, unit);
  const words = check.optionalText(['value', 'words'], input.words, 120);
  if (low === null || high === null) return null;
  if (Number(high) < Number(low)) {
    return check.refuse(
      'INVALID',
      ['value', 'high'],
      'The highest figure lies below the lowest. Exchange them.',
      'La cifra massima è inferiore alla minima. Scambiarle.',
    );
  }
  return { low, high, approximate: input.approximate ?? false, words };
}

/** What has happened cannot lie after the day on which it was stated, nor after today. */
export function checkHappened(
  check: InputCheck,
  field: readonly string[],
  happened: CalendarDate | null,
  statedLast: CalendarDate | null,
  { today }: Deciding,
): void {
  if (happened !== null && happened > today) {
    check.refuse(
      'IN_FUTURE',
      field,
      'What has happened cannot lie after today. Give a past day; for a month or year that is not over, a range that ends today; or state a forecast.',
      'Ciò che è avvenuto non può essere successivo a oggi. Indicare un giorno passato; per un mese o un anno non concluso, un intervallo che finisca oggi; oppure una previsione.',
    );
  } else if (happened !== null && statedLast !== null && happened > statedLast) {
    check.refuse(
      'IN_FUTURE',
      field,
      'What has happened cannot lie after the day on which it was stated. Check both days; for a month or year that was not over then, give a range that ends on that day.',
      'Ciò che è avvenuto non può essere successivo al giorno della dichiarazione. Controllare le due date; per un mese o un anno allora non concluso, indicare un intervallo che finisca quel giorno.',
    );
  }
}

/** Only the party that a milestone names may accept or refuse it. */
export function checkEntitled(
  check: InputCheck,
  kind: StatementKind,
  milestone: Milestone,
  byId: string | null,
): void {
  const needsEntitlement = kind === 'ACCEPTED' || kind === 'REFUSED';
  if (!needsEntitlement || check.hasRefused(['by'])) return;
  if (milestone.acceptedById !== null && milestone.acceptedById === byId) return;
  check.refuse(
    'NOT_ENTITLED',
    ['by'],
    'Only the party that this milestone names for its acceptance may accept or refuse it. Name that party.',
    "Solo la parte indicata per l'accettazione di questo traguardo può accettarlo o rifiutarlo. Indicare quella parte.",
  );
}
