import { subjectOfRow } from '../../live/core/subjects.js';
import { findFact } from '../../record/core/as-of.js';
import { FACT_TABLES, type Facts, type FactTable, type FactTables } from '../../record/core/facts.js';
import { rowsWhere } from '../../record/core/look-in.js';
import type { Row } from '../../record/core/row.js';
import { inLanguage } from '../../shared/language.js';
import type { Change } from './change.js';
import { wordsOfRow } from './row-words.js';
import { statementChange } from './statement-change.js';

/** What a revision changed, in the order in which it was recorded. Sources enter with what they are the source of. */
export function changesOf(facts: Facts, revision: number): Change[] {
  return FACT_TABLES.filter((table) => table !== 'sources').flatMap((table) => {
    const rows: readonly Row[] = facts[table];
    return rowsWhere(rows, 'revision', revision).flatMap((row) => changeOf(facts, table, row) ?? []);
  });
}

function changeOf(facts: Facts, table: FactTable, row: Row): Change | null {
  const subject = subjectOfRow(facts, table, row);
  if (subject === null) return null;
  if (table === 'milestoneStatements' || table === 'indicatorStatements') {
    return statementChange(
      facts,
      row as FactTables['milestoneStatements' | 'indicatorStatements'],
      subject.id,
    );
  }
  if (table === 'withdrawals') return withdrawal(facts, row as FactTables['withdrawals'], subject.id);
  if (table === 'descriptions') return description(facts, row as FactTables['descriptions'], subject.id);
  const { title, after } = wordsOfRow(facts, table, row);
  return {
    rowId: row.id,
    act: 'ADDED',
    subjectId: subject.id,
    title,
    before: null,
    after,
    statedOn: 'statedLast' in row ? (row.statedLast as Change['statedOn']) : null,
    byId: null,
  };
}

function withdrawal(facts: Facts, row: FactTables['withdrawals'], subjectId: string): Change | null {
  const fact = findFact(facts, row.factId);
  if (fact === null) return null;
  const { title, after } = wordsOfRow(facts, fact.table, fact.row);
  return {
    rowId: row.id,
    act: 'WITHDRAWN',
    subjectId,
    title,
    before: after,
    after: { it: `ritirato: ${row.reason}`, en: `withdrawn: ${row.reason}` },
    statedOn: null,
    byId: null,
  };
}

function description(facts: Facts, row: FactTables['descriptions'], subjectId: string): Change {
  const previous = facts.descriptions.findLast((each) => each.revision < row.revision);
  const words = (each: FactTables['descriptions']) => wordsOfRow(facts, 'descriptions', each).after;
  return {
    rowId: row.id,
    act: previous === undefined ? 'ADDED' : 'REVISED',
    subjectId,
    title: { it: inLanguage(row.name, 'IT'), en: inLanguage(row.name, 'EN') },
    before: previous === undefined ? null : words(previous),
    after: words(row),
    statedOn: null,
    byId: null,
  };
}
