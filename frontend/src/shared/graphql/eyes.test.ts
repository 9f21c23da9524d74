import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, Kind, parse, visit } from 'graphql';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', '..');

/** What is always asked with one's own eyes: what records something, who may see what, and the sheet with the project's name and address. */
const OWN_EYES = /^features\/(?:forms|access|qr)\//;

const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.graphql'));

/** The fields `project(…)` at the root of a file's queries, each as what is given for `as`. */
function eyesIn(file: string): (string | null)[] {
  const found: (string | null)[] = [];
  visit(parse(readFileSync(join(SOURCES, file), 'utf8')), {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== 'query') return;
      const fields = selectionSet.selections.filter((each): each is FieldNode => each.kind === Kind.FIELD);
      for (const field of fields.filter(({ name }) => name.value === 'project')) {
        const as = field.arguments?.find(({ name }) => name.value === 'as')?.value;
        found.push(as?.kind === Kind.VARIABLE ? as.name.value : null);
      }
    },
  });
  return found;
}

const PAGES = FILES.filter((file) => !OWN_EYES.test(file) && eyesIn(file).length > 0);

test('there are pages of a project', () => {
  expect(PAGES.length).toBeGreaterThan(8);
});

test.each(PAGES)('each question of %s is asked with the eyes that the address names', (file) => {
  expect(eyesIn(file).map((as) => as ?? 'one’s own')).toEqual(eyesIn(file).map(() => 'as'));
});
