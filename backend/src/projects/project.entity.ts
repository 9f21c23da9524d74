import { defineEntity, p } from '@mikro-orm/core';
import type { Seal } from '../record/seal.js';
import { StreamEntity } from '../record/stream.entity.js';

/** A project's identity. What it is called and how it is judged stands in its descriptions. */
export const ProjectEntity = defineEntity({
  name: 'Project',
  properties: {
    id: () =>
      p
        .manyToOne(StreamEntity)
        .mapToPk()
        .joinColumn('id')
        .primary()
        .deleteRule('no action')
        .updateRule('no action'),
    code: p.text().unique(),
    demo: p.boolean(),
    seal: p.json().$type<Seal>(),
  },
});
