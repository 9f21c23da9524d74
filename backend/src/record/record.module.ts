import { Module } from '@nestjs/common';
import { FactsService } from './facts.service.js';
import { FactsMemory } from './facts-memory.js';
import { RecordService } from './record.service.js';
import { RedactionService } from './redaction.service.js';
import { VerifyService } from './verify.service.js';

@Module({
  providers: [FactsMemory, FactsService, RecordService, RedactionService, VerifyService],
  exports: [FactsMemory, FactsService, RecordService, RedactionService, VerifyService],
})
export class RecordModule {}
