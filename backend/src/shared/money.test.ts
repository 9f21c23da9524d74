import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  amountText,
  currencyDecimals,
  isCurrency,
  moneyWords,
  parseAmount,
  sumMinor,
} from './money.js';

describe('an amount', () => {
  test.each([
    ['1000000.00', 'EUR', 100_000_000n],
    ['615760', 'EUR', 61_576_000n],
    ['0.5', 'EUR', 50n],
    ['0.05', 'EUR', 5n],
    ['-12.30', 'EUR', -1230n],
    ['007', 'EUR', 700n],
    ['1500', 'JPY', 1500n],
    ['1.234', 'KWD', 1234n],
    ['999999999999999.99', 'EUR', 99_999_999_999_999_999n],
  ])('%s %s', (text, currency, amountMinor) => {
    expect(parseAmount(text, currency)).toEqual({ amountMinor, currency });
  });
});

describe('no amount', () => {
  test.each([
    ['12.005', 'EUR'],
    ['12.00000', 'EUR'],
    ['1.5', 'JPY'],
    ['1.2345', 'KWD'],
    ['1e5', 'EUR'],
    ['1,50', 'EUR'],
    ['1.000.000', 'EUR'],
    ['.5', 'EUR'],
    ['5.', 'EUR'],
    ['+5', 'EUR'],
    [' 5', 'EUR'],
    ['٥', 'EUR'],
    ['0x10', 'EUR'],
    ['NaN', 'EUR'],
    ['Infinity', 'EUR'],
    ['', 'EUR'],
    ['12345678901234567890', 'EUR'],
  ])('%j %s', (text, currency) => {
    expect(parseAmount(text, currency)).toBeNull();
  });
});

test('an amount reads back as the text that it was written from', () => {
  const currencies = fc.constantFrom('EUR', 'JPY', 'KWD');
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), currencies, (amountMinor, currency) => {
      expect(parseAmount(amountText({ amountMinor, currency }), currency)).toEqual({ amountMinor, currency });
    }),
    { seed: 1 },
  );
});

test('the largest amount of any currency fits into a column of the database', () => {
  for (const currency of Intl.supportedValuesOf('currency')) {
    const decimals = currencyDecimals(currency);
    const largest = parseAmount(
      `999999999999999${decimals === 0 ? '' : `.${'9'.repeat(decimals)}`}`,
      currency,
    );
    expect(largest?.amountMinor, currency).toBeLessThan(2n ** 63n);
  }
});

test.each(['EUR', 'CHF', 'JPY'])('%s is a currency', (code) => expect(isCurrency(code)).toBe(true));
test.each(['eur', 'EURO', 'm2', '', 'ITL', '€', 'EUR '])('%j is none', (code) =>
  expect(isCurrency(code)).toBe(false),
);

describe('an amount for readers', () => {
  test.each([
    ['1000000.00', 'EUR', '€1,000,000', '1.000.000 €'],
    ['2178222.00', 'EUR', '€2,178,222', '2.178.222 €'],
    ['6434.50', 'EUR', '€6,434.50', '6.434,50 €'],
    ['1000.00', 'EUR', '€1,000', '1.000 €'],
    ['0.05', 'EUR', '€0.05', '0,05 €'],
    ['0.00', 'EUR', '€0', '0 €'],
    // More digits than a binary fraction holds.
    ['999999999999999.99', 'EUR', '€999,999,999,999,999.99', '999.999.999.999.999,99 €'],
    ['1500', 'JPY', 'JP¥1,500', '1.500 JPY'],
  ])('%s %s', (text, currency, english, italian) => {
    const money = parseAmount(text, currency);
    if (money === null) throw new Error('no amount');
    expect(moneyWords(money, 'EN')).toBe(english);
    // Figure and sign are kept on one line.
    expect(moneyWords(money, 'IT')).toBe(italian.replace(' ', '\u00A0'));
  });
});

describe('a total that is split', () => {
  test.each([
    // The pledges for the technology hub of Cremona: Comune, Regione, Microdata, CRIT, in per mille.
    [1000n, [61_576_000n, 100_000_000n, 36_246_200n, 20_000_000n], [283n, 459n, 166n, 92n]],
    [1000n, [1n, 1n, 1n], [334n, 333n, 333n]],
    [10n, [0n, 5n], [0n, 10n]],
    [1n, [1n, 1n], [1n, 0n]],
    [7n, [0n, 0n], [0n, 0n]],
    [7n, [], []],
  ])('%s over %s', (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  const amounts = fc.bigInt({ min: 0n, max: 10n ** 17n });

  test('adds up to the total', () => {
    fc.assert(
      fc.property(amounts, fc.array(amounts, { minLength: 1, maxLength: 30 }), (total, weights) => {
        fc.pre(weights.some((each) => each > 0n));
        expect(sumMinor(allocate(total, weights))).toBe(total);
      }),
      { seed: 1 },
    );
  });

  test('gives no part more or less than one unit off its exact share', () => {
    fc.assert(
      fc.property(amounts, fc.array(amounts, { minLength: 1, maxLength: 30 }), (total, weights) => {
        const sum = sumMinor(weights);
        fc.pre(sum > 0n);
        allocate(total, weights).forEach((part, index) => {
          const off = part * sum - total * (weights[index] ?? 0n);
          expect(off > -sum && off < sum).toBe(true);
        });
      }),
      { seed: 1 },
    );
  });
});
