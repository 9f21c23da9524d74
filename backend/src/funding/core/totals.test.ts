import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecord } from '../../../test/support/record-notation.js';
import { factsAsOf } from '../../record/core/as-of.js';
import type { Facts } from '../../record/core/facts.js';
import { addDays, day } from '../../shared/calendar-date.js';
import { sumMinor } from '../../shared/money.js';
import { dueTotal, fundingByPartner, grantsByGiver, paidTotal, pledgedTotal, totalOf } from './totals.js';

const LINE = /^(\S+) (\w+)(?:->(\w+))? (\d+)( PUBLIC)?( alternative)?(?: due (\S+))?(?: paid (\S+))?$/;

/**
 * Pledges, one a line: stated-on day, giver and receiver, euro; then whether the money is public, whether it is another
 * source's version, the day on which it falls due, and what was paid of it.
 */
function pledges(lines: string): Facts {
  const row = { projectId: 'project', revision: 1, position: 0 };
  const stated = (on: string) => ({
    statedFirst: day(on),
    statedLast: day(on),
    statedPrecision: 'DAY' as const,
    statedInferred: false,
    sourceId: 'source',
  });
  const read = lines
    .split('\n')
    .map((line) => line.trim().replaceAll(/ +/g, ' '))
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, on = '', from = '', to, euro = '', isPublic, alternative, due, paid] = LINE.exec(line) ?? [];
      if (euro === '') throw new Error(`not in the notation: ${line}`);
      const commitment = {
        ...row,
        ...stated(on),
        id: `#${index + 1}`,
        fundingSourceId: isPublic === undefined ? 'private' : 'public',
        fromId: from,
        toId: to ?? null,
        amountMinor: BigInt(euro) * 100n,
        purpose: null,
        condition: null,
        dueOn: due === undefined ? null : day(due),
        agreementId: null,
        alternative: alternative !== undefined,
      };
      return { commitment, paid };
    });
  const sectors = [
    { id: 'public', sector: 'PUBLIC' as const },
    { id: 'private', sector: 'PRIVATE' as const },
  ];
  const givers = new Set(read.map(({ commitment }) => commitment.fromId));
  return {
    ...emptyRecord(),
    parties: [...givers].map((key) => ({ ...row, id: key, key, organisationId: key })),
    fundingSources: sectors.map((each) => ({
      ...row,
      ...each,
      key: each.id,
      title: { en: each.id },
      assumption: null,
    })),
    commitments: read.map(({ commitment }) => commitment),
    payments: read.flatMap(({ commitment, paid }) =>
      paid === undefined
        ? []
        : [
            {
              ...row,
              ...stated(commitment.statedLast),
              id: `payment of ${commitment.id}`,
              commitmentId: commitment.id,
              amountMinor: BigInt(paid) * 100n,
              paidOn: commitment.statedLast,
              note: null,
            },
          ],
    ),
  };
}

const on = (lines: string, asOf = '2020-01-01') => factsAsOf(pledges(lines), day(asOf));
const euro = ({ sumMinor: minor, atLeast }: ReturnType<typeof totalOf>) =>
  `${atLeast ? 'at least ' : ''}${minor === null ? 'not published' : minor / 100n}`;

/** Section 3 of the published facts: the grant, the own shares, and the version of a newspaper in 2017. */
const CREMONA = `
  2015-06-24 regione->comune    600000 PUBLIC
  2015-06-24 regione->crit      200000 PUBLIC
  2015-06-24 regione->microdata 200000 PUBLIC
  2015-06-24 comune             615760 PUBLIC
  2015-06-24 crit               200000
  2015-06-24 microdata          362462
  2017-06-06 regione           1500000 PUBLIC alternative
`;

describe('the funding of the technology hub of Cremona', () => {
  test('is 2,178,222 pledged, as computed in the published facts', () => {
    expect(euro(pledgedTotal(on(CREMONA)))).toBe('2178222');
    expect(euro(pledgedTotal(on(CREMONA), 'PUBLIC'))).toBe('1615760');
    expect(euro(pledgedTotal(on(CREMONA), 'PRIVATE'))).toBe('562462');
  });

  test('by partner, the largest first, with shares that add up to 100.0', () => {
    expect(
      fundingByPartner(on(CREMONA)).map(
        (each) => `${each.party.key} ${each.pledgedMinor / 100n} ${each.sharePermille}`,
      ),
    ).toEqual(['regione 1000000 459', 'comune 615760 283', 'microdata 362462 166', 'crit 200000 92']);
  });

  test('knows of no payment and of no due day', () => {
    expect(euro(paidTotal(on(CREMONA)))).toBe('not published');
    expect(euro(dueTotal(on(CREMONA)))).toBe('not published');
    expect(fundingByPartner(on(CREMONA)).map((each) => each.paidMinor ?? each.dueMinor)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('was granted by Regione alone; own shares are no grants', () => {
    expect([...grantsByGiver(on(CREMONA))]).toEqual([['regione', 100_000_000n]]);
  });

  test('does not exist on the day before the agreement', () => {
    expect(euro(pledgedTotal(on(CREMONA, '2015-06-23')))).toBe('not published');
    expect(fundingByPartner(on(CREMONA, '2015-06-23'))).toEqual([]);
  });
});

describe('what was paid', () => {
  test.each([
    ['no payment published', '2015-01-01 a 100\n2015-01-01 b 100', 'not published'],
    ['one partner’s only', '2015-01-01 a 100 paid 60\n2015-01-01 b 100', 'at least 60'],
    ['every partner’s', '2015-01-01 a 100 paid 60\n2015-01-01 b 100 paid 100', '160'],
    ['more than was pledged', '2015-01-01 a 100 paid 160', '160'],
    [
      'of another source’s version, not added',
      '2015-01-01 a 100\n2015-01-01 b 100 alternative paid 5',
      'not published',
    ],
  ])('%s', (_name, lines, expected) => {
    expect(euro(paidTotal(on(lines)))).toBe(expected);
  });
});

describe('what has fallen due', () => {
  test.each([
    ['no due day published', '2015-01-01 a 100', '2016-01-01', 'not published'],
    ['the day before', '2015-01-01 a 100 due 2016-01-01', '2015-12-31', '0'],
    ['on the day', '2015-01-01 a 100 due 2016-01-01', '2016-01-01', '100'],
    [
      'some due days are unknown',
      '2015-01-01 a 100 due 2016-01-01\n2015-01-01 b 50',
      '2016-01-01',
      'at least 100',
    ],
  ])('%s', (_name, lines, asOf, expected) => {
    expect(euro(dueTotal(on(lines, asOf)))).toBe(expected);
  });
});

test('one partner with public and private money stands in two rows', () => {
  const rows = fundingByPartner(on('2015-01-01 a 100 PUBLIC\n2015-01-01 a 50'));
  expect(rows.map((each) => `${each.party.key} ${each.sector} ${each.sharePermille}`)).toEqual([
    'a PUBLIC 667',
    'a PRIVATE 333',
  ]);
});

test('a total of nothing is unknown, not zero', () => {
  expect(totalOf([])).toEqual({ sumMinor: null, atLeast: false });
  expect(totalOf([null, null])).toEqual({ sumMinor: null, atLeast: false });
  expect(totalOf([0n])).toEqual({ sumMinor: 0n, atLeast: false });
});

test('whatever was pledged, shares add up to 100.0 and partners to the total, and later pledges change nothing', () => {
  const FIRST = day('2015-01-01');
  const pledge = fc
    .tuple(
      fc.nat(500),
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.boolean(),
    )
    .map(
      ([days, from, amount, isPublic]) =>
        `${addDays(FIRST, days)} ${from} ${amount}${isPublic ? ' PUBLIC' : ''}`,
    );
  fc.assert(
    fc.property(fc.array(pledge, { minLength: 1, maxLength: 12 }), fc.nat(600), (lines, days) => {
      const asOf = addDays(FIRST, days);
      const facts = on(lines.join('\n'), asOf);
      const partners = fundingByPartner(facts);
      const total = pledgedTotal(facts);
      expect(sumMinor(partners.map((each) => each.pledgedMinor))).toBe(total.sumMinor ?? 0n);
      if (partners.length > 0) expect(sumMinor(partners.map((each) => each.sharePermille))).toBe(1000n);
      const byThen = lines.filter((each) => each.slice(0, 10) <= asOf);
      expect(total).toEqual(pledgedTotal(on(byThen.join('\n'), asOf)));
    }),
    { seed: 1 },
  );
});
