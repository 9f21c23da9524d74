import type { IndicatorAddInput, MilestoneAddInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { byOptionalKey, freeKey } from '../../record/core/look-up.js';
import { InputCheck } from '../../shared/input-check.js';

/** A new milestone: a name only, until someone states a date. */
export function addMilestone(facts: Facts, input: Matter<MilestoneAddInput>, { newId }: Deciding): Decision {
  const check = new InputCheck();
  const key = freeKey(check, facts, 'milestones', input.key);
  const title = check.text(['title'], input.title, 200);
  const phase = byOptionalKey(check, ['phase'], facts, 'phases', input.phase);
  const acceptedBy = byOptionalKey(check, ['acceptedBy'], facts, 'parties', input.acceptedBy);
  if (!check.passed || key === null || title === null) return refusedBy(check);
  const id = newId();
  const row = { id, key, title, phaseId: phase?.id ?? null, acceptedById: acceptedBy?.id ?? null };
  return decided(id, { milestones: [row] });
}

/** A new indicator: a name and a unit, until someone states a quantity. */
export function addIndicator(facts: Facts, input: Matter<IndicatorAddInput>, { newId }: Deciding): Decision {
  const check = new InputCheck();
  const key = freeKey(check, facts, 'indicators', input.key);
  const title = check.text(['title'], input.title, 200);
  const unit = check.line(['unit'], input.unit, 20);
  if (!check.passed || key === null || title === null || unit === null) return refusedBy(check);
  const id = newId();
  return decided(id, { indicators: [{ id, key, title, unit }] });
}
