import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { RecordModule } from '../record/record.module.js';
import { MilestonesResolver } from './milestones.resolver.js';
import { MilestonesService } from './milestones.service.js';

@Module({ imports: [RecordModule, ProjectsModule], providers: [MilestonesResolver, MilestonesService] })
export class MilestonesModule {}
