import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at } from './support/paths.mjs';

const text = readFileSync(at('backend', 'SECURITY.md'), 'utf8');
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| ([^|]+) \| ([^|]+) \| ([^|]*) \|$/gm)].map(
  ([, number, level, short, verdict, shown]) => ({ number, level, short, verdict, shown }),
);

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; those of level 3 have the numbers after them. */
const SECTIONS = {
  1.1: 2,
  1.2: 9,
  1.3: 11,
  1.4: 3,
  1.5: 2,
  2.1: 3,
  2.2: 3,
  2.3: 4,
  2.4: 1,
  3.2: 2,
  3.3: 4,
  3.4: 6,
  3.5: 5,
  3.7: 2,
  4.1: 3,
  4.2: 1,
  4.3: 2,
  4.4: 4,
  5.1: 1,
  5.2: 3,
  5.3: 2,
  5.4: 3,
  6.1: 3,
  6.2: 12,
  6.3: 4,
  6.4: 4,
  6.5: 5,
  6.6: 3,
  6.8: 4,
  7.1: 3,
  7.2: 4,
  7.3: 2,
  7.4: 5,
  7.5: 2,
  7.6: 2,
  8.1: 2,
  8.2: 3,
  8.3: 1,
  8.4: 1,
  9.1: 3,
  9.2: 4,
  10.1: 2,
  10.2: 2,
  10.3: 4,
  10.4: 11,
  10.5: 5,
  10.6: 2,
  10.7: 3,
  11.1: 2,
  11.2: 3,
  11.3: 3,
  11.4: 4,
  11.5: 1,
  11.6: 1,
  12.1: 3,
  12.2: 2,
  12.3: 4,
  13.1: 1,
  13.2: 5,
  13.3: 2,
  13.4: 5,
  14.1: 2,
  14.2: 4,
  14.3: 3,
  16.1: 1,
  16.2: 5,
  16.3: 4,
  16.4: 3,
  16.5: 3,
};

test('the table of SECURITY.md has each requirement once', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, most]) =>
    Array.from({ length: most }, (_, before) => `${section}.${before + 1}`),
  );
  expect(rows.map(({ number }) => number).sort()).toEqual(wanted.sort());
  expect(text.match(/^\| \d+\.\d+\.\d+ /gm)).toHaveLength(wanted.length);
});

test('each requirement is met by a test, or says why not', () => {
  for (const { number, verdict, shown } of rows) {
    expect(['met', 'not applicable', 'missing'], number).toContain(verdict);
    if (verdict === 'met') expect(namedIn(shown).length, number).toBeGreaterThan(0);
    else expect(shown.trim().length, number).toBeGreaterThan(3);
  }
  for (const verdict of ['met', 'not applicable', 'missing']) {
    const counted = rows.filter((row) => row.verdict === verdict).length;
    expect(text).toMatch(new RegExp(`${counted} (are met|do not apply|are missing)`));
  }
});

test('each test that it names is there', () => {
  const named = rows.flatMap(({ shown }) => namedIn(shown));
  expect(named.length).toBeGreaterThan(150);
  const gone = named.filter(({ file, title }) => !holds(file, title));
  expect(gone).toEqual([]);
  // Of a file that is there and a title that is not, this says so.
  expect(holds('scripts/security-table.test.mjs', ['no such', 'title'].join(' '))).toBe(false);
  expect(holds('scripts/no-such.test.mjs', 'title')).toBe(false);
});

function namedIn(shown) {
  return [...shown.matchAll(/`([^`]+\.(?:test|spec)\.(?:ts|mjs))` › ((?:(?!<br>).)+)/g)].map(
    ([, file, title]) => ({ file, title: title.trim() }),
  );
}

/** Whether a file has a test, or a group of tests, of this title. */
function holds(file, title) {
  if (!existsSync(at(file))) return false;
  // A title may say more than the table repeats of it.
  const quoted = readFileSync(at(file), 'utf8').match(/'[^'\n]+'|"[^"\n]+"|`[^`\n]+`/g) ?? [];
  return quoted.some((each) => each.includes(title));
}
