import { defineEntity, p } from '@mikro-orm/core';
import { RECORD_ORDER } from './record-order.js';
import { rowProperties } from './row-properties.js';

export const WithdrawalEntity = defineEntity({
  name: 'Withdrawal',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...rowProperties,
    /** A dated fact of any table. */
    factId: p.uuid().unique(),
    reason: p.text().nullable(),
  },
});
