import type { IndicatorStateValueInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { byKey } from '../../record/core/look-up.js';
import { readStated } from '../../record/core/stated.js';
import { InputCheck } from '../../shared/input-check.js';
import type { StatementKind } from './milestone.js';
import { readSaid, readValue } from './read-said.js';

/** A dated, sourced claim on an indicator. */
export function stateValue(
  facts: Facts,
  input: Matter<IndicatorStateValueInput>,
  deciding: Deciding,
): Decision {
  const check = new InputCheck();
  const indicator = byKey(check, ['indicator'], facts, 'indicators', input.indicator);
  checkValueKind(check, input.kind);
  const value = readValue(check, input.value, indicator?.unit ?? '');
  const said = readSaid(check, input, facts);
  const stated = readStated(check, input, facts, deciding);
  if (!check.passed || indicator === null || value === null || stated === null) return refusedBy(check);
  const id = deciding.newId();
  const statement = {
    id,
    indicatorId: indicator.id,
    kind: input.kind,
    ...value,
    ...said,
    correctsId: null,
    ...stated.columns,
  };
  return decided(id, { sources: stated.sources, indicatorStatements: [statement] });
}

/** A quantity is promised, forecast or has come; it is not accepted or refused. */
export function checkValueKind(check: InputCheck, kind: StatementKind): void {
  if (kind === 'PROMISED' || kind === 'FORECAST' || kind === 'REACHED') return;
  check.refuse(
    'INVALID',
    ['kind'],
    'A quantity can be PROMISED, FORECAST or REACHED. To accept or refuse, state it on a milestone.',
    'Una quantità può essere PROMISED, FORECAST o REACHED. Per accettare o rifiutare, dichiararlo su un traguardo.',
  );
}
