import { Injectable } from '@nestjs/common';
import { LOCAL } from '../access/core/viewer.js';
import type {
  IndicatorAddInput,
  IndicatorStateValueInput,
  MilestoneAddInput,
  MilestoneStateDateInput,
  SlipExplainInput,
  StatementCorrectInput,
} from '../generated/schema-types.js';
import { commandOf } from '../record/command-of.js';
import { RecordService } from '../record/record.service.js';
import { addIndicator, addMilestone } from './core/add-milestone.js';
import { correctStatement } from './core/correct-statement.js';
import { explainSlip } from './core/explain-slip.js';
import { stateDate } from './core/state-date.js';
import { stateValue } from './core/state-value.js';

/** Load, decide, save: the decisions are in core/. */
@Injectable()
export class MilestonesService {
  constructor(private readonly record: RecordService) {}

  addMilestone(input: MilestoneAddInput) {
    return this.record.write(input.project, commandOf('milestoneAdd', input, LOCAL), (facts, deciding) =>
      addMilestone(facts, input, deciding),
    );
  }

  stateDate(input: MilestoneStateDateInput) {
    return this.record.write(
      input.project,
      commandOf('milestoneStateDate', input, LOCAL),
      (facts, deciding) => stateDate(facts, input, deciding),
    );
  }

  addIndicator(input: IndicatorAddInput) {
    return this.record.write(input.project, commandOf('indicatorAdd', input, LOCAL), (facts, deciding) =>
      addIndicator(facts, input, deciding),
    );
  }

  stateValue(input: IndicatorStateValueInput) {
    return this.record.write(
      input.project,
      commandOf('indicatorStateValue', input, LOCAL),
      (facts, deciding) => stateValue(facts, input, deciding),
    );
  }

  explainSlip(input: SlipExplainInput) {
    return this.record.write(input.project, commandOf('slipExplain', input, LOCAL), (facts, deciding) =>
      explainSlip(facts, input, deciding),
    );
  }

  correct(input: StatementCorrectInput) {
    return this.record.write(input.project, commandOf('statementCorrect', input, LOCAL), (facts, deciding) =>
      correctStatement(facts, input, deciding),
    );
  }
}
