import { Module } from '@nestjs/common';
import { FactsService } from './facts.service.js';
import { RecordService } from './record.service.js';

@Module({ providers: [FactsService, RecordService], exports: [FactsService, RecordService] })
export class RecordModule {}
