import { type CalendarDate, parseCalendarDate } from './calendar-date.js';
import type { Text } from './language.js';
import { isCurrency, type Money, parseAmount } from './money.js';
import { type Refusal, type RefusalCode, refusal } from './refusal.js';
import { type DatePrecision, type DateSpan, spanOf } from './stated-date.js';

type Path = readonly string[];

const EARLIEST_DAY = '1800-01-01';
const LATEST_DAY = '2199-12-31';

/** Scheme, a host without a user name, and nothing that a browser would silently drop or turn round. */
const WEB_ADDRESS = /^https?:\/\/[^\s/\\@?#][^\s/\\@?#]*(?:[/?#][^\s\\]*)?$/i;

/** Reads the fields of one input. Each method gives the checked value, or notes a refusal and gives null. */
export class InputCheck {
  readonly refusals: Refusal[] = [];
  /** Each path refused, and each that leads to one: an input of thousands of parts is read in one go. */
  private readonly refusedPaths = new Set<string>();

  /** True while nothing was refused. */
  get passed(): boolean {
    return this.refusals.length === 0;
  }

  refuse(code: RefusalCode, field: Path, en: string, it: string): null {
    this.refusals.push(refusal(code, field, en, it));
    field.forEach((_, index) => {
      this.refusedPaths.add(field.slice(0, index + 1).join('.'));
    });
    return null;
  }

  /** A key or code for an address. */
  key(field: Path, value: string): string | null {
    if (isKey(value)) return value;
    return this.refuse(
      'INVALID',
      field,
      'Use 2 to 60 small letters a–z, digits and hyphens, with a letter or digit at both ends.',
      'Usare da 2 a 60 lettere minuscole a–z, cifre e trattini, con una lettera o cifra ai due estremi.',
    );
  }

  /** A required plain text. */
  line(field: Path, value: string | null | undefined, limit: number): string | null {
    const trimmed = clean(value);
    if (trimmed === '') return this.missing(field);
    return this.withinLimit(field, trimmed, limit) ? trimmed : null;
  }

  /** A plain text that may be missing; blank counts as missing. */
  optionalLine(field: Path, value: string | null | undefined, limit: number): string | null {
    return clean(value) === '' ? null : this.line(field, value, limit);
  }

  /** A required text in one language or both. */
  text(field: Path, value: TextDraft | null | undefined, limit: number): Text | null {
    return this.optionalText(field, value, limit) ?? (this.hasRefused(field) ? null : this.missing(field));
  }

  /** A text in one language or both that may be missing. */
  optionalText(field: Path, value: TextDraft | null | undefined, limit: number): Text | null {
    const it = clean(value?.it);
    const en = clean(value?.en);
    if (it === '' && en === '') return null;
    const fits = [
      this.withinLimit([...field, 'it'], it, limit),
      this.withinLimit([...field, 'en'], en, limit),
    ];
    if (fits.includes(false)) return null;
    return { ...(it === '' ? {} : { it }), ...(en === '' ? {} : { en }) };
  }

  /** A day that exists, and not from before the age of railways: that is a slip of the pen which no chart could show. */
  day(field: Path, value: string): CalendarDate | null {
    const day = parseCalendarDate(value);
    if (day !== null && day >= EARLIEST_DAY) return day;
    return this.refuse(
      'INVALID_DATE',
      field,
      `There is no day “${shorten(value)}” to record. Write an existing day from ${EARLIEST_DAY} on as YYYY-MM-DD.`,
      `Il giorno «${shorten(value)}» non esiste o è troppo lontano. Scrivere un giorno dal ${EARLIEST_DAY} in poi, come AAAA-MM-GG.`,
    );
  }

  /** Refuses a planned day that lies further away than any plan. */
  withinReach(field: Path, date: CalendarDate | null): void {
    if (date === null || date <= LATEST_DAY) return;
    this.refuse(
      'INVALID_DATE',
      field,
      `The year of “${date}” lies too far away. Give a day up to ${LATEST_DAY}.`,
      `L'anno di «${date}» è troppo lontano. Indicare un giorno fino al ${LATEST_DAY}.`,
    );
  }

  optionalDay(field: Path, value: string | null | undefined): CalendarDate | null {
    return value === null || value === undefined ? null : this.day(field, value);
  }

  /** The span of a date at its precision; `dateField` is the name of the last day's field. */
  span(
    field: Path,
    dateField: string,
    date: string,
    precision: DatePrecision,
    firstDay: string | null | undefined,
  ): DateSpan | null {
    const last = this.day([...field, dateField], date);
    const first = this.optionalDay([...field, 'firstDay'], firstDay);
    if (last === null || this.hasRefused([...field, 'firstDay'])) return null;
    return (
      spanOf(last, precision, first) ??
      this.refuse(
        'INVALID_DATE',
        [...field, 'firstDay'],
        'A range needs a first day that is not after its last day.',
        "Un intervallo richiede un primo giorno non successivo all'ultimo.",
      )
    );
  }

  /** Refuses a day that lies after `limit`. */
  notAfter(field: Path, date: CalendarDate | null, limit: CalendarDate, en: string, it: string): void {
    if (date !== null && date > limit) this.refuse('IN_FUTURE', field, en, it);
  }

  /** An http or https address that may be missing. */
  optionalUrl(field: Path, value: string | null | undefined): string | null {
    const trimmed = clean(value);
    if (trimmed === '') return null;
    if (!this.withinLimit(field, trimmed, 2000)) return null;
    if (WEB_ADDRESS.test(trimmed) && URL.canParse(trimmed)) return trimmed;
    return this.refuse(
      'INVALID_URL',
      field,
      'Give an address that begins with http:// or https://, without a user name or password.',
      'Indicare un indirizzo che inizi con http:// o https://, senza nome utente né password.',
    );
  }

  /** A positive amount of money in the project's currency. */
  money(field: Path, value: MoneyDraft, projectCurrency: string): Money | null {
    const currency = value.currency ?? projectCurrency;
    if (!isCurrency(currency) || currency !== projectCurrency) {
      return this.refuse(
        'INVALID',
        [...field, 'currency'],
        `This project's money is kept in ${projectCurrency}; give the amount in ${projectCurrency}.`,
        `Gli importi di questa opera sono in ${projectCurrency}; indicare l'importo in ${projectCurrency}.`,
      );
    }
    const money = parseAmount(value.amount, currency);
    if (money === null) return this.notAnAmount([...field, 'amount']);
    if (money.amountMinor > 0n) return money;
    return this.refuse(
      'INVALID_AMOUNT',
      [...field, 'amount'],
      'Give an amount greater than zero.',
      'Indicare un importo maggiore di zero.',
    );
  }

  /** A decimal figure of at most 15 digits and 6 decimals; where the unit is a currency, an amount of it. */
  figure(field: Path, value: string, unit: string): string | null {
    if (isCurrency(unit) && parseAmount(value, unit) === null) return this.notAnAmount(field);
    if (/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return withoutIdleZeros(value);
    return this.refuse(
      'INVALID_AMOUNT',
      field,
      'Write the figure as digits with a point and at most six decimals, such as 12188 or 171580.97.',
      'Scrivere la cifra con il punto e al massimo sei decimali, ad esempio 12188 o 171580.97.',
    );
  }

  /** A whole number between two limits that may be missing. */
  optionalWhole(field: Path, value: number | null | undefined, least: number, most: number): number | null {
    if (value === null || value === undefined) return null;
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    return this.refuse(
      'INVALID',
      field,
      `Give a whole number from ${least} to ${most}.`,
      `Indicare un numero intero da ${least} a ${most}.`,
    );
  }

  /** The thing found, or a refusal that names what was looked for. */
  found<Thing>(field: Path, thing: Thing | null | undefined, what: { en: string; it: string }): Thing | null {
    if (thing !== null && thing !== undefined) return thing;
    return this.refuse(
      'NOT_FOUND',
      field,
      `There is no such ${what.en} here. Check it, or add it first.`,
      `Non si trova ${what.it}. Controllare, oppure registrare prima ciò che manca.`,
    );
  }

  /** Refuses a key that is taken. */
  free(field: Path, isTaken: boolean): void {
    if (!isTaken) return;
    this.refuse(
      'TAKEN',
      field,
      'This is taken already. Choose another one.',
      'È già in uso. Sceglierne un altro.',
    );
  }

  missing(field: Path): null {
    return this.refuse('REQUIRED', field, 'Fill this in.', 'Compilare questo campo.');
  }

  /** True when the field, or a part of it, was refused. */
  hasRefused(field: Path): boolean {
    return this.refusedPaths.has(field.join('.'));
  }

  private notAnAmount(field: Path): null {
    return this.refuse(
      'INVALID_AMOUNT',
      field,
      'Write the amount as digits with a point and no more decimals than the currency has, such as 615760.00.',
      "Scrivere l'importo in cifre, con il punto e non più decimali di quanti ne ha la valuta, ad esempio 615760.00.",
    );
  }

  private withinLimit(field: Path, value: string, limit: number): boolean {
    if ([...value].length <= limit) return true;
    this.refuse(
      'TOO_LONG',
      field,
      `Shorten this to at most ${limit} characters.`,
      `Abbreviare a non più di ${limit} caratteri.`,
    );
    return false;
  }
}

/** A text as it arrives. */
export interface TextDraft {
  readonly it?: string | null | undefined;
  readonly en?: string | null | undefined;
}

/** An amount as it arrives. */
export interface MoneyDraft {
  readonly amount: string;
  readonly currency?: string | null | undefined;
}

/** A decimal text without zeros at its front, as the database gives it back. */
function withoutIdleZeros(figure: string): string {
  const plain = figure.replace(/^(-?)0+(?=\d)/, '$1');
  return /^-0(\.0*)?$/.test(plain) ? plain.slice(1) : plain;
}

/** True for a key or code as addresses carry them. */
export function isKey(value: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,58})[a-z0-9]$/.test(value);
}

/** Trimmed, in Unicode's composed form, without characters that no database text can hold. What shows nothing at all is empty. */
export function clean(value: string | null | undefined): string {
  const text = (value ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?![\n\r\t])\p{Cc}/gu, '')
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : '';
}

function shorten(value: string): string {
  const characters = [...clean(value.slice(0, 100))];
  return characters.length <= 30 ? characters.join('') : `${characters.slice(0, 29).join('')}…`;
}
