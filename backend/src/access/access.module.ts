import { Module } from '@nestjs/common';
import { Admission } from '../identity/admission.js';
import { RecordModule } from '../record/record.module.js';
import { AccessService } from './access.service.js';
import { AccessAdmission } from './access-admission.js';

/** The record of access: what people and tokens may do. */
@Module({
  imports: [RecordModule],
  providers: [AccessService, { provide: Admission, useClass: AccessAdmission }],
  exports: [AccessService, Admission],
})
export class AccessModule {}
