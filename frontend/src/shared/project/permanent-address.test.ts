import { expect, test } from 'vitest';
import { permanentAddress } from './permanent-address';

const STATE = { asOf: '2016-07-31', revision: 41 };

test('both times are in the address, also where the page shows today', () => {
  expect(permanentAddress('https://example.org/p/polo', STATE)).toBe(
    'https://example.org/p/polo?asOf=2016-07-31&revision=41',
  );
});

test('filters, language and the place on the page stay', () => {
  expect(permanentAddress('https://example.org/p/polo/milestones?lang=it&state=late#works', STATE)).toBe(
    'https://example.org/p/polo/milestones?lang=it&state=late&asOf=2016-07-31&revision=41#works',
  );
});

test('a day and a revision that are in the address already are replaced', () => {
  expect(permanentAddress('https://example.org/p/polo?asOf=2099-01-01&revision=9', STATE)).toBe(
    'https://example.org/p/polo?asOf=2016-07-31&revision=41',
  );
});
