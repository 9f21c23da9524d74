import type { FactRow, Row } from '../../record/core/row.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Text } from '../../shared/language.js';

export const SECTORS = ['PUBLIC', 'PRIVATE'] as const;
export type Sector = (typeof SECTORS)[number];

/** A legal body, in the register shared by all projects. */
export interface Organisation {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly sector: Sector;
  readonly url: string | null;
}

export const PARTY_ROLES = [
  'PROMOTER',
  'LEAD_PARTNER',
  'OWNER',
  'DEVELOPER',
  'LEAD_FUNDER',
  'FUNDER',
  'CONTRACTOR',
  'DESIGNER',
  'TENANT',
  'OVERSIGHT',
  'SUPPORTER',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** An organisation's part in one project. */
export interface Party extends Row {
  readonly key: string;
  readonly organisationId: string;
}

/** A role of a party, as someone stated it. */
export interface PartyPart extends FactRow {
  readonly partyId: string;
  readonly role: PartyRole;
  readonly note: Text | null;
}

/** A signed text. */
export interface Agreement extends FactRow {
  readonly key: string;
  readonly title: Text;
  readonly signedOn: CalendarDate;
  readonly note: Text | null;
}

/** A party that signed an agreement; `alternative` when only another source's version names it. */
export interface Signatory extends FactRow {
  readonly agreementId: string;
  readonly partyId: string;
  readonly alternative: boolean;
}

/** A condition of an agreement. */
export interface Clause extends FactRow {
  readonly agreementId: string;
  readonly number: string;
  readonly text: Text;
  readonly milestoneId: string | null;
}
