import { Module } from '@nestjs/common';
import { FactsService } from './facts.service.js';
import { RecordService } from './record.service.js';
import { RedactionService } from './redaction.service.js';
import { VerifyService } from './verify.service.js';

@Module({
  providers: [FactsService, RecordService, RedactionService, VerifyService],
  exports: [FactsService, RecordService, RedactionService, VerifyService],
})
export class RecordModule {}
