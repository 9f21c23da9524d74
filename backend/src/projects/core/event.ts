import type { MediaType } from '../../files/core/file-type.js';
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

/** A photo, a document or a link. A link's address is its source's; of a file that is kept here the row holds the digest. */
export interface Evidence extends FactRow {
  readonly kind: EvidenceKind;
  readonly caption: Text;
  readonly milestoneId: string | null;
  readonly indicatorId: string | null;
  readonly eventId: string | null;
  /** A statement on a milestone or an indicator. */
  readonly statementId: string | null;
  readonly paymentId: string | null;
  /** SHA-256 of the file; null for a link. What follows describes the file. */
  readonly fileSha256: string | null;
  /** In bytes. */
  readonly fileSize: number | null;
  readonly fileMediaType: MediaType | null;
  /** In pixels; null for a document. */
  readonly fileWidth: number | null;
  readonly fileHeight: number | null;
  /** SHA-256 of the small picture that stands for a photo; null for a document. */
  readonly thumbnailSha256: string | null;
}

/** What evidence can belong to, by the column that says so. */
export type EvidenceColumn = 'milestoneId' | 'indicatorId' | 'eventId' | 'statementId' | 'paymentId';
