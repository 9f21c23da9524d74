import type { StatementCorrectInput } from '../../generated/schema-types.js';
import { type Decision, decided, type Matter, refusedBy } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { NAMES } from '../../record/core/names.js';
import type { Draft } from '../../record/core/row.js';
import type { Source } from '../../record/core/source.js';
import { readSource } from '../../record/core/stated.js';
import { checkStanding } from '../../record/core/withdraw-fact.js';
import { InputCheck } from '../../shared/input-check.js';
import type { IndicatorStatement, MilestoneStatement } from './milestone.js';
import { checkEntitled, checkHappened, readDate, readSaid, readValue } from './read-said.js';
import { checkValueKind } from './state-value.js';

type Input = Matter<StatementCorrectInput> & Pick<StatementCorrectInput, 'reason'>;

/** A statement in place of one with an entry error. It takes over the stated-on day, and what the input leaves out. */
export function correctStatement(facts: Facts, input: Input, deciding: Deciding): Decision {
  const check = new InputCheck();
  check.line(['reason'], input.reason, 500);
  const onMilestone = facts.milestoneStatements.find((each) => each.id === input.statement);
  const onIndicator = facts.indicatorStatements.find((each) => each.id === input.statement);
  const wrong = check.found(['statement'], onMilestone ?? onIndicator, NAMES.statement);
  if (wrong === null) return refusedBy(check);
  checkStanding(check, ['statement'], facts, wrong.id);
  if (!correctsSomething(input)) {
    check.refuse(
      'REQUIRED',
      [onMilestone ? 'date' : 'value'],
      'Say what is right: another date or quantity, kind, party, note, quote or source.',
      'Indicare che cosa è corretto: un’altra data o quantità, tipo, parte, nota, citazione o fonte.',
    );
  }
  const source = input.source
    ? readSource(check, input.source, facts, deciding)
    : { id: wrong.sourceId, added: [] };
  const common = takenOver(check, facts, input, wrong, source?.id ?? wrong.sourceId, deciding.newId());
  return onMilestone
    ? correctDate(check, facts, input, { ...onMilestone, ...common }, source?.added ?? [], deciding)
    : correctValue(
        check,
        facts,
        input,
        { ...(onIndicator as IndicatorStatement), ...common },
        source?.added ?? [],
      );
}

/** An input that gives nothing would put the same statement in the place of itself. */
function correctsSomething({ kind, date, value, by, note, quote, source }: Input): boolean {
  return [kind, date, value, by, note, quote, source].some((each) => each !== null && each !== undefined);
}

function takenOver(
  check: InputCheck,
  facts: Facts,
  input: Input,
  wrong: MilestoneStatement | IndicatorStatement,
  sourceId: string,
  id: string,
) {
  const said = readSaid(check, input, facts);
  return {
    id,
    kind: input.kind ?? wrong.kind,
    byId: said.byId ?? wrong.byId,
    note: said.note ?? wrong.note,
    quote: said.quote ?? wrong.quote,
    sourceId,
    correctsId: wrong.id,
  };
}

function correctDate(
  check: InputCheck,
  facts: Facts,
  input: Input,
  draft: Draft<MilestoneStatement>,
  sources: readonly Draft<Source>[],
  deciding: Deciding,
): Decision {
  if (input.value) refuseOther(check, 'value');
  const right = { ...draft, ...(input.date ? readDate(check, input.date) : {}) };
  if (right.kind !== 'PROMISED' && right.kind !== 'FORECAST') {
    checkHappened(check, ['date', 'date'], right.dateLast, right.statedLast, deciding);
  } else {
    check.withinReach(['date', 'date'], right.dateLast);
  }
  const milestone = facts.milestones.find((each) => each.id === right.milestoneId);
  if (milestone) checkEntitled(check, right.kind, milestone, right.byId);
  return check.passed ? decided(right.id, { sources, milestoneStatements: [right] }) : refusedBy(check);
}

function correctValue(
  check: InputCheck,
  facts: Facts,
  input: Input,
  draft: Draft<IndicatorStatement>,
  sources: readonly Draft<Source>[],
): Decision {
  if (input.date) refuseOther(check, 'date');
  const unit = facts.indicators.find((each) => each.id === draft.indicatorId)?.unit ?? '';
  const right = { ...draft, ...(input.value ? readValue(check, input.value, unit) : {}) };
  checkValueKind(check, right.kind);
  return check.passed ? decided(right.id, { sources, indicatorStatements: [right] }) : refusedBy(check);
}

function refuseOther(check: InputCheck, field: 'date' | 'value'): void {
  check.refuse(
    'INVALID',
    [field],
    field === 'date'
      ? 'This statement is about a quantity; give a value.'
      : 'This statement is about a milestone; give a date.',
    field === 'date'
      ? 'Questa dichiarazione riguarda una quantità; indicare un valore.'
      : 'Questa dichiarazione riguarda un traguardo; indicare una data.',
  );
}
