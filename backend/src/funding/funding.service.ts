import { Injectable } from '@nestjs/common';
import { LOCAL } from '../access/core/viewer.js';
import type {
  CommitmentAddInput,
  FundingSourceAddInput,
  PaymentRecordInput,
} from '../generated/schema-types.js';
import { commandOf } from '../record/command-of.js';
import { RecordService } from '../record/record.service.js';
import { addCommitment, addFundingSource } from './core/pledge.js';
import { recordPayment } from './core/record-payment.js';

/** Load, decide, save: the decisions are in core/. */
@Injectable()
export class FundingService {
  constructor(private readonly record: RecordService) {}

  addSource(input: FundingSourceAddInput) {
    return this.record.write(input.project, commandOf('fundingSourceAdd', input, LOCAL), (facts, deciding) =>
      addFundingSource(facts, input, deciding),
    );
  }

  addCommitment(input: CommitmentAddInput) {
    return this.record.write(input.project, commandOf('commitmentAdd', input, LOCAL), (facts, deciding) =>
      addCommitment(facts, input, deciding),
    );
  }

  recordPayment(input: PaymentRecordInput) {
    return this.record.write(input.project, commandOf('paymentRecord', input, LOCAL), (facts, deciding) =>
      recordPayment(facts, input, deciding),
    );
  }
}
