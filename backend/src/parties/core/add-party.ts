import type { PartyAddInput, PartyStateRoleInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { byKey, freeKey } from '../../record/core/look-up.js';
import { NAMES } from '../../record/core/names.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Organisation } from './party.js';

/** An organisation as party of a project, with its first role. `organisation` is what the register has under the key given. */
export function addParty(
  facts: Facts,
  input: Matter<PartyAddInput>,
  organisation: Organisation | null,
  deciding: Deciding,
): Decision {
  const check = new InputCheck();
  const key = freeKey(check, facts, 'parties', input.key);
  const found = check.found(['organisation'], organisation, NAMES.organisation);
  check.free(
    ['organisation'],
    facts.parties.some((each) => each.organisationId === organisation?.id),
  );
  const note = check.optionalText(['note'], input.note, 1000);
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || key === null || found === null || stated === null) return refusedBy(check);
  const id = deciding.newId();
  const part = { id: deciding.newId(), partyId: id, role: input.role, note, ...stated.columns };
  return decided(id, {
    sources: stated.sources,
    parties: [{ id, key, organisationId: found.id }],
    partyParts: [part],
  });
}

/** One more role of a party. */
export function stateRole(facts: Facts, input: Matter<PartyStateRoleInput>, deciding: Deciding): Decision {
  const check = new InputCheck();
  const party = byKey(check, ['party'], facts, 'parties', input.party);
  const note = check.optionalText(['note'], input.note, 1000);
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || party === null || stated === null) return refusedBy(check);
  const part = { id: deciding.newId(), partyId: party.id, role: input.role, note, ...stated.columns };
  return decided(party.id, { sources: stated.sources, partyParts: [part] });
}
