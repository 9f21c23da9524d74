import { administers, type Viewer } from './core/viewer.js';

/** A condition of SQL with its values. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** That a project, whose identifier stands in the column, is one that the viewer sees: the same as `sightOf` says of its Facts. */
export function seenProjects(viewer: Viewer, column: string): Condition {
  if (administers(viewer, null)) return { sql: 'true', parameters: [] };
  const administered = viewer.isAdministrator ? (viewer.confinedTo ?? []) : [];
  const ids = [...administered, ...viewer.memberships.map((each) => each.projectId)];
  const published = `coalesce((select published from publication where publication.project_id = ${column}
    order by publication.revision desc, publication.position desc limit 1), false)`;
  return { sql: `(${column} = any(?::uuid[]) or ${published})`, parameters: [uuidArray(ids)] };
}

/** As PostgreSQL reads an array: the driver of statements with `?` would unfold a list. */
export function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

/** The same for texts that hold neither quotes nor backslashes, as identifiers do not. */
export const textArray = uuidArray;
