import { defineEntity, p } from '@mikro-orm/core';
import { MilestoneEntity } from '../milestones/milestone.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { dayColumn, factProperties, textColumn } from '../record/row-properties.js';
import { PartyEntity } from './party.entity.js';

export const AgreementEntity = defineEntity({
  name: 'Agreement',
  uniques: [{ properties: RECORD_ORDER }, { properties: ['projectId', 'key'] }],
  properties: {
    ...factProperties,
    key: p.text(),
    title: textColumn().nullable(),
    signedOn: dayColumn(),
    note: textColumn().nullable(),
  },
});

export const SignatoryEntity = defineEntity({
  name: 'Signatory',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    agreementId: () => p.manyToOne(AgreementEntity).mapToPk().name('agreement_id'),
    partyId: () => p.manyToOne(PartyEntity).mapToPk().name('party_id'),
    alternative: p.boolean(),
  },
});

export const ClauseEntity = defineEntity({
  name: 'Clause',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    agreementId: () => p.manyToOne(AgreementEntity).mapToPk().name('agreement_id'),
    number: p.text().nullable(),
    text: textColumn().nullable(),
    milestoneId: () =>
      p.manyToOne(MilestoneEntity).mapToPk().name('milestone_id').nullable().deleteRule('no action'),
  },
});
