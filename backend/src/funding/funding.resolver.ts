import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  CommitmentAddInput,
  FundingSourceAddInput,
  PaymentRecordInput,
} from '../generated/schema-types.js';
import { PayloadsService } from '../projects/payloads.service.js';
import { rowById } from '../record/core/look-in.js';
import { FundingService } from './funding.service.js';
import { PaymentView } from './funding.view.js';

@Resolver()
export class FundingResolver {
  constructor(
    private readonly funding: FundingService,
    private readonly payloads: PayloadsService,
  ) {}

  @Mutation()
  async fundingSourceAdd(@Args('input') input: FundingSourceAddInput) {
    const outcome = await this.funding.addSource(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({
      fundingSource: world.fundingSource(id),
    }));
  }

  @Mutation()
  async commitmentAdd(@Args('input') input: CommitmentAddInput) {
    const outcome = await this.funding.addCommitment(input);
    return this.payloads.of(outcome, input.project, (world, id) => ({ commitment: world.commitment(id) }));
  }

  @Mutation()
  async paymentRecord(@Args('input') input: PaymentRecordInput) {
    const outcome = await this.funding.recordPayment(input);
    return this.payloads.of(outcome, input.project, (world, id) => {
      const row = rowById(world.facts.all.payments, id);
      return { payment: row && new PaymentView(world, row) };
    });
  }
}
