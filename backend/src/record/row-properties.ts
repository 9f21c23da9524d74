import { p } from '@mikro-orm/core';
import { ProjectEntity } from '../projects/project.entity.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { Text } from '../shared/language.js';
import { DATE_PRECISIONS } from '../shared/stated-date.js';
import type { Seal } from './seal.js';
import { SourceEntity } from './source.entity.js';

/** Columns of every recorded row. */
export const rowProperties = {
  id: p.uuid().primary(),
  projectId: () => p.manyToOne(ProjectEntity).mapToPk().name('project_id'),
  revision: p.integer(),
  position: p.integer(),
  seal: sealColumn(),
};

/** Columns of every dated, sourced claim. */
export const factProperties = {
  ...rowProperties,
  statedFirst: dayColumn(),
  statedLast: dayColumn(),
  statedPrecision: p.enum(DATE_PRECISIONS),
  statedInferred: p.boolean(),
  sourceId: () => p.manyToOne(SourceEntity).mapToPk().name('source_id'),
};

/** A day without a time. */
export function dayColumn() {
  return p.date().$type<CalendarDate>();
}

/** Salts and digests of a row's free texts. */
export function sealColumn() {
  return p.json().$type<Seal>();
}

/** A text in one language or both; null in the database also once it was removed. */
export function textColumn() {
  return p.json().$type<Text>();
}
