import { defineEntity, p } from '@mikro-orm/core';
import { RECORD_ORDER } from '../record/record-order.js';
import { rowProperties, textColumn } from '../record/row-properties.js';
import { VISIBILITIES } from './core/roles.js';
import type { TightenableTable } from './core/visibility.js';

export const PublicationEntity = defineEntity({
  name: 'Publication',
  uniques: [{ properties: RECORD_ORDER }],
  properties: { ...rowProperties, published: p.boolean() },
});

export const VisibilityRuleEntity = defineEntity({
  name: 'VisibilityRule',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...rowProperties,
    subjectTable: p.text().$type<TightenableTable>(),
    /** A row of any table; null for every row of it. */
    subjectId: p.uuid().nullable(),
    field: p.text().nullable(),
    level: p.enum(VISIBILITIES),
    /** Null once it was removed. */
    reason: textColumn().nullable(),
  },
});
