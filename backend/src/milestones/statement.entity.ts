import { defineEntity, p } from '@mikro-orm/core';
import { PartyEntity } from '../parties/party.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { dayColumn, factProperties, textColumn } from '../record/row-properties.js';
import { DATE_PRECISIONS } from '../shared/stated-date.js';
import { STATEMENT_KINDS } from './core/milestone.js';
import { IndicatorEntity } from './indicator.entity.js';
import { MilestoneEntity } from './milestone.entity.js';

const statementProperties = {
  ...factProperties,
  kind: p.enum(STATEMENT_KINDS),
  words: textColumn().nullable(),
  byId: () => p.manyToOne(PartyEntity).mapToPk().name('by_id').nullable().deleteRule('no action'),
  note: textColumn().nullable(),
  quote: p.text().nullable(),
};

export const MilestoneStatementEntity = defineEntity({
  name: 'MilestoneStatement',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...statementProperties,
    milestoneId: () => p.manyToOne(MilestoneEntity).mapToPk().name('milestone_id'),
    dateFirst: dayColumn(),
    dateLast: dayColumn(),
    datePrecision: p.enum(DATE_PRECISIONS),
    /** The statement of the same milestone that this one corrects; each is corrected once. */
    correctsId: p.uuid().unique().nullable(),
  },
});

export const IndicatorStatementEntity = defineEntity({
  name: 'IndicatorStatement',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...statementProperties,
    indicatorId: () => p.manyToOne(IndicatorEntity).mapToPk().name('indicator_id'),
    low: p.decimal('string').columnType('numeric'),
    high: p.decimal('string').columnType('numeric'),
    approximate: p.boolean(),
    correctsId: p.uuid().unique().nullable(),
  },
});
