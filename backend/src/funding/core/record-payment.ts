import type { PaymentRecordInput } from '../../generated/schema-types.js';
import { checkHappened } from '../../milestones/core/read-said.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import { type Deciding, descriptionOf, type Facts } from '../../record/core/facts.js';
import { NAMES } from '../../record/core/names.js';
import { readStated } from '../../record/core/stated.js';
import { checkStanding } from '../../record/core/withdraw-fact.js';
import { InputCheck } from '../../shared/input-check.js';

/** Money paid on a day. More than was pledged is recorded too: it happens, and is to be seen. */
export function recordPayment(facts: Facts, input: Matter<PaymentRecordInput>, deciding: Deciding): Decision {
  const check = new InputCheck();
  const pledged = facts.commitments.find((each) => each.id === input.commitment);
  const commitment = check.found(['commitment'], pledged, NAMES.commitment);
  if (commitment !== null) checkStanding(check, ['commitment'], facts, commitment.id);
  const money = check.money(['amount'], input.amount, descriptionOf(facts).currency);
  const paidOn = check.day(['paidOn'], input.paidOn);
  const note = check.optionalText(['note'], input.note, 1000);
  const stated = readStated(check, input, facts, deciding);
  checkHappened(check, ['paidOn'], paidOn, stated?.columns.statedLast ?? null, deciding);
  if (!check.passed || !commitment || !money || !paidOn || !stated) return refusedBy(check);
  const id = deciding.newId();
  const payment = {
    id,
    commitmentId: commitment.id,
    amountMinor: money.amountMinor,
    paidOn,
    note,
    ...stated.columns,
  };
  return decided(id, { sources: stated.sources, payments: [payment] });
}
