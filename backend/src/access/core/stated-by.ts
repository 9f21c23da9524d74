import type { Facts, FactTable } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import type { Row } from '../../record/core/row.js';

/** The column that names the party which says, gives or declares something. */
const SPEAKER: Readonly<Partial<Record<FactTable, string>>> = {
  milestoneStatements: 'byId',
  indicatorStatements: 'byId',
  commitments: 'fromId',
  statusDeclarations: 'partyId',
};

/**
 * The organisation that stated a fact: that of the party which it names as speaking; of what names none, the one that
 * recorded it. Null where it was recorded for none. A party that a cause is put down to did not state it.
 */
export function organisationThatStated(facts: Facts, table: FactTable, row: Row): string | null {
  const speaker = SPEAKER[table];
  const partyId = speaker === undefined ? null : (columnsOf(row)[speaker] as string | null);
  if (partyId !== null) return organisationOfParty(facts, partyId);
  return facts.revisions[row.revision - 1]?.organisationId ?? null;
}

/** The organisation that a row is about by itself: as a party, in a role, or as who signed. Null for any other row. */
export function organisationItself(facts: Facts, table: FactTable, row: Row): string | null {
  if (table === 'parties') return columnsOf(row).organisationId as string;
  if (table !== 'partyParts' && table !== 'signatories') return null;
  return organisationOfParty(facts, columnsOf(row).partyId as string);
}

/** The organisation behind a party; null where there is no such party. */
export function organisationOfParty(facts: Facts, partyId: string | null): string | null {
  return rowById(facts.parties, partyId)?.organisationId ?? null;
}

function columnsOf(row: Row): Readonly<Record<string, unknown>> {
  return row as Row & Readonly<Record<string, unknown>>;
}
