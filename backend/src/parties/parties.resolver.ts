import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AgreementAddInput,
  AgreementStateSignatoriesInput,
  OrganisationAddInput,
  PartyAddInput,
  PartyStateRoleInput,
  QueryOrganisationsArgs,
} from '../generated/schema-types.js';
import { PayloadsService, refusedPayload } from '../projects/payloads.service.js';
import { PartiesService } from './parties.service.js';

@Resolver()
export class PartiesResolver {
  constructor(
    private readonly parties: PartiesService,
    private readonly payloads: PayloadsService,
  ) {}

  @Query()
  organisations(@Args() page: QueryOrganisationsArgs) {
    return this.parties.organisations(page);
  }

  @Mutation()
  async organisationAdd(@Args('input') input: OrganisationAddInput) {
    const outcome = await this.parties.addOrganisation(input);
    if (!outcome.ok) return refusedPayload(outcome.reason);
    const organisation = await this.parties.organisation(input.key);
    return { organisation, revision: outcome.value.revision, userErrors: [] };
  }

  @Mutation()
  async partyAdd(@Args('input') input: PartyAddInput) {
    const outcome = await this.parties.addParty(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ party: world.party(id) }));
  }

  @Mutation()
  async partyStateRole(@Args('input') input: PartyStateRoleInput) {
    const outcome = await this.parties.stateRole(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ party: world.party(id) }));
  }

  @Mutation()
  async agreementAdd(@Args('input') input: AgreementAddInput) {
    const outcome = await this.parties.addAgreement(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ agreement: world.agreement(id) }));
  }

  @Mutation()
  async agreementStateSignatories(@Args('input') input: AgreementStateSignatoriesInput) {
    const outcome = await this.parties.stateSignatories(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ agreement: world.agreement(id) }));
  }
}
