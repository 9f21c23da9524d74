import { expect, test } from 'vitest';
import { inLanguage, inLanguageOrNull } from './language.js';

test.each([
  [{ it: 'opera', en: 'work' }, 'IT', 'opera'],
  [{ it: 'opera', en: 'work' }, 'EN', 'work'],
  [{ it: 'opera' }, 'EN', 'opera'],
  [{ en: 'work' }, 'IT', 'work'],
] as const)('%o in %s reads "%s"', (text, language, expected) => {
  expect(inLanguage(text, language)).toBe(expected);
});

test('a text that is missing altogether stays missing', () => {
  expect(inLanguageOrNull(null, 'IT')).toBeNull();
});
