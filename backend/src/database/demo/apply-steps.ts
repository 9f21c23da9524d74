import type { StoredFile } from '../../files/core/stored-file.js';
import { addCommitment, addFundingSource } from '../../funding/core/pledge.js';
import { recordPayment } from '../../funding/core/record-payment.js';
import { addIndicator, addMilestone } from '../../milestones/core/add-milestone.js';
import { correctStatement } from '../../milestones/core/correct-statement.js';
import { explainSlip } from '../../milestones/core/explain-slip.js';
import { stateDate } from '../../milestones/core/state-date.js';
import { stateValue } from '../../milestones/core/state-value.js';
import { addAgreement, stateSignatories } from '../../parties/core/add-agreement.js';
import { addParty, stateRole } from '../../parties/core/add-party.js';
import type { Organisation } from '../../parties/core/party.js';
import { addEvent, declareStatus } from '../../projects/core/add-event.js';
import { addEvidence } from '../../projects/core/add-evidence.js';
import { addPhase, reviseProject } from '../../projects/core/create-project.js';
import { type Decision, decided } from '../../record/core/decision.js';
import { type Deciding, FACT_TABLES, type Facts, type NewRows, withRows } from '../../record/core/facts.js';
import { withdrawFact } from '../../record/core/withdraw-fact.js';
import type { DemoStep } from './demo-step.js';

/** What steps refer to: bodies of the register by key, files by the name of their picture. */
export interface Resources {
  readonly register: ReadonlyMap<string, Organisation>;
  readonly files: ReadonlyMap<string, StoredFile>;
}

/** All steps of a demo project decided one after the other by the rules of the API, as the rows of one revision. Throws at a step that the rules refuse. */
export function applySteps(
  before: Facts,
  steps: readonly DemoStep[],
  { register, files }: Resources,
  deciding: Deciding,
): Decision {
  let facts = before;
  const added: { [table: string]: unknown[] } = {};
  const labels = new Map<string, string>();
  for (const [index, step] of steps.entries()) {
    const decision = decide(facts, withLabels(step, labels), { register, files }, deciding);
    if (!decision.ok)
      throw new Error(
        `demo ${before.head.code}: ${step.command} ${JSON.stringify([decision.reason, step.input])}`,
      );
    const { rows, subjectId } = decision.value;
    // While they are decided, each step counts as a revision of its own, so that of one stated-on day the later one holds.
    facts = withRows(facts, before.head.revision + index + 1, rows);
    for (const table of FACT_TABLES) added[table] = [...(added[table] ?? []), ...(rows[table] ?? [])];
    if (step.as !== undefined) labels.set(`@${step.as}`, subjectId);
  }
  return decided(before.head.id, added as NewRows);
}

function decide(facts: Facts, step: DemoStep, { register, files }: Resources, deciding: Deciding): Decision {
  switch (step.command) {
    case 'projectRevise':
      return reviseProject(facts, step.input, deciding);
    case 'phaseAdd':
      return addPhase(facts, step.input, deciding);
    case 'partyAdd':
      return addParty(facts, step.input, register.get(step.input.organisation) ?? null, deciding);
    case 'partyStateRole':
      return stateRole(facts, step.input, deciding);
    case 'agreementAdd':
      return addAgreement(facts, step.input, deciding);
    case 'agreementStateSignatories':
      return stateSignatories(facts, step.input, deciding);
    case 'milestoneAdd':
      return addMilestone(facts, step.input, deciding);
    case 'milestoneStateDate':
      return stateDate(facts, step.input, deciding);
    case 'slipExplain':
      return explainSlip(facts, step.input, deciding);
    case 'indicatorAdd':
      return addIndicator(facts, step.input, deciding);
    case 'indicatorStateValue':
      return stateValue(facts, step.input, deciding);
    case 'statementCorrect':
      return correctStatement(facts, step.input, deciding);
    case 'factWithdraw':
      return withdrawFact(facts, step.input, deciding);
    case 'fundingSourceAdd':
      return addFundingSource(facts, step.input, deciding);
    case 'commitmentAdd':
      return addCommitment(facts, step.input, deciding);
    case 'paymentRecord':
      return recordPayment(facts, step.input, deciding);
    case 'eventAdd':
      return addEvent(facts, step.input, deciding);
    case 'evidenceAdd':
      return addEvidence(facts, step.input, deciding, files.get(step.input.file ?? '') ?? null);
    case 'statusDeclare':
      return declareStatus(facts, step.input, deciding);
  }
}

/** The step with `@name` in place of an identifier replaced by what that name stands for. */
function withLabels(step: DemoStep, labels: ReadonlyMap<string, string>): DemoStep {
  const input = Object.fromEntries(
    Object.entries(step.input).map(([field, value]) => [field, labels.get(value as string) ?? value]),
  );
  return { ...step, input } as unknown as DemoStep;
}
