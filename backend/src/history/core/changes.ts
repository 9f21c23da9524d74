import { subjectOfRow } from '../../live/core/subjects.js';
import { findFact } from '../../record/core/as-of.js';
import { FACT_TABLES, type Facts, type FactTable, type FactTables } from '../../record/core/facts.js';
import { rowById, rowsWhere } from '../../record/core/look-in.js';
import { lineAsText } from '../../record/core/redaction.js';
import type { Row } from '../../record/core/row.js';
import type { Text } from '../../shared/language.js';
import { bothLanguages, type Change } from './change.js';
import { revisedFields } from './description-words.js';
import { contentWords } from './name-words.js';
import { wordsOfRow } from './row-words.js';
import { statementChange } from './statement-change.js';

/** What a revision changed: what was stated first, then what was added. Sources enter with what they are the source of. */
export function changesOf(facts: Facts, revision: number): Change[] {
  const changes = FACT_TABLES.filter((table) => table !== 'sources').flatMap((table): Change[] => {
    if (table === 'redactions') return redactionChanges(facts, revision);
    const rows: readonly Row[] = facts[table];
    return rowsWhere(rows, 'revision', revision).flatMap((row) => changeOf(facts, table, row) ?? []);
  });
  return changes.toSorted((one, other) => Number(isAddition(one)) - Number(isAddition(other)));
}

function isAddition({ act }: Change): boolean {
  return act === 'ADDED';
}

function changeOf(facts: Facts, table: FactTable, row: Row): Change | readonly Change[] | null {
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
  if (table === 'descriptions') return descriptions(facts, row as FactTables['descriptions'], subject.id);
  const { title, after } = wordsOfRow(facts, table, row);
  return {
    id: row.id,
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
    id: row.id,
    act: 'WITHDRAWN',
    subjectId,
    title,
    before: after,
    after: { it: 'non vale più', en: 'no longer counts' },
    statedOn: null,
    byId: null,
  };
}

/** What was removed, by its name: the words themselves are gone. The reason is the revision's. */
function redactionChanges(facts: Facts, revision: number): Change[] {
  return rowsWhere(facts.redactions, 'revision', revision).flatMap((row) => {
    const subject = subjectOfRow(facts, 'redactions', row);
    if (subject === null || row.reason === null) return [];
    return {
      id: row.id,
      act: 'REDACTED' as const,
      subjectId: subject.id,
      title: redactedTitle(facts, row, subject.id),
      before: null,
      after: bothLanguages((language) => contentWords(row.field, language)),
      statedOn: null,
      byId: null,
    };
  });
}

function redactedTitle(
  facts: Facts,
  { subjectTable, subjectId }: FactTables['redactions'],
  id: string,
): Text {
  if (subjectTable === 'revisions') {
    return bothLanguages((language) => `${language === 'EN' ? 'revision' : 'revisione'} ${subjectId}`);
  }
  if (subjectTable === 'sources') {
    return lineAsText(rowById(facts.sources, subjectId)?.publisher ?? '');
  }
  if (subjectTable === 'organisations') return partyTitle(facts, id);
  const table = FACT_TABLES.find((each) => each === subjectTable);
  const rows: readonly Row[] = table === undefined ? [] : facts[table];
  const row = rowById(rows, subjectId);
  if (table === undefined || row === null || table === 'redactions') return {};
  if (table !== 'withdrawals') return wordsOfRow(facts, table, row).title;
  const fact = findFact(facts, (row as FactTables['withdrawals']).factId);
  return fact === null ? {} : wordsOfRow(facts, fact.table, fact.row).title;
}

function partyTitle(facts: Facts, partyId: string): Text {
  const party = rowById(facts.parties, partyId);
  return party === null ? {} : wordsOfRow(facts, 'parties', party).title;
}

/** The first description as a whole, then what each new one changed. */
function descriptions(facts: Facts, row: FactTables['descriptions'], subjectId: string): Change[] {
  const previous = facts.descriptions.findLast((each) => each.revision < row.revision);
  const change = { subjectId, title: row.name, statedOn: null, byId: null };
  if (previous === undefined) {
    const { after } = wordsOfRow(facts, 'descriptions', row);
    return [{ ...change, id: row.id, act: 'ADDED', before: null, after }];
  }
  return revisedFields(facts, previous, row).map(({ field, before, after }) => ({
    ...change,
    id: `${row.id} ${field}`,
    act: 'REVISED',
    before,
    after,
  }));
}
