import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { WaitingResolver } from './waiting.resolver.js';
import { WaitingService } from './waiting.service.js';

/** What waits for someone after signing in, and up to where they have looked. */
@Module({
  imports: [HistoryModule, ProjectsModule],
  providers: [OrganisationsService, WaitingResolver, WaitingService],
})
export class WaitingModule {}
