import type { EntitySchema } from '@mikro-orm/core';
import { FileBringerEntity, StoredFileEntity } from '../files/stored-file.entity.js';
import { CHAINED_ENTITIES } from '../record/fact-entities.js';
import { RestorationEntity } from '../record/restoration.entity.js';
import { RevisionEntity, StreamEntity } from '../record/stream.entity.js';

/** Every entity of the application. An entity that is not listed here does not exist for MikroORM. */
export const entities: EntitySchema[] = [
  StreamEntity,
  RevisionEntity,
  StoredFileEntity,
  FileBringerEntity,
  RestorationEntity,
  ...Object.values(CHAINED_ENTITIES),
];
