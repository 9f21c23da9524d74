import { defineEntity, p } from '@mikro-orm/core';
import { PartyEntity } from '../parties/party.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { factProperties, textColumn } from '../record/row-properties.js';
import { MilestoneStatementEntity } from './statement.entity.js';

export const SlipCauseEntity = defineEntity({
  name: 'SlipCause',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    statementId: () => p.manyToOne(MilestoneStatementEntity).mapToPk().name('statement_id'),
    cause: textColumn().nullable(),
    partyId: () => p.manyToOne(PartyEntity).mapToPk().name('party_id').nullable().deleteRule('no action'),
    days: p.integer().nullable(),
  },
});
