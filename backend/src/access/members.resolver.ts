import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  AdministratorEndInput,
  AdministratorGrantInput,
  InvitationWithdrawInput,
  MemberInviteInput,
  MembershipEndInput,
  MembershipGrantInput,
  QueryPeopleArgs,
} from '../generated/schema-types.js';
import { answerTo } from './answer-to.js';
import type { Asked } from './asked.js';
import { DirectoryService } from './directory.service.js';
import { MembersService } from './members.service.js';
import { type InvitationView, ProjectAccessService } from './project-access.service.js';

@Resolver()
export class MembersResolver {
  constructor(
    private readonly members: MembersService,
    private readonly directory: DirectoryService,
    private readonly access: ProjectAccessService,
  ) {}

  @Query()
  people(@Args() page: QueryPeopleArgs, @Context() asked: Asked) {
    return this.directory.people(page, asked);
  }

  @Query()
  pendingLinks(@Context() asked: Asked) {
    return this.directory.pendingLinks(asked);
  }

  @Mutation()
  async memberInvite(@Args('input') input: MemberInviteInput, @Context() asked: Asked) {
    const outcome = await this.members.invite(input, asked.viewer);
    const invitation = outcome.ok ? await this.access.invitation(outcome.value.subjectId) : null;
    return { ...answerTo(outcome, asked), invitation };
  }

  @Mutation()
  async invitationWithdraw(@Args('input') input: InvitationWithdrawInput, @Context() asked: Asked) {
    return answerTo(await this.members.withdrawInvitation(input, asked.viewer), asked);
  }

  @Mutation()
  async membershipGrant(@Args('input') input: MembershipGrantInput, @Context() asked: Asked) {
    const outcome = await this.members.grant(input, asked.viewer);
    const membership = outcome.ok ? await this.access.membership(outcome.value.subjectId, asked) : null;
    return { ...answerTo(outcome, asked), membership };
  }

  @Mutation()
  async membershipEnd(@Args('input') input: MembershipEndInput, @Context() asked: Asked) {
    return answerTo(await this.members.end(input, asked.viewer), asked);
  }

  @Mutation()
  async administratorGrant(@Args('input') input: AdministratorGrantInput, @Context() asked: Asked) {
    return answerTo(await this.members.grantAdministration(input, asked.viewer), asked);
  }

  @Mutation()
  async administratorEnd(@Args('input') input: AdministratorEndInput, @Context() asked: Asked) {
    return answerTo(await this.members.endAdministration(input, asked.viewer), asked);
  }
}

@Resolver('Invitation')
export class InvitationResolver {
  constructor(private readonly directory: DirectoryService) {}

  @ResolveField()
  link(@Parent() { linkId }: InvitationView, @Context() asked: Asked) {
    return this.directory.linkToHandOn(linkId, asked);
  }
}
