import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
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
import type { Reading } from '../record/reading.js';
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
  async project(@Args() { code, ...times }: QueryProjectArgs, @Context('reading') reading?: Reading) {
    const world = await this.worlds.at(code, readTimes(times), reading);
    return world === null ? null : new ProjectView(world);
  }

  @Query('projects')
  list(@Args() page: QueryProjectsArgs) {
    return this.projects.page(page);
  }

  @Mutation()
  async projectCreate(@Args('input') input: ProjectCreateInput) {
    return this.payloads.of(await this.projects.create(input), input.code);
  }

  @Mutation()
  async projectRevise(@Args('input') input: ProjectReviseInput) {
    return this.payloads.of(await this.projects.revise(input), input.project);
  }

  @Mutation()
  async phaseAdd(@Args('input') input: PhaseAddInput) {
    const outcome = await this.projects.addPhase(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ phase: world.phase(id) }));
  }

  @Mutation()
  async eventAdd(@Args('input') input: EventAddInput) {
    const outcome = await this.projects.addEvent(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ event: world.event(id) }));
  }

  @Mutation()
  async evidenceAdd(@Args('input') input: EvidenceAddInput) {
    const outcome = await this.projects.addEvidence(input);
    return this.payloads.of(outcome, input.project, (world, id) => {
      const row = rowById(world.facts.all.evidence, id);
      return { evidence: row && new EvidenceView(world, row) };
    });
  }

  @Mutation()
  async statusDeclare(@Args('input') input: StatusDeclareInput) {
    const outcome = await this.projects.declareStatus(input);
    return this.payloads.of(outcome, input.project, (world, id) => {
      const row = rowById(world.facts.all.statusDeclarations, id);
      return { status: row && new DeclaredStatusView(world, row) };
    });
  }

  @Mutation()
  async factWithdraw(@Args('input') input: FactWithdrawInput) {
    return this.payloads.of(await this.projects.withdrawFact(input), input.project);
  }
}
