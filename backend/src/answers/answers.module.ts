import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module.js';
import { AdmissionPlugin } from './admission.plugin.js';
import { AnswersService } from './answers.service.js';
import { DocumentsService } from './documents.service.js';

/** Answers to queries from memory, before the GraphQL server is asked. */
@Module({
  imports: [RecordModule],
  providers: [AdmissionPlugin, AnswersService, DocumentsService],
})
export class AnswersModule {}
