import { defineEntity, p } from '@mikro-orm/core';
import { RECORD_ORDER } from '../record/record-order.js';
import { rowProperties, textColumn } from '../record/row-properties.js';

export const IndicatorEntity = defineEntity({
  name: 'Indicator',
  uniques: [{ properties: RECORD_ORDER }, { properties: ['projectId', 'key'] }],
  properties: { ...rowProperties, key: p.text(), title: textColumn().nullable(), unit: p.text().nullable() },
});
