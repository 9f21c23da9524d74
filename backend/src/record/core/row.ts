import type { CalendarDate } from '../../shared/calendar-date.js';
import type { DatePrecision } from '../../shared/stated-date.js';

/** What every recorded row carries. `revision` and `position` are given by the write gate. */
export interface Row {
  readonly id: string;
  readonly projectId: string;
  readonly revision: number;
  /** Order among the rows of one revision. */
  readonly position: number;
}

/** What every dated, sourced claim carries besides. */
export interface FactRow extends Row {
  readonly statedFirst: CalendarDate;
  /** The day that `asOf` counts from. */
  readonly statedLast: CalendarDate;
  readonly statedPrecision: DatePrecision;
  readonly statedInferred: boolean;
  readonly sourceId: string;
}

/** A row as a decision makes it, before the gate numbers it. */
export type Draft<T extends Row> = Omit<T, 'projectId' | 'revision' | 'position'>;
