import type { FactWithdrawInput } from '../../generated/schema-types.js';
import { InputCheck } from '../../shared/input-check.js';
import { findFact, supersededIds } from './as-of.js';
import { type Decision, decided, refusedBy } from './decision.js';
import type { Deciding, Facts } from './facts.js';
import { isLeanedOn } from './leaned-on.js';
import { NAMES } from './names.js';

/** Takes a fact out of what counts, without a successor and with a reason. */
export function withdrawFact(
  facts: Facts,
  input: Pick<FactWithdrawInput, 'fact' | 'reason'>,
  { newId }: Deciding,
): Decision {
  const check = new InputCheck();
  const fact = check.found(['fact'], findFact(facts, input.fact), NAMES.fact);
  const reason = check.line(['reason'], input.reason, 500);
  if (fact !== null) checkStanding(check, ['fact'], facts, fact.row.id);
  if (fact !== null && isLeanedOn(facts, fact.row.id)) {
    check.refuse(
      'INVALID',
      ['fact'],
      'Other facts that stand rest on this one: a payment on its pledge, or what a party said or gave on its only role. Withdraw those first.',
      'Altri dati validi si fondano su questo: un pagamento sul suo impegno, o quanto una parte ha detto o dato sul suo unico ruolo. Ritirare prima quelli.',
    );
  }
  if (!check.passed || fact === null || reason === null) return refusedBy(check);
  return decided(fact.row.id, { withdrawals: [{ id: newId(), factId: fact.row.id, reason }] });
}

/** Refuses a fact that was corrected or withdrawn already. */
export function checkStanding(check: InputCheck, field: readonly string[], facts: Facts, id: string): void {
  if (!supersededIds(facts).has(id)) return;
  check.refuse(
    'ALREADY_SUPERSEDED',
    field,
    'This was corrected or withdrawn already. Correct what stands in its place, or state it anew.',
    'Risulta già corretto o ritirato. Correggere ciò che lo sostituisce, oppure dichiararlo di nuovo.',
  );
}
