import { defineEntity, p } from '@mikro-orm/core';

/** That this database began with an archive, and not with an empty record. */
export const RestorationEntity = defineEntity({
  name: 'Restoration',
  properties: {
    id: p.uuid().primary(),
    /** SHA-256 over the archive, as its last 64 characters say. */
    archive: p.text(),
    restoredAt: p.datetime().defaultRaw('now()'),
  },
});
