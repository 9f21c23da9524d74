import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module.js';
import { PayloadsService } from './payloads.service.js';
import { ProjectsResolver } from './projects.resolver.js';
import { ProjectsService } from './projects.service.js';
import { WorldsService } from './worlds.service.js';

@Module({
  imports: [RecordModule],
  providers: [ProjectsResolver, ProjectsService, PayloadsService, WorldsService],
  exports: [PayloadsService, WorldsService],
})
export class ProjectsModule {}
