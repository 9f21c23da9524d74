import { defineEntity, p } from '@mikro-orm/core';
import { PartyEntity } from '../parties/party.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { factProperties, textColumn } from '../record/row-properties.js';
import { DECLARABLE_COLOURS } from './core/project.js';

export const StatusDeclarationEntity = defineEntity({
  name: 'StatusDeclaration',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    colour: p.enum(DECLARABLE_COLOURS),
    sentence: textColumn().nullable(),
    partyId: () => p.manyToOne(PartyEntity).mapToPk().name('party_id'),
  },
});
