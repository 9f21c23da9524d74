import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { RecordModule } from '../record/record.module.js';
import { FundingResolver } from './funding.resolver.js';
import { FundingService } from './funding.service.js';

@Module({ imports: [RecordModule, ProjectsModule], providers: [FundingResolver, FundingService] })
export class FundingModule {}
