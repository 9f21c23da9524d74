import { defineEntity, p } from '@mikro-orm/core';
import type { Seal } from '../record/seal.js';
import { SECTORS } from './core/party.js';

/** A legal body, in the register shared by all projects. `revision` counts in the register's own stream. */
export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  properties: {
    id: p.uuid().primary(),
    revision: p.integer(),
    seal: p.json().$type<Seal>(),
    /** Several bodies have the same where nobody who entered one saw the others. */
    key: p.text().index(),
    name: p.text().nullable(),
    sector: p.enum(SECTORS),
    url: p.text().nullable(),
  },
});
