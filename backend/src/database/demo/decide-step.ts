import { addCommitment, addFundingSource } from '../../funding/core/pledge.js';
import { recordPayment } from '../../funding/core/record-payment.js';
import { addIndicator, addMilestone } from '../../milestones/core/add-milestone.js';
import { correctStatement } from '../../milestones/core/correct-statement.js';
import { stateDate } from '../../milestones/core/state-date.js';
import { stateValue } from '../../milestones/core/state-value.js';
import { addAgreement, stateSignatories } from '../../parties/core/add-agreement.js';
import { addParty, stateRole } from '../../parties/core/add-party.js';
import type { Organisation } from '../../parties/core/party.js';
import { addEvent, addEvidence, declareStatus } from '../../projects/core/add-event.js';
import { addPhase, reviseProject } from '../../projects/core/create-project.js';
import type { Decision } from '../../record/core/decision.js';
import type { Deciding, Facts } from '../../record/core/facts.js';
import { withdrawFact } from '../../record/core/withdraw-fact.js';
import type { DemoStep } from './demo-step.js';

/** What a step adds to the facts, by the same rule as the mutation of its name. `register` holds the organisations known. */
export function decideStep(
  facts: Facts,
  step: DemoStep,
  register: readonly Organisation[],
  deciding: Deciding,
): Decision {
  switch (step.command) {
    case 'projectRevise':
      return reviseProject(facts, step.input, deciding);
    case 'phaseAdd':
      return addPhase(facts, step.input, deciding);
    case 'partyAdd': {
      const organisation = register.find((each) => each.key === step.input.organisation) ?? null;
      return addParty(facts, step.input, organisation, deciding);
    }
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
      return addEvidence(facts, step.input, deciding);
    case 'statusDeclare':
      return declareStatus(facts, step.input, deciding);
  }
}
