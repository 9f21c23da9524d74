import { defineEntity, p } from '@mikro-orm/core';
import { PartyEntity } from '../parties/party.entity.js';
import { PhaseEntity } from '../projects/phase.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { rowProperties, textColumn } from '../record/row-properties.js';

export const MilestoneEntity = defineEntity({
  name: 'Milestone',
  uniques: [{ properties: RECORD_ORDER }, { properties: ['projectId', 'key'] }],
  properties: {
    ...rowProperties,
    key: p.text(),
    title: textColumn().nullable(),
    phaseId: () => p.manyToOne(PhaseEntity).mapToPk().name('phase_id').nullable().deleteRule('no action'),
    acceptedById: () =>
      p.manyToOne(PartyEntity).mapToPk().name('accepted_by_id').nullable().deleteRule('no action'),
  },
});
