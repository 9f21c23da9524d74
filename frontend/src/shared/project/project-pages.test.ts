import { expect, test } from 'vitest';
import { HOME_LETTER, PROJECT_PAGES } from './project-pages';

test('after g each letter leads to one page, and the letter of the list of projects to none of them', () => {
  const letters = [HOME_LETTER, ...PROJECT_PAGES.map(({ letter }) => letter)];
  expect(letters).toEqual([...new Set(letters)]);
});
