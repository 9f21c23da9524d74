import type { Sector } from '../../parties/core/party.js';
import type { FactRow, Row } from '../../record/core/row.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Text } from '../../shared/language.js';

/** A pot that money comes from. */
export interface FundingSource extends Row {
  readonly key: string;
  readonly title: Text;
  readonly sector: Sector;
  /** What has to be assumed to add it to the others. */
  readonly assumption: Text | null;
}

/** An amount that someone pledged, in the project's currency. */
export interface Commitment extends FactRow {
  readonly fundingSourceId: string;
  readonly fromId: string;
  /** Null when it goes into the works directly. */
  readonly toId: string | null;
  readonly amountMinor: bigint;
  readonly purpose: Text | null;
  readonly condition: Text | null;
  readonly dueOn: CalendarDate | null;
  readonly agreementId: string | null;
  /** Another source's version: shown beside, never added. */
  readonly alternative: boolean;
}

/** Money paid on a given day, in the project's currency. */
export interface Payment extends FactRow {
  readonly commitmentId: string;
  readonly amountMinor: bigint;
  readonly paidOn: CalendarDate;
  readonly note: Text | null;
}
