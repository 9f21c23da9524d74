import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/core/viewer.js';
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

  addSource(input: FundingSourceAddInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('fundingSourceAdd', input, viewer), (facts, deciding) =>
      addFundingSource(facts, input, deciding),
    );
  }

  addCommitment(input: CommitmentAddInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('commitmentAdd', input, viewer), (facts, deciding) =>
      addCommitment(facts, input, deciding),
    );
  }

  recordPayment(input: PaymentRecordInput, viewer: Viewer) {
    return this.record.write(input.project, commandOf('paymentRecord', input, viewer), (facts, deciding) =>
      recordPayment(facts, input, deciding),
    );
  }
}
