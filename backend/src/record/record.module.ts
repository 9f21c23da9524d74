import { Module } from '@nestjs/common';
import { FactsService } from './facts.service.js';
import { RecordService } from './record.service.js';
import { VerifyService } from './verify.service.js';

@Module({
  providers: [FactsService, RecordService, VerifyService],
  exports: [FactsService, RecordService, VerifyService],
})
export class RecordModule {}
