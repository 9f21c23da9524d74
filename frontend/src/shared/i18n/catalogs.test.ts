import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';

const FOLDER = import.meta.dirname;
const FILES = readdirSync(join(FOLDER, 'en'));

function catalog(language: string, file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8'));
}

/** Names of all placeholders of a compiled message, also those inside plurals and choices. */
function placeholders(tokens: unknown): string[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return [];
    const [name, , choices] = token as [string, string?, Record<string, unknown>?];
    return [name, ...Object.values(choices ?? {}).flatMap(placeholders)];
  });
}

const named = (text: string) => [...new Set(placeholders(compileMessage(text)))].sort();

test('both languages have the same catalogs', () => {
  expect(readdirSync(join(FOLDER, 'it'))).toEqual(FILES);
});

describe.each(FILES)('%s', (file) => {
  const en = catalog('en', file);
  const it = catalog('it', file);

  test('has the same messages in the same order', () => {
    expect(Object.keys(it)).toEqual(Object.keys(en));
  });

  test('has the same placeholders in each', () => {
    for (const [id, text] of Object.entries(en)) {
      expect({ id, names: named(it[id] ?? '') }).toEqual({ id, names: named(text) });
    }
  });

  test('leaves no message empty', () => {
    expect(Object.entries({ ...en, ...it }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

test('no id stands in two catalogs', () => {
  const ids = FILES.flatMap((file) => Object.keys(catalog('en', file)));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('the placeholders of plurals and choices are found', () => {
  expect(named('{days, plural, one {# day by {by}} other {# days}} on {day}')).toEqual(['by', 'day', 'days']);
});
