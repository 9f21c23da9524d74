import type { SlipExplainInput } from '../../generated/schema-types.js';
import { factsAsOf } from '../../record/core/as-of.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { rowById, rowsWhere } from '../../record/core/look-in.js';
import { byOptionalKey } from '../../record/core/look-up.js';
import { NAMES } from '../../record/core/names.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';
import { milestoneState } from './milestone-state.js';
import { type SlipStep, slipLedger } from './slip-ledger.js';

/** A cause of one step of a slip. Causes never explain more days than the step has. */
export function explainSlip(facts: Facts, input: Matter<SlipExplainInput>, deciding: Deciding): Decision {
  const check = new InputCheck();
  const statement = check.found(
    ['statement'],
    rowById(facts.milestoneStatements, input.statement),
    NAMES.statement,
  );
  const step = statement === null ? null : stepOf(facts, statement.milestoneId, statement.id, deciding);
  if (statement !== null && step === null) {
    check.refuse(
      'INVALID',
      ['statement'],
      'This statement did not move the expected day, so there is nothing to explain. Choose one that did.',
      'Questa dichiarazione non ha spostato la data prevista: non c’è nulla da spiegare. Sceglierne una che l’ha spostata.',
    );
  }
  const days = check.optionalWhole(['days'], input.days, -36_500, 36_500);
  if (step !== null && !check.hasRefused(['days'])) checkWithin(check, step, days);
  const cause = check.text(['cause'], input.cause, 500);
  const party = byOptionalKey(check, ['party'], facts, 'parties', input.party);
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || statement === null || cause === null || stated === null) return refusedBy(check);
  const id = deciding.newId();
  const row = { id, statementId: statement.id, cause, partyId: party?.id ?? null, days, ...stated.columns };
  return decided(id, { sources: stated.sources, slipCauses: [row] });
}

function stepOf(
  facts: Facts,
  milestoneId: string,
  statementId: string,
  { today }: Deciding,
): SlipStep | null {
  const standing = factsAsOf(facts, today);
  const statements = rowsWhere(standing.milestoneStatements, 'milestoneId', milestoneId);
  const steps = slipLedger(statements, milestoneState(statements, today), (id) =>
    rowsWhere(standing.slipCauses, 'statementId', id),
  );
  return steps.find((each) => each.to.id === statementId) ?? null;
}

function checkWithin(
  check: InputCheck,
  { days: stepDays, unexplainedDays }: SlipStep,
  days: number | null,
): void {
  const wanted = days ?? unexplainedDays;
  const sameWay = Math.sign(wanted) === Math.sign(stepDays);
  if (sameWay && Math.abs(wanted) <= Math.abs(unexplainedDays)) return;
  check.refuse(
    'INVALID',
    ['days'],
    `Of this step ${unexplainedDays} days are unexplained. Give no more than these, with the same sign.`,
    `Di questo passo restano senza spiegazione ${unexplainedDays} giorni. Indicarne non di più, con lo stesso segno.`,
  );
}
