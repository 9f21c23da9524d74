import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Row } from './row.js';

/** How far a source can be relied on. */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a statement comes from: an address, the reference of a document, or both. */
export interface Source extends Row {
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly reference: string | null;
  readonly publishedOn: CalendarDate | null;
  readonly confidence: Confidence;
}

/** A fact that no longer counts, without a successor. It stays in the record. */
export interface Withdrawal extends Row {
  readonly factId: string;
  readonly reason: string;
}
