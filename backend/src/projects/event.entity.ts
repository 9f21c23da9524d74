import { defineEntity, p } from '@mikro-orm/core';
import { MEDIA_TYPES } from '../files/core/file-type.js';
import { PaymentEntity } from '../funding/funding.entity.js';
import { IndicatorEntity } from '../milestones/indicator.entity.js';
import { MilestoneEntity } from '../milestones/milestone.entity.js';
import { RECORD_ORDER } from '../record/record-order.js';
import { dayColumn, factProperties, textColumn } from '../record/row-properties.js';
import { DATE_PRECISIONS } from '../shared/stated-date.js';
import { EVENT_KINDS, EVIDENCE_KINDS } from './core/event.js';

export const EventEntity = defineEntity({
  name: 'Event',
  uniques: [{ properties: RECORD_ORDER }, { properties: ['projectId', 'key'] }],
  properties: {
    ...factProperties,
    key: p.text(),
    kind: p.enum(EVENT_KINDS),
    title: textColumn().nullable(),
    text: textColumn().nullable(),
    whenFirst: dayColumn().nullable(),
    whenLast: dayColumn().nullable(),
    whenPrecision: p.enum(DATE_PRECISIONS).nullable(),
    whenWords: textColumn().nullable(),
    effect: textColumn().nullable(),
    effectDays: p.integer().nullable(),
    effectMinor: p.bigint().nullable(),
    milestoneId: () =>
      p.manyToOne(MilestoneEntity).mapToPk().name('milestone_id').nullable().deleteRule('no action'),
  },
});

export const EvidenceEntity = defineEntity({
  name: 'Evidence',
  uniques: [{ properties: RECORD_ORDER }],
  properties: {
    ...factProperties,
    kind: p.enum(EVIDENCE_KINDS),
    caption: textColumn().nullable(),
    milestoneId: () =>
      p.manyToOne(MilestoneEntity).mapToPk().name('milestone_id').nullable().deleteRule('no action'),
    indicatorId: () =>
      p.manyToOne(IndicatorEntity).mapToPk().name('indicator_id').nullable().deleteRule('no action'),
    eventId: () => p.manyToOne(EventEntity).mapToPk().name('event_id').nullable().deleteRule('no action'),
    /** A statement of either table. */
    statementId: p.uuid().nullable(),
    paymentId: () =>
      p.manyToOne(PaymentEntity).mapToPk().name('payment_id').nullable().deleteRule('no action'),
    fileSha256: p.text().name('file_sha256').nullable().index(),
    fileSize: p.integer().nullable(),
    fileMediaType: p.enum(MEDIA_TYPES).nullable(),
    fileWidth: p.integer().nullable(),
    fileHeight: p.integer().nullable(),
    thumbnailSha256: p.text().name('thumbnail_sha256').nullable(),
  },
});
