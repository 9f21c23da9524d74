import type { FactRow } from '../../record/core/row.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Text } from '../../shared/language.js';
import type { DatePrecision } from '../../shared/stated-date.js';

export const EVENT_KINDS = ['EVENT', 'RISK'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened or may happen, with its effect where someone stated it. */
export interface ProjectEvent extends FactRow {
  readonly key: string;
  readonly kind: EventKind;
  readonly title: Text;
  readonly text: Text | null;
  /** The three are null together when the event is not dated. */
  readonly whenFirst: CalendarDate | null;
  readonly whenLast: CalendarDate | null;
  readonly whenPrecision: DatePrecision | null;
  readonly whenWords: Text | null;
  readonly effect: Text | null;
  /** Positive for a delay. */
  readonly effectDays: number | null;
  readonly effectMinor: bigint | null;
  readonly milestoneId: string | null;
}

export const EVIDENCE_KINDS = ['LINK', 'PHOTO', 'DOCUMENT'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A photo, a document or a link; the address is its source's. */
export interface Evidence extends FactRow {
  readonly kind: EvidenceKind;
  readonly caption: Text;
  readonly milestoneId: string | null;
  readonly indicatorId: string | null;
  readonly eventId: string | null;
}
