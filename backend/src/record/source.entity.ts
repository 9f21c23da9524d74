import { defineEntity, p } from '@mikro-orm/core';
import { ProjectEntity } from '../projects/project.entity.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { CONFIDENCES } from './core/source.js';
import { RECORD_ORDER } from './record-order.js';
import type { Seal } from './seal.js';

export const SourceEntity = defineEntity({
  name: 'Source',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    id: p.uuid().primary(),
    projectId: () => p.manyToOne(ProjectEntity).mapToPk().name('project_id'),
    revision: p.integer(),
    position: p.integer(),
    seal: p.json().$type<Seal>(),
    publisher: p.text().nullable(),
    title: p.text().nullable(),
    url: p.text().nullable(),
    reference: p.text().nullable(),
    publishedOn: p.date().$type<CalendarDate>().nullable(),
    confidence: p.enum(CONFIDENCES),
  },
});
