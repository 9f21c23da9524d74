import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { ConflictResolver } from './conflict.resolver.js';
import { HistoryResolver } from './history.resolver.js';
import { HistoryService } from './history.service.js';
import { RecordersService } from './recorders.service.js';

@Module({
  imports: [AccessModule, ProjectsModule],
  providers: [ConflictResolver, HistoryResolver, HistoryService, RecordersService],
  exports: [HistoryService],
})
export class HistoryModule {}
