import type { AgreementAddInput, AgreementStateSignatoriesInput } from '../../generated/schema-types.js';
import { checkHappened } from '../../milestones/core/read-said.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { byKey, byOptionalKey, freeKey } from '../../record/core/look-up.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Party } from './party.js';

/** A signed agreement with its signatories and clauses, all stated by one source. */
export function addAgreement(facts: Facts, input: Matter<AgreementAddInput>, deciding: Deciding): Decision {
  const check = new InputCheck();
  const key = freeKey(check, facts, 'agreements', input.key);
  const title = check.text(['title'], input.title, 200);
  const signedOn = check.day(['signedOn'], input.signedOn);
  const note = check.optionalText(['note'], input.note, 2000);
  const stated = readStated(check, input, facts, deciding);
  checkHappened(check, ['signedOn'], signedOn, stated?.columns.statedLast ?? null, deciding);
  const signatories = readSignatories(check, facts, input.signatories ?? []);
  const clauses = (input.clauses ?? []).map((clause, index) => {
    const field = ['clauses', String(index)];
    return {
      number: check.line([...field, 'number'], clause.number, 40) ?? '',
      text: check.text([...field, 'text'], clause.text, 2000) ?? {},
      milestoneId:
        byOptionalKey(check, [...field, 'milestone'], facts, 'milestones', clause.milestone)?.id ?? null,
    };
  });
  if (!check.passed || key === null || title === null || signedOn === null || stated === null) {
    return refusedBy(check);
  }
  const id = deciding.newId();
  const part = () => ({ id: deciding.newId(), agreementId: id, ...stated.columns });
  return decided(id, {
    sources: stated.sources,
    agreements: [{ id, key, title, signedOn, note, ...stated.columns }],
    signatories: signatories.map((party) => ({ ...part(), partyId: party.id, alternative: false })),
    clauses: clauses.map((clause) => ({ ...part(), ...clause })),
  });
}

/** Another source's version of who signed. */
export function stateSignatories(
  facts: Facts,
  input: Matter<AgreementStateSignatoriesInput>,
  deciding: Deciding,
): Decision {
  const check = new InputCheck();
  const agreement = byKey(check, ['agreement'], facts, 'agreements', input.agreement);
  const signatories = readSignatories(check, facts, input.signatories);
  if (input.signatories.length === 0) check.missing(['signatories']);
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || agreement === null || stated === null) return refusedBy(check);
  const rows = signatories.map((party) => ({
    id: deciding.newId(),
    agreementId: agreement.id,
    partyId: party.id,
    alternative: true,
    ...stated.columns,
  }));
  return decided(agreement.id, { sources: stated.sources, signatories: rows });
}

function readSignatories(check: InputCheck, facts: Facts, keys: readonly string[]): Party[] {
  const named = new Set<string>();
  return keys.flatMap((key, index) => {
    const field = ['signatories', String(index)];
    const isRepeated = named.has(key);
    named.add(key);
    if (isRepeated) {
      check.refuse('INVALID', field, 'Name each signatory once.', 'Indicare ogni firmatario una sola volta.');
    }
    return byKey(check, field, facts, 'parties', key) ?? [];
  });
}
