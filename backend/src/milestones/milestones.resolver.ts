import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  IndicatorAddInput,
  IndicatorStateValueInput,
  MilestoneAddInput,
  MilestoneStateDateInput,
  SlipExplainInput,
  StatementCorrectInput,
} from '../generated/schema-types.js';
import { PayloadsService } from '../projects/payloads.service.js';
import { rowById } from '../record/core/look-in.js';
import { MilestonesService } from './milestones.service.js';

@Resolver()
export class MilestonesResolver {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly payloads: PayloadsService,
  ) {}

  @Mutation()
  async milestoneAdd(@Args('input') input: MilestoneAddInput) {
    const outcome = await this.milestones.addMilestone(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ milestone: world.milestone(id) }));
  }

  @Mutation()
  async milestoneStateDate(@Args('input') input: MilestoneStateDateInput) {
    const outcome = await this.milestones.stateDate(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({
      statement: world.statement(id),
      milestone: world.milestone(rowById(world.facts.all.milestoneStatements, id)?.milestoneId ?? null),
    }));
  }

  @Mutation()
  async indicatorAdd(@Args('input') input: IndicatorAddInput) {
    const outcome = await this.milestones.addIndicator(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ indicator: world.indicator(id) }));
  }

  @Mutation()
  async indicatorStateValue(@Args('input') input: IndicatorStateValueInput) {
    const outcome = await this.milestones.stateValue(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({
      statement: world.statement(id),
      indicator: world.indicator(rowById(world.facts.all.indicatorStatements, id)?.indicatorId ?? null),
    }));
  }

  @Mutation()
  async slipExplain(@Args('input') input: SlipExplainInput) {
    const outcome = await this.milestones.explainSlip(input);
    return this.payloads.of(outcome, input.project, (world, id) => {
      const cause = rowById(world.facts.all.slipCauses, id);
      const statement = rowById(world.facts.all.milestoneStatements, cause?.statementId ?? null);
      return { milestone: world.milestone(statement?.milestoneId ?? null) };
    });
  }

  @Mutation()
  async statementCorrect(@Args('input') input: StatementCorrectInput) {
    const outcome = await this.milestones.correct(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ statement: world.statement(id) }));
  }
}
