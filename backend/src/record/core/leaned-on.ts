import { supersededIds } from './as-of.js';
import type { Facts } from './facts.js';
import { rowById, rowsWhere } from './look-in.js';
import type { FactRow } from './row.js';

/** Whether facts that stand would lose their ground without this one: payments their pledge, or a party's deeds its only role. */
export function isLeanedOn(facts: Facts, id: string): boolean {
  const gone = supersededIds(facts);
  const stands = (each: FactRow) => each.id !== id && !gone.has(each.id);
  if (rowsWhere(facts.payments, 'commitmentId', id).some(stands)) return true;
  const part = rowById(facts.partyParts, id);
  if (part === null || rowsWhere(facts.partyParts, 'partyId', part.partyId).some(stands)) return false;
  return deedsOf(facts, part.partyId).some(stands);
}

/** What a party said, gave, received, signed or declared. */
function deedsOf(facts: Facts, partyId: string): readonly FactRow[] {
  return [
    ...rowsWhere(facts.milestoneStatements, 'byId', partyId),
    ...rowsWhere(facts.indicatorStatements, 'byId', partyId),
    ...rowsWhere(facts.commitments, 'fromId', partyId),
    ...rowsWhere(facts.commitments, 'toId', partyId),
    ...rowsWhere(facts.signatories, 'partyId', partyId),
    ...rowsWhere(facts.statusDeclarations, 'partyId', partyId),
    ...rowsWhere(facts.slipCauses, 'partyId', partyId),
  ];
}
