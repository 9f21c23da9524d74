import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module.js';
import { RecordModule } from '../record/record.module.js';
import { DoorbellService } from './doorbell.service.js';
import { LiveResolver } from './live.resolver.js';
import { LiveService } from './live.service.js';

@Module({ imports: [ProjectsModule, RecordModule], providers: [DoorbellService, LiveResolver, LiveService] })
export class LiveModule {}
