import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Asked } from '../access/asked.js';
import type {
  EventAddInput,
  EvidenceAddInput,
  FactWithdrawInput,
  PhaseAddInput,
  ProjectCreateInput,
  ProjectReviseInput,
  QueryProjectArgs,
  QueryProjectsArgs,
  StatusDeclareInput,
} from '../generated/schema-types.js';
import { rowById } from '../record/core/look-in.js';
import { EvidenceView } from './event.view.js';
import { PayloadsService } from './payloads.service.js';
import { ProjectView } from './project.view.js';
import { ProjectsService } from './projects.service.js';
import { readTimes } from './read-times.js';
import { DeclaredStatusView } from './status.view.js';
import { WorldsService } from './worlds.service.js';

@Resolver()
export class ProjectsResolver {
  constructor(
    private readonly projects: ProjectsService,
    private readonly worlds: WorldsService,
    private readonly payloads: PayloadsService,
  ) {}

  @Query()
  async project(@Args() { code, ...times }: QueryProjectArgs, @Context() asked: Asked) {
    const world = await this.worlds.at(code, readTimes(times), asked);
    return world === null ? null : new ProjectView(world);
  }

  @Query('projects')
  list(@Args() page: QueryProjectsArgs, @Context() asked: Asked) {
    return this.projects.page(page, asked);
  }

  @Mutation()
  async projectCreate(@Args('input') input: ProjectCreateInput, @Context() asked: Asked) {
    return this.payloads.of(await this.projects.create(input, asked.viewer), input.code, asked);
  }

  @Mutation()
  async projectRevise(@Args('input') input: ProjectReviseInput, @Context() asked: Asked) {
    return this.payloads.of(await this.projects.revise(input, asked.viewer), input.project, asked);
  }

  @Mutation()
  async phaseAdd(@Args('input') input: PhaseAddInput, @Context() asked: Asked) {
    const outcome = await this.projects.addPhase(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({ phase: world.phase(id) }));
  }

  @Mutation()
  async eventAdd(@Args('input') input: EventAddInput, @Context() asked: Asked) {
    const outcome = await this.projects.addEvent(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({ event: world.event(id) }));
  }

  @Mutation()
  async evidenceAdd(@Args('input') input: EvidenceAddInput, @Context() asked: Asked) {
    const outcome = await this.projects.addEvidence(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => {
      const row = rowById(world.facts.all.evidence, id);
      return { evidence: row && new EvidenceView(world, row) };
    });
  }

  @Mutation()
  async statusDeclare(@Args('input') input: StatusDeclareInput, @Context() asked: Asked) {
    const outcome = await this.projects.declareStatus(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => {
      const row = rowById(world.facts.all.statusDeclarations, id);
      return { status: row && new DeclaredStatusView(world, row) };
    });
  }

  @Mutation()
  async factWithdraw(@Args('input') input: FactWithdrawInput, @Context() asked: Asked) {
    return this.payloads.of(await this.projects.withdrawFact(input, asked.viewer), input.project, asked);
  }
}
