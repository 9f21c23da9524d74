import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Asked } from '../access/asked.js';
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
  async milestoneAdd(@Args('input') input: MilestoneAddInput, @Context() asked: Asked) {
    const outcome = await this.milestones.addMilestone(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      milestone: world.milestone(id),
    }));
  }

  @Mutation()
  async milestoneStateDate(@Args('input') input: MilestoneStateDateInput, @Context() asked: Asked) {
    const outcome = await this.milestones.stateDate(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      statement: world.statement(id),
      milestone: world.milestone(rowById(world.facts.all.milestoneStatements, id)?.milestoneId ?? null),
    }));
  }

  @Mutation()
  async indicatorAdd(@Args('input') input: IndicatorAddInput, @Context() asked: Asked) {
    const outcome = await this.milestones.addIndicator(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      indicator: world.indicator(id),
    }));
  }

  @Mutation()
  async indicatorStateValue(@Args('input') input: IndicatorStateValueInput, @Context() asked: Asked) {
    const outcome = await this.milestones.stateValue(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      statement: world.statement(id),
      indicator: world.indicator(rowById(world.facts.all.indicatorStatements, id)?.indicatorId ?? null),
    }));
  }

  @Mutation()
  async slipExplain(@Args('input') input: SlipExplainInput, @Context() asked: Asked) {
    const outcome = await this.milestones.explainSlip(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => {
      const cause = rowById(world.facts.all.slipCauses, id);
      const statement = rowById(world.facts.all.milestoneStatements, cause?.statementId ?? null);
      return { milestone: world.milestone(statement?.milestoneId ?? null) };
    });
  }

  @Mutation()
  async statementCorrect(@Args('input') input: StatementCorrectInput, @Context() asked: Asked) {
    const outcome = await this.milestones.correct(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      statement: world.statement(id),
    }));
  }
}
