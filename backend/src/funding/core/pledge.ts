import type { CommitmentAddInput, FundingSourceAddInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import { type Deciding, descriptionOf, type Facts } from '../../record/core/facts.js';
import { byKey, byOptionalKey, freeKey } from '../../record/core/look-up.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';

/** A new pot that money comes from. */
export function addFundingSource(
  facts: Facts,
  input: Matter<FundingSourceAddInput>,
  { newId }: Deciding,
): Decision {
  const check = new InputCheck();
  const key = freeKey(check, facts, 'fundingSources', input.key);
  const title = check.text(['title'], input.title, 200);
  const assumption = check.optionalText(['assumption'], input.assumption, 1000);
  if (!check.passed || key === null || title === null) return refusedBy(check);
  const id = newId();
  return decided(id, { fundingSources: [{ id, key, title, sector: input.sector, assumption }] });
}

/** An amount that a party pledged from a pot. */
export function addCommitment(facts: Facts, input: Matter<CommitmentAddInput>, deciding: Deciding): Decision {
  const check = new InputCheck();
  const fundingSource = byKey(check, ['fundingSource'], facts, 'fundingSources', input.fundingSource);
  const from = byKey(check, ['from'], facts, 'parties', input.from);
  const to = byOptionalKey(check, ['to'], facts, 'parties', input.to);
  const money = check.money(['amount'], input.amount, descriptionOf(facts).currency);
  const purpose = check.optionalText(['purpose'], input.purpose, 1000);
  const condition = check.optionalText(['condition'], input.condition, 1000);
  const dueOn = check.optionalDay(['dueOn'], input.dueOn);
  check.withinReach(['dueOn'], dueOn);
  const agreement = byOptionalKey(check, ['agreement'], facts, 'agreements', input.agreement);
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || !fundingSource || !from || !money || !stated) return refusedBy(check);
  const id = deciding.newId();
  const commitment = {
    id,
    fundingSourceId: fundingSource.id,
    fromId: from.id,
    toId: to?.id ?? null,
    amountMinor: money.amountMinor,
    purpose,
    condition,
    dueOn,
    agreementId: agreement?.id ?? null,
    alternative: input.alternative ?? false,
    ...stated.columns,
  };
  return decided(id, { sources: stated.sources, commitments: [commitment] });
}
