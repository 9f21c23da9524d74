import { defineEntity, p } from '@mikro-orm/core';
import type { Seal } from './seal.js';

/** What revisions are counted in: a project, or the register of organisations. The only row that is ever updated, by the write gate. */
export const StreamEntity = defineEntity({
  name: 'Stream',
  properties: {
    id: p.uuid().primary(),
    revision: p.integer(),
    /** Hash of the newest revision. */
    hash: p.text(),
  },
});

/** One recorded business action. */
export const RevisionEntity = defineEntity({
  name: 'Revision',
  uniques: [{ properties: ['actor', 'idempotencyKey'] }],
  properties: {
    streamId: () =>
      p
        .manyToOne(StreamEntity)
        .mapToPk()
        .name('stream_id')
        .primary()
        .deleteRule('no action')
        .updateRule('no action'),
    number: p.integer().primary(),
    recordedAt: p.datetime(6),
    actor: p.text(),
    command: p.text(),
    reason: p.text().nullable(),
    idempotencyKey: p.text().nullable(),
    /** SHA-256 of command and input, to tell the same call again from another one with the same key; null once it was removed. */
    inputDigest: p.text().nullable(),
    subjectId: p.uuid(),
    seal: p.json().$type<Seal>(),
    /** SHA-256 over the previous revision's hash and this one in canonical JSON. */
    hash: p.text(),
  },
});
