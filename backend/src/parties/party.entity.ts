import { defineEntity, p } from '@mikro-orm/core';
import { RECORD_ORDER } from '../record/record-order.js';
import { factProperties, rowProperties, textColumn } from '../record/row-properties.js';
import { PARTY_ROLES } from './core/party.js';
import { OrganisationEntity } from './organisation.entity.js';

export const PartyEntity = defineEntity({
  name: 'Party',
  uniques: [
    { properties: RECORD_ORDER },
    { properties: ['projectId', 'key'] },
    { properties: ['projectId', 'organisationId'] },
  ],
  properties: {
    ...rowProperties,
    key: p.text(),
    organisationId: () => p.manyToOne(OrganisationEntity).mapToPk().name('organisation_id'),
  },
});

export const PartyPartEntity = defineEntity({
  name: 'PartyPart',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    partyId: () => p.manyToOne(PartyEntity).mapToPk().name('party_id'),
    role: p.enum(PARTY_ROLES),
    note: textColumn().nullable(),
  },
});
