import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Asked } from '../access/asked.js';
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
  async fundingSourceAdd(@Args('input') input: FundingSourceAddInput, @Context() asked: Asked) {
    const outcome = await this.funding.addSource(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      fundingSource: world.fundingSource(id),
    }));
  }

  @Mutation()
  async commitmentAdd(@Args('input') input: CommitmentAddInput, @Context() asked: Asked) {
    const outcome = await this.funding.addCommitment(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => ({
      commitment: world.commitment(id),
    }));
  }

  @Mutation()
  async paymentRecord(@Args('input') input: PaymentRecordInput, @Context() asked: Asked) {
    const outcome = await this.funding.recordPayment(input, asked.viewer);
    return this.payloads.of(outcome, input.project, asked, (world, id) => {
      const row = rowById(world.facts.all.payments, id);
      return { payment: row && new PaymentView(world, row) };
    });
  }
}
