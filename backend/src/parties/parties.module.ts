import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { RecordModule } from '../record/record.module.js';
import { OrganisationsService } from './organisations.service.js';
import { PartiesResolver } from './parties.resolver.js';
import { PartiesService } from './parties.service.js';

@Module({
  imports: [RecordModule, ProjectsModule],
  providers: [OrganisationsService, PartiesResolver, PartiesService],
  exports: [PartiesService],
})
export class PartiesModule {}
