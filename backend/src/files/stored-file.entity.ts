import { defineEntity, p } from '@mikro-orm/core';
import { MEDIA_TYPES } from './core/file-type.js';

/** A file that was taken. Its bytes are in the store; a project's record names it by its digest. */
export const StoredFileEntity = defineEntity({
  name: 'StoredFile',
  properties: {
    sha256: p.text().name('sha256').primary(),
    size: p.integer(),
    mediaType: p.enum(MEDIA_TYPES),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    thumbnailSha256: p.text().name('thumbnail_sha256').nullable(),
  },
});

/** Who brought a file: an identifier of the accounts. */
export const FileBringerEntity = defineEntity({
  name: 'FileBringer',
  properties: {
    sha256: p.text().name('sha256').primary(),
    bringerId: p.uuid().primary(),
  },
});
