import { defineEntity, p } from '@mikro-orm/core';
import { MilestoneEntity } from '../milestones/milestone.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { rowProperties, textColumn } from '../record/row-properties.js';

export const ProjectDescriptionEntity = defineEntity({
  name: 'ProjectDescription',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...rowProperties,
    name: textColumn().nullable(),
    description: textColumn().nullable(),
    place: textColumn().nullable(),
    currency: p.text(),
    timeZone: p.text(),
    illustrative: p.boolean(),
    goalId: () => p.manyToOne(MilestoneEntity).mapToPk().name('goal_id').nullable().deleteRule('no action'),
    greenDays: p.integer(),
    amberDays: p.integer(),
    staleDays: p.integer(),
  },
});
