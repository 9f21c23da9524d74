import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { PreviewService } from './preview.service.js';

/** What everybody sees of a link to a published project. */
@Module({ imports: [ProjectsModule], providers: [PreviewService] })
export class PublicPageModule {}
