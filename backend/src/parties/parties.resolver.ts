import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerTo } from '../access/answer-to.js';
import type { Asked } from '../access/asked.js';
import type {
  AgreementAddInput,
  AgreementStateSignatoriesInput,
  OrganisationAddInput,
  PartyAddInput,
  PartyStateRoleInput,
  QueryOrganisationsArgs,
} from '../generated/schema-types.js';
import { PayloadsService } from '../projects/payloads.service.js';
import { OrganisationsService } from './organisations.service.js';
import { PartiesService } from './parties.service.js';

@Resolver()
export class PartiesResolver {
  constructor(
    private readonly parties: PartiesService,
    private readonly payloads: PayloadsService,
    private readonly bodies: OrganisationsService,
  ) {}

  @Query()
  organisations(@Args() page: QueryOrganisationsArgs, @Context() asked: Asked) {
    return this.parties.organisations(page, asked);
  }

  @Mutation()
  async organisationAdd(@Args('input') input: OrganisationAddInput, @Context() asked: Asked) {
    const outcome = await this.parties.addOrganisation(input, asked.viewer);
    const id = outcome.ok ? outcome.value.subjectId : null;
    const organisation = id === null ? null : ((await this.bodies.byId([id])).get(id) ?? null);
    return { ...answerTo(outcome, asked), organisation };
  }

  @Mutation()
  async partyAdd(@Args('input') input: PartyAddInput, @Context() asked: Asked) {
    const outcome = await this.parties.addParty(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({ party: world.party(id) }));
  }

  @Mutation()
  async partyStateRole(@Args('input') input: PartyStateRoleInput, @Context() asked: Asked) {
    const outcome = await this.parties.stateRole(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({ party: world.party(id) }));
  }

  @Mutation()
  async agreementAdd(@Args('input') input: AgreementAddInput, @Context() asked: Asked) {
    const outcome = await this.parties.addAgreement(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      agreement: world.agreement(id),
    }));
  }

  @Mutation()
  async agreementStateSignatories(
    @Args('input') input: AgreementStateSignatoriesInput,
    @Context() asked: Asked,
  ) {
    const outcome = await this.parties.stateSignatories(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      agreement: world.agreement(id),
    }));
  }
}
