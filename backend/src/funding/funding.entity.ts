import { defineEntity, p } from '@mikro-orm/core';
import { AgreementEntity } from '../parties/agreement.entity.js';
import { SECTORS } from '../parties/core/party.js';
import { PartyEntity } from '../parties/party.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { dayColumn, factProperties, rowProperties, textColumn } from '../record/row-properties.js';

export const FundingSourceEntity = defineEntity({
  name: 'FundingSource',
  uniques: [{ properties: RECORD_ORDER }, { properties: ['projectId', 'key'] }],
  properties: {
    ...rowProperties,
    key: p.text(),
    title: textColumn().nullable(),
    sector: p.enum(SECTORS),
    assumption: textColumn().nullable(),
  },
});

export const CommitmentEntity = defineEntity({
  name: 'Commitment',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    fundingSourceId: () => p.manyToOne(FundingSourceEntity).mapToPk().name('funding_source_id'),
    fromId: () => p.manyToOne(PartyEntity).mapToPk().name('from_id'),
    toId: () => p.manyToOne(PartyEntity).mapToPk().name('to_id').nullable().deleteRule('no action'),
    amountMinor: p.bigint(),
    purpose: textColumn().nullable(),
    condition: textColumn().nullable(),
    dueOn: dayColumn().nullable(),
    agreementId: () =>
      p.manyToOne(AgreementEntity).mapToPk().name('agreement_id').nullable().deleteRule('no action'),
    alternative: p.boolean(),
  },
});

export const PaymentEntity = defineEntity({
  name: 'Payment',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    commitmentId: () => p.manyToOne(CommitmentEntity).mapToPk().name('commitment_id'),
    amountMinor: p.bigint(),
    paidOn: dayColumn(),
    note: textColumn().nullable(),
  },
});
