import { FACT_TABLES, type Facts, type FactTable } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import type { Redaction } from '../../record/core/redaction.js';
import type { Row } from '../../record/core/row.js';

/** A field of a row that is not shown; null for the whole row. */
interface Hidden {
  readonly id: string;
  readonly field: string | null;
}

/**
 * The facts without what tells that something was removed, and why, where that something is not shown anyway: from a row,
 * a field, a source or a body that is hidden, from a rule on what is seen, or from a revision of which not all is shown.
 */
export function withoutRemovalsOf(
  facts: Facts,
  hidden: readonly Hidden[],
  notWhole: ReadonlySet<number>,
): Facts {
  if (facts.redactions.length === 0) return facts;
  const fields = new Set(hidden.map(({ id, field }) => `${id} ${field}`));
  const redactions = facts.redactions.filter(
    (each) => isSubjectSeen(facts, each, notWhole) && !fields.has(`${each.subjectId} ${each.field}`),
  );
  return { ...facts, redactions };
}

function isSubjectSeen(
  facts: Facts,
  { subjectTable, subjectId }: Redaction,
  notWhole: ReadonlySet<number>,
): boolean {
  if (subjectTable === 'revisions') return !notWhole.has(Number(subjectId));
  if (subjectTable === 'organisations') return rowById(facts.organisations, subjectId) !== null;
  const table = FACT_TABLES.find((each): each is FactTable => each === subjectTable);
  return table !== undefined && rowById<Row>(facts[table], subjectId) !== null;
}
