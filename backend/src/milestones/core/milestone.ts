import type { FactRow, Row } from '../../record/core/row.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Text } from '../../shared/language.js';
import type { DatePrecision } from '../../shared/stated-date.js';

/** A promised outcome that is either reached or not. */
export interface Milestone extends Row {
  readonly key: string;
  readonly title: Text;
  readonly phaseId: string | null;
  /** The party that may accept it. */
  readonly acceptedById: string | null;
}

/** A promised quantity. */
export interface Indicator extends Row {
  readonly key: string;
  readonly title: Text;
  readonly unit: string;
}

export const STATEMENT_KINDS = ['PROMISED', 'FORECAST', 'REACHED', 'ACCEPTED', 'REFUSED'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What milestone and indicator statements have in common. */
interface AnyStatement extends FactRow {
  readonly kind: StatementKind;
  readonly words: Text | null;
  /** The party that said so; null when only a publisher reports it. */
  readonly byId: string | null;
  readonly note: Text | null;
  readonly quote: string | null;
  /** The statement whose entry error this one corrects. */
  readonly correctsId: string | null;
}

/** A dated, sourced claim on a milestone. Its comparable day is `dateLast`. */
export interface MilestoneStatement extends AnyStatement {
  readonly milestoneId: string;
  readonly dateFirst: CalendarDate;
  readonly dateLast: CalendarDate;
  readonly datePrecision: DatePrecision;
}

/** A dated, sourced claim on an indicator, in the indicator's unit. */
export interface IndicatorStatement extends AnyStatement {
  readonly indicatorId: string;
  readonly low: string;
  readonly high: string;
  readonly approximate: boolean;
}
