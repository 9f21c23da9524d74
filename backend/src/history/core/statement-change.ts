import type { IndicatorStatement, MilestoneStatement } from '../../milestones/core/milestone.js';
import { inOrderStated, supersededIds } from '../../record/core/as-of.js';
import type { Facts } from '../../record/core/facts.js';
import { rowById, rowsWhere } from '../../record/core/look-in.js';
import type { Change } from './change.js';
import { wordsOfRow } from './row-words.js';

type Statement = MilestoneStatement | IndicatorStatement;

/** A statement as a change: before it stood what it corrects, or the latest statement of the same kind that was known then. */
export function statementChange(facts: Facts, row: Statement, subjectId: string): Change {
  const { title, after } = words(facts, row);
  const previous = row.correctsId === null ? previousOf(facts, row) : correctedBy(facts, row);
  return {
    id: row.id,
    act: row.correctsId === null ? 'STATED' : 'CORRECTED',
    subjectId,
    title,
    before: previous === null ? null : words(facts, previous).after,
    after,
    statedOn: row.statedLast,
    byId: row.byId,
  };
}

function words(facts: Facts, row: Statement) {
  return wordsOfRow(facts, 'milestoneId' in row ? 'milestoneStatements' : 'indicatorStatements', row);
}

function correctedBy(facts: Facts, row: Statement): Statement | null {
  const statements: readonly Statement[] =
    'milestoneId' in row ? facts.milestoneStatements : facts.indicatorStatements;
  return rowById(statements, row.correctsId);
}

function previousOf(facts: Facts, row: Statement): Statement | null {
  const superseded = supersededIds(facts);
  const ofSubject: readonly Statement[] =
    'milestoneId' in row
      ? rowsWhere(facts.milestoneStatements, 'milestoneId', row.milestoneId)
      : rowsWhere(facts.indicatorStatements, 'indicatorId', row.indicatorId);
  const isEarlier = (each: Statement) =>
    each.revision < row.revision || (each.revision === row.revision && each.position < row.position);
  const known = ofSubject.filter(
    (each) =>
      isEarlier(each) &&
      !superseded.has(each.id) &&
      expects(each) === expects(row) &&
      inOrderStated(each, row) < 0,
  );
  return known.sort(inOrderStated).at(-1) ?? null;
}

/** Promises and forecasts follow each other; what was reached, accepted or refused follows its own kind. */
function expects(statement: Statement): string {
  return statement.kind === 'PROMISED' || statement.kind === 'FORECAST' ? 'EXPECTED' : statement.kind;
}
