import type { EntitySchema } from '@mikro-orm/core';

/** Every entity of the application. An entity that is not listed here does not exist for MikroORM. */
export const entities: EntitySchema[] = [];
