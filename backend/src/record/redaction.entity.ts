import { defineEntity, p } from '@mikro-orm/core';
import { RECORD_ORDER } from './record-order.js';
import { rowProperties, sealColumn } from './row-properties.js';

const redactionProperties = {
  subjectTable: p.text(),
  subjectId: p.text(),
  field: p.text(),
  /** Null once it was removed itself. */
  reason: p.text().nullable(),
};

export const RedactionEntity = defineEntity({
  name: 'Redaction',
  uniques: [
    { properties: RECORD_ORDER },
    { properties: ['projectId', 'subjectTable', 'subjectId', 'field'] },
  ],
  properties: { ...rowProperties, ...redactionProperties },
});

/** The same in the register of organisations, whose revisions are counted apart. */
export const RegisterRedactionEntity = defineEntity({
  name: 'RegisterRedaction',
  uniques: [{ properties: ['revision', 'position'] }, { properties: ['subjectTable', 'subjectId', 'field'] }],
  properties: {
    id: p.uuid().primary(),
    revision: p.integer(),
    position: p.integer(),
    seal: sealColumn(),
    ...redactionProperties,
  },
});
