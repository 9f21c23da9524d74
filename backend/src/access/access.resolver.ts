import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  ProjectPublishInput,
  TokenCreateInput,
  TokenRevokeInput,
  VisibilityTightenInput,
} from '../generated/schema-types.js';
import { PayloadsService } from '../projects/payloads.service.js';
import type { ProjectView } from '../projects/project.view.js';
import { answerTo } from './answer-to.js';
import type { Asked } from './asked.js';
import { GrantsService } from './grants.service.js';
import { ProjectAccessService } from './project-access.service.js';
import { ViewerService } from './viewer.service.js';

@Resolver()
export class AccessResolver {
  constructor(
    private readonly grants: GrantsService,
    private readonly viewers: ViewerService,
    private readonly payloads: PayloadsService,
  ) {}

  @Query()
  viewer(@Context() asked: Asked) {
    return this.viewers.of(asked);
  }

  @Mutation()
  async projectPublish(@Args('input') input: ProjectPublishInput, @Context() asked: Asked) {
    return this.payloads.of(await this.grants.publish(input, asked.viewer), input.project, asked);
  }

  @Mutation()
  async visibilityTighten(@Args('input') input: VisibilityTightenInput, @Context() asked: Asked) {
    return this.payloads.of(await this.grants.tighten(input, asked.viewer), input.project, asked);
  }

  @Mutation()
  async tokenCreate(@Args('input') input: TokenCreateInput, @Context() asked: Asked) {
    const { outcome, secret, tokenId } = await this.grants.createToken(input, asked.viewer);
    const tokens = outcome.ok ? await this.viewers.tokens(asked) : [];
    const token = tokens.find((each) => each.id === tokenId) ?? null;
    return { ...answerTo(outcome, asked), secret, token };
  }

  @Mutation()
  async tokenRevoke(@Args('input') input: TokenRevokeInput, @Context() asked: Asked) {
    return answerTo(await this.grants.revokeToken(input, asked.viewer), asked);
  }
}

@Resolver('Project')
export class ProjectAccessResolver {
  constructor(private readonly service: ProjectAccessService) {}

  @ResolveField()
  access(@Parent() project: ProjectView, @Context() asked: Asked) {
    return this.service.ofProject(project, asked);
  }
}
