import type { OrganisationAddInput } from '../../generated/schema-types.js';
import type { Matter } from '../../record/core/decision.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Refusal } from '../../shared/refusal.js';
import { ok, type Result, refused } from '../../shared/result.js';
import type { Organisation } from './party.js';

/** A new body for the register; `isTaken` says whether the register has the key already. */
export function addOrganisation(
  input: Matter<OrganisationAddInput>,
  isTaken: boolean,
  newId: () => string,
): Result<Organisation, readonly Refusal[]> {
  const check = new InputCheck();
  const key = check.key(['key'], input.key);
  check.free(['key'], isTaken);
  const name = check.line(['name'], input.name, 200);
  const url = check.optionalUrl(['url'], input.url);
  if (!check.passed || key === null || name === null) return refused(check.refusals);
  return ok({ id: newId(), key, name, sector: input.sector, url });
}
