import type { DateSpan } from '../../shared/stated-date.js';
import type { MilestoneStatement } from './milestone.js';

/** The days that a statement's date allows. */
export function spanOfStatement(statement: MilestoneStatement): DateSpan {
  return { first: statement.dateFirst, last: statement.dateLast, precision: statement.datePrecision };
}
