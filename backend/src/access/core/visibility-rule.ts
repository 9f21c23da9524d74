import type { Row } from '../../record/core/row.js';
import type { Text } from '../../shared/language.js';
import type { Visibility } from './roles.js';
import type { TightenableTable } from './visibility.js';

/** That a project shows a fact to fewer, with the reason that stands in its place. The newest rule on one thing holds. */
export interface VisibilityRule extends Row {
  readonly subjectTable: TightenableTable;
  /** The record; null for every record of the kind. */
  readonly subjectId: string | null;
  /** The field; null for the whole record. */
  readonly field: string | null;
  readonly level: Visibility;
  readonly reason: Text;
}

/** That the project is shown to everybody from this revision on, or no longer. */
export interface Publication extends Row {
  readonly published: boolean;
}

/** A rule's place: of the rules on one place the newest holds. */
export function placeOf({
  subjectTable,
  subjectId,
  field,
}: Pick<VisibilityRule, 'subjectTable' | 'subjectId' | 'field'>): string {
  return `${subjectTable} ${subjectId ?? '*'} ${field ?? '*'}`;
}
