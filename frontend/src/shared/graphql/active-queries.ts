import type { TypedDocumentNode } from 'urql';
import type { Visibility } from '../../generated/graphql';
import type { CalendarDay } from '../calendar-day';
import type { Language } from '../i18n/catalogs';
import { client } from './client';

/** What every query of a project page takes. */
export type ProjectVariables = {
  readonly code: string;
  readonly asOf?: CalendarDay | null | undefined;
  readonly revision?: number | null | undefined;
  readonly as?: Visibility | null | undefined;
  readonly language: Uppercase<Language>;
};

type ActiveQuery = {
  readonly document: TypedDocumentNode;
  readonly variables: ProjectVariables;
  /** Answers as of the day in the address; a form's question is always about today. */
  readonly ofDay: boolean;
};

const active = new Set<ActiveQuery>();

/** Remembers a query that is on screen; the returned function forgets it. */
export function rememberQuery(
  document: TypedDocumentNode,
  variables: ProjectVariables,
  ofDay = true,
): () => void {
  const entry = { document, variables, ofDay };
  active.add(entry);
  return () => active.delete(entry);
}

/** The queries on screen. */
export function activeQueries(): readonly ActiveQuery[] {
  return [...active];
}

/** Asks ahead, for other days, what the page on screen asks, so that a step of the time ribbon is painted at once. */
export function prefetchDays(days: readonly (CalendarDay | undefined)[]): void {
  for (const { document, variables, ofDay } of active) {
    if (!ofDay) continue;
    for (const asOf of days) void client.query(document, { ...variables, asOf }).toPromise();
  }
}
