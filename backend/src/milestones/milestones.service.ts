import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/core/viewer.js';
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

  addMilestone(input: MilestoneAddInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('milestoneAdd', input, viewer), (facts, deciding) =>
      addMilestone(facts, input, deciding),
    );
  }

  stateDate(input: MilestoneStateDateInput, viewer: Viewer) {
    return this.record.write(
      input.project,
      commandOf('milestoneStateDate', input, viewer),
      (facts, deciding) => stateDate(facts, input, deciding),
    );
  }

  addIndicator(input: IndicatorAddInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('indicatorAdd', input, viewer), (facts, deciding) =>
      addIndicator(facts, input, deciding),
    );
  }

  stateValue(input: IndicatorStateValueInput, viewer: Viewer) {
    return this.record.write(
      input.project,
      commandOf('indicatorStateValue', input, viewer),
      (facts, deciding) => stateValue(facts, input, deciding),
    );
  }

  explainSlip(input: SlipExplainInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('slipExplain', input, viewer), (facts, deciding) =>
      explainSlip(facts, input, deciding),
    );
  }

  correct(input: StatementCorrectInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('statementCorrect', input, viewer), (facts, deciding) =>
      correctStatement(facts, input, deciding),
    );
  }
}
