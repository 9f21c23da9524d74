import { expect, test } from 'vitest';
import { FACT_TABLES, type FactTable } from '../../record/core/facts.js';
import { FACT_ENTITIES } from '../../record/fact-entities.js';
import { REFERENCES } from './references.js';
import { DECLARED } from './visibility.js';

/** Columns that name no row of a project: itself, its place, what it says in which revision, and files. */
const NAMES_NO_ROW = new Set(['id', 'projectId']);
/** Named here and judged elsewhere: a source goes with its last fact, a chain of corrections is judged as one. */
const JUDGED_ELSEWHERE = new Set(['sourceId', 'correctsId', 'organisationId', 'factId', 'subjectId']);

function namesRows(table: FactTable): string[] {
  return Object.keys(FACT_ENTITIES[table].meta.properties).filter(
    (name) => /Id$/.test(name) && !NAMES_NO_ROW.has(name) && !JUDGED_ELSEWHERE.has(name),
  );
}

test.each(FACT_TABLES)(
  '%s: each column that names another row is known, so that nothing seen leads to what is withheld',
  (table) => {
    expect((REFERENCES[table] ?? []).map((each) => each.column).sort()).toEqual(namesRows(table).sort());
  },
);

test('a table comes after those that it names', () => {
  for (const [table, references] of Object.entries(REFERENCES))
    for (const { to } of references)
      for (const named of to)
        expect([table, FACT_TABLES.indexOf(named) < FACT_TABLES.indexOf(table as FactTable)]).toEqual([
          table,
          true,
        ]);
});

test('a field that can be withheld is one that the table has', () => {
  for (const [table, { fields }] of Object.entries(DECLARED))
    for (const field of Object.keys(fields))
      expect(Object.keys(FACT_ENTITIES[table as FactTable].meta.properties)).toContain(field);
});
