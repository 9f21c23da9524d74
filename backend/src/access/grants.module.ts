import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { RecordModule } from '../record/record.module.js';
import { AccessModule } from './access.module.js';
import { AccessResolver, ProjectAccessResolver } from './access.resolver.js';
import { DirectoryService } from './directory.service.js';
import { GrantsService } from './grants.service.js';
import { InvitationResolver, MembersResolver } from './members.resolver.js';
import { MembersService } from './members.service.js';
import { ProjectAccessService } from './project-access.service.js';
import { ViewerService } from './viewer.service.js';
import { VisibilityService } from './visibility.service.js';

/** What people grant each other, and what they are told of it. */
@Module({
  imports: [AccessModule, HistoryModule, ProjectsModule, RecordModule],
  providers: [
    AccessResolver,
    MembersResolver,
    InvitationResolver,
    ProjectAccessResolver,
    DirectoryService,
    GrantsService,
    MembersService,
    OrganisationsService,
    ProjectAccessService,
    ViewerService,
    VisibilityService,
  ],
})
export class GrantsModule {}
