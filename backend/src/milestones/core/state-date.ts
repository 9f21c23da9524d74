import type { MilestoneStateDateInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { byKey } from '../../record/core/look-up.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';
import { checkEntitled, checkHappened, readDate, readSaid } from './read-said.js';

/** A dated, sourced claim on a milestone. */
export function stateDate(
  facts: Facts,
  input: Matter<MilestoneStateDateInput>,
  deciding: Deciding,
): Decision {
  const check = new InputCheck();
  const milestone = byKey(check, ['milestone'], facts, 'milestones', input.milestone);
  const date = readDate(check, input.date);
  const said = readSaid(check, input, facts);
  const stated = readStated(check, input, facts, deciding);
  if (input.kind !== 'PROMISED' && input.kind !== 'FORECAST') {
    checkHappened(
      check,
      ['date', 'date'],
      date?.dateLast ?? null,
      stated?.columns.statedLast ?? null,
      deciding,
    );
  } else {
    check.withinReach(['date', 'date'], date?.dateLast ?? null);
  }
  if (milestone !== null) checkEntitled(check, input.kind, milestone, said.byId);
  if (!check.passed || milestone === null || date === null || stated === null) return refusedBy(check);
  const id = deciding.newId();
  const statement = {
    id,
    milestoneId: milestone.id,
    kind: input.kind,
    ...date,
    ...said,
    correctsId: null,
    ...stated.columns,
  };
  return decided(id, { sources: stated.sources, milestoneStatements: [statement] });
}
