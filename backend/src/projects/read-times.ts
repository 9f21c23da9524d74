import type { QueryProjectArgs } from '../generated/schema-types.js';
import { BadRequest } from '../shared/bad-request.js';
import { parseCalendarDate } from '../shared/calendar-date.js';
import type { Times } from './worlds.service.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]([01]\d|2[0-3]):\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** The two times of a query, read. Throws a bad request when one is not a time, or both ways of saying the second are used. */
export function readTimes({ asOf, knownAt, revision, as }: Omit<QueryProjectArgs, 'code'>): Times {
  if (isGiven(knownAt) && isGiven(revision))
    throw new BadRequest('Give either knownAt or revision, not both.');
  return {
    asOf: readOptionalDay('asOf', asOf),
    knownAt: isGiven(knownAt) ? readInstant(knownAt) : null,
    revision: revision ?? null,
    as: as ?? null,
  };
}

/** A day of a query's argument; null when not given. Throws a bad request when it does not exist. */
export function readOptionalDay(name: string, text: string | null | undefined) {
  if (!isGiven(text)) return null;
  const day = parseCalendarDate(text);
  if (day !== null) return day;
  throw new BadRequest(
    `${name}: there is no day "${text.slice(0, 40)}". Write an existing day as YYYY-MM-DD.`,
  );
}

function readInstant(text: string): string {
  const isDay = parseCalendarDate(text.slice(0, 10)) !== null;
  const instant = isDay && INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  throw new BadRequest(`knownAt: "${text.slice(0, 40)}" is no instant. Write it as 2017-06-10T09:00:00Z.`);
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
