import { describe, expect, test } from 'vitest';
import { clean, InputCheck, isKey } from './input-check.js';

/** The value read and the code of the first refusal, if any. */
function read<Value>(reading: (check: InputCheck) => Value) {
  const check = new InputCheck();
  const value = reading(check);
  return { value, code: check.refusals[0]?.code ?? null, field: check.refusals[0]?.field.join('.') };
}

describe('an address', () => {
  test.each([
    'http://example.org',
    'https://example.org/a?b=c#d',
    'https://comune.cremona.it/node/414431',
    'http://[::1]:3000/x',
    'HTTPS://EXAMPLE.ORG',
    'https://example.org?x=user@host',
    'https://example.org/~tilde/à',
  ])('%s', (url) => {
    expect(read((check) => check.optionalUrl(['url'], url))).toMatchObject({ value: url, code: null });
  });

  test('spaces around it are dropped, and nothing stays nothing', () => {
    expect(read((check) => check.optionalUrl(['url'], ' http://example.org\n')).value).toBe(
      'http://example.org',
    );
    expect(read((check) => check.optionalUrl(['url'], ' '))).toMatchObject({ value: null, code: null });
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript://example.org/%0aalert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'http:/evil.example',
    'http:///evil.example',
    'http:evil.example',
    'http:\\\\evil.example',
    'https://example.org\\@evil.example',
    'https://user:pw@example.org',
    'https://user@example.org',
    'https://@example.org',
    'https://exam ple.org',
    'https://example.org/a b',
    'https://example.org/\njavascript:alert(1)',
    'https://',
    'https://exa%mple.org',
    'https://example.org:99999',
    '//example.org',
    'example.org',
    'not an address',
  ])('%j is refused', (url) => {
    expect(read((check) => check.optionalUrl(['url'], url))).toMatchObject({
      value: null,
      code: 'INVALID_URL',
      field: 'url',
    });
  });
});

describe('a key for an address', () => {
  test.each(['ab', 'polo-cremona', '2016-09', 'a--b', 'a'.repeat(60)])('%s', (key) => {
    expect(isKey(key)).toBe(true);
  });
  test.each(['', 'a', '-ab', 'ab-', 'Ab', 'a b', 'a_b', 'à-b', 'ab\n', '../ab', 'a'.repeat(61), 'ab\u0000'])(
    '%j is none',
    (key) => {
      expect(isKey(key)).toBe(false);
    },
  );
});

describe('a text', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["'; drop table project; --", "'; drop table project; --"],
    ['  two  spaces  ', 'two  spaces'],
    ['first\nsecond\tthird', 'first\nsecond\tthird'],
    ['no\u0000thing', 'nothing'],
    ['bell\u0007', 'bell'],
    ['half \ud83d', 'half \ufffd'],
    ['whole 😀', 'whole 😀'],
    ['\u202Eright to left', '\u202Eright to left'],
    ['e\u0301', 'é'],
    [null, ''],
  ])('%j is kept as %j', (written, kept) => {
    expect(clean(written)).toBe(kept);
  });

  test('is as long as a reader counts it', () => {
    expect(read((check) => check.line(['name'], '😀'.repeat(200), 200)).code).toBeNull();
    expect(read((check) => check.line(['name'], '😀'.repeat(201), 200)).code).toBe('TOO_LONG');
  });

  test.each([
    [
      { it: 'opera', en: 'work' },
      { it: 'opera', en: 'work' },
    ],
    [{ it: ' opera ', en: ' ' }, { it: 'opera' }],
    [{ en: 'work', it: null }, { en: 'work' }],
  ])('in one language or both: %o', (draft, kept) => {
    expect(read((check) => check.text(['name'], draft, 200)).value).toEqual(kept);
  });

  test.each([[{}], [{ it: '', en: ' \n' }], [null], [undefined]])('that is required is not %o', (draft) => {
    expect(read((check) => check.text(['name'], draft, 200))).toMatchObject({
      code: 'REQUIRED',
      field: 'name',
    });
    expect(read((check) => check.optionalText(['name'], draft, 200))).toMatchObject({
      value: null,
      code: null,
    });
  });

  test('that is too long in one language is refused there', () => {
    const draft = { it: 'x'.repeat(201), en: 'x' };
    expect(read((check) => check.text(['name'], draft, 200))).toEqual({
      value: null,
      code: 'TOO_LONG',
      field: 'name.it',
    });
  });
});

describe('money', () => {
  test.each([
    [{ amount: '615760.00' }, null, undefined],
    [{ amount: '615760', currency: 'EUR' }, null, undefined],
    [{ amount: '12.005' }, 'INVALID_AMOUNT', 'price.amount'],
    [{ amount: '0' }, 'INVALID_AMOUNT', 'price.amount'],
    [{ amount: '0.00' }, 'INVALID_AMOUNT', 'price.amount'],
    [{ amount: '-1' }, 'INVALID_AMOUNT', 'price.amount'],
    [{ amount: '1e5' }, 'INVALID_AMOUNT', 'price.amount'],
    [{ amount: '١٢' }, 'INVALID_AMOUNT', 'price.amount'],
    [{ amount: '1'.repeat(20) }, 'INVALID_AMOUNT', 'price.amount'],
    [{ amount: '5', currency: 'USD' }, 'INVALID', 'price.currency'],
    [{ amount: '5', currency: 'XYZ' }, 'INVALID', 'price.currency'],
    [{ amount: '5', currency: '' }, 'INVALID', 'price.currency'],
  ])('%o in a project kept in euro', (draft, code, field) => {
    expect(read((check) => check.money(['price'], draft, 'EUR'))).toMatchObject({ code, field });
  });
});

describe('a figure', () => {
  test.each([
    ['12188', 'm2', null],
    ['171580.97', 'm2', null],
    ['-3.123456', 'degrees', null],
    ['1.1234567', 'm2', 'INVALID_AMOUNT'],
    ['1e3', 'm2', 'INVALID_AMOUNT'],
    ['', 'm2', 'INVALID_AMOUNT'],
    ['12000000.00', 'EUR', null],
    ['12.005', 'EUR', 'INVALID_AMOUNT'],
    ['12.5', 'JPY', 'INVALID_AMOUNT'],
  ])('%j in %s', (figure, unit, code) => {
    expect(read((check) => check.figure(['low'], figure, unit)).code).toBe(code);
  });
});

describe('the span of a date', () => {
  test.each([
    ['2016-02-30', 'DAY', null, 'date.date'],
    ['2016-12-20', 'RANGE', null, 'date.firstDay'],
    ['2016-12-20', 'RANGE', '2016-12-21', 'date.firstDay'],
    ['2016-12-20', 'RANGE', '2016-11-31', 'date.firstDay'],
  ] as const)('%s as %s from %s is refused at %s', (date, precision, first, field) => {
    expect(read((check) => check.span(['date'], 'date', date, precision, first))).toMatchObject({
      value: null,
      code: 'INVALID_DATE',
      field,
    });
  });
});

test('a refusal of a long text repeats only its beginning, whole characters only', () => {
  const check = new InputCheck();
  check.day(['day'], '😀'.repeat(10_000));
  expect(check.refusals[0]?.message.en).toContain(`${'😀'.repeat(29)}…`);
  expect(check.refusals[0]?.message.en.isWellFormed()).toBe(true);
});

test.each([
  [null, null],
  [-36_500, null],
  [36_501, 'INVALID'],
  [1.5, 'INVALID'],
])('a whole number from -36500 to 36500: %s', (value, code) => {
  expect(read((check) => check.optionalWhole(['days'], value, -36_500, 36_500)).code).toBe(code);
});

test('a part that was refused makes the whole refused, and no other', () => {
  const check = new InputCheck();
  check.missing(['source', 'url']);
  expect(check.hasRefused(['source'])).toBe(true);
  expect(check.hasRefused(['source', 'url'])).toBe(true);
  expect(check.hasRefused(['sources'])).toBe(false);
  expect(check.hasRefused(['source', 'url', 'x'])).toBe(false);
});
