import { defineEntity, p } from '@mikro-orm/core';
import { RECORD_ORDER } from '../record/record-order.js';
import { rowProperties, textColumn } from '../record/row-properties.js';

export const PhaseEntity = defineEntity({
  name: 'Phase',
  uniques: [{ properties: RECORD_ORDER }, { properties: ['projectId', 'key'] }],
  properties: { ...rowProperties, key: p.text(), title: textColumn().nullable() },
});
