import { Module } from '@nestjs/common';
import { SeenFilesService } from '../access/seen-files.service.js';
import { SeenOrganisationsService } from '../access/seen-organisations.service.js';
import { RecordModule } from '../record/record.module.js';
import { PayloadsService } from './payloads.service.js';
import { ProjectsResolver } from './projects.resolver.js';
import { ProjectsService } from './projects.service.js';
import { WorldsService } from './worlds.service.js';

@Module({
  imports: [RecordModule],
  providers: [
    ProjectsResolver,
    ProjectsService,
    PayloadsService,
    WorldsService,
    SeenFilesService,
    SeenOrganisationsService,
  ],
  exports: [PayloadsService, WorldsService, SeenFilesService, SeenOrganisationsService],
})
export class ProjectsModule {}
