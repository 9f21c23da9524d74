import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { ConflictResolver } from './conflict.resolver.js';
import { HistoryResolver } from './history.resolver.js';
import { HistoryService } from './history.service.js';

@Module({
  imports: [ProjectsModule],
  providers: [ConflictResolver, HistoryResolver, HistoryService],
  exports: [HistoryService],
})
export class HistoryModule {}
