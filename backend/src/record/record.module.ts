import { Module } from '@nestjs/common';
import { FactsService } from './facts.service.js';
import { FactsMemory } from './facts-memory.js';
import { RecordService } from './record.service.js';
import { RedactionService } from './redaction.service.js';
import { RestoreService } from './restore.service.js';
import { RevisionCheckService } from './revision-check.service.js';
import { SnapshotService } from './snapshot.service.js';
import { VerifyService } from './verify.service.js';

const SERVICES = [
  FactsMemory,
  FactsService,
  RecordService,
  RedactionService,
  RestoreService,
  RevisionCheckService,
  SnapshotService,
  VerifyService,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class RecordModule {}
