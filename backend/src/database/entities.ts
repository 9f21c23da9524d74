import type { EntitySchema } from '@mikro-orm/core';
import { StoredFileEntity } from '../files/stored-file.entity.js';
import { OrganisationEntity } from '../parties/organisation.entity.js';
import { ProjectEntity } from '../projects/project.entity.js';
import { FACT_ENTITIES } from '../record/fact-entities.js';
import { RegisterRedactionEntity } from '../record/redaction.entity.js';
import { RestorationEntity } from '../record/restoration.entity.js';
import { RevisionEntity, StreamEntity } from '../record/stream.entity.js';

/** Every entity of the application. An entity that is not listed here does not exist for MikroORM. */
export const entities: EntitySchema[] = [
  StreamEntity,
  RevisionEntity,
  OrganisationEntity,
  RegisterRedactionEntity,
  ProjectEntity,
  StoredFileEntity,
  RestorationEntity,
  ...Object.values(FACT_ENTITIES),
];
