import { expect, test } from 'vitest';
import { type Funding, fundingRows, type Partner, potTotal } from './funding-rows';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const total = (amount: string) => ({ sum: euro(amount), atLeast: false, withheld: [] });

function partner(key: string, sector: Partner['sector'], amounts: (string | null)[]): Partner {
  const [pledged, due, paid] = amounts.map((amount) => amount && euro(amount));
  return {
    party: { key, name: key },
    sector,
    pledged: pledged as Partner['pledged'],
    due: (due || null) as Partner['due'],
    paid: (paid || null) as Partner['paid'],
    dueWithheld: [],
    paidWithheld: [],
    sharePercent: '0',
  };
}

function funding(...byPartner: Partner[]): Funding {
  const none = { sum: null, atLeast: false, withheld: [] };
  const sums = {
    pledged: none,
    due: none,
    paid: none,
    publicPledged: total('3.00'),
    privatePledged: total('2.00'),
  };
  return { ...sums, assumptions: [], byPartner, sources: [], commitments: [], payments: [] };
}

test('public money stands before private, each under a heading with its sum', () => {
  const rows = fundingRows(
    funding(
      partner('bank', 'PRIVATE', ['2.00', '2.00', '1.00']),
      partner('region', 'PUBLIC', ['3.00', null, null]),
    ),
  );
  expect(rows.map(({ id, money }) => [id, money?.amount ?? null])).toEqual([
    ['PUBLIC', '3.00'],
    ['region', null],
    ['region pledged', '3.00'],
    ['region unknown', null],
    ['region gap', null],
    ['PRIVATE', '2.00'],
    ['bank', null],
    ['bank pledged', '2.00'],
    ['bank due', '2.00'],
    ['bank paid', '1.00'],
    ['bank gap', null],
  ]);
});

test('what no one published is a hatched bar that names what is missing, never a zero', () => {
  const rows = fundingRows(
    funding(
      partner('region', 'PUBLIC', ['100.00', null, null]),
      partner('town', 'PUBLIC', ['50.00', '10.00', null]),
    ),
  );
  const unknown = rows.filter(({ kind }) => kind === 'unknown');
  expect(unknown.map(({ missing, money, length }) => [missing.join(), money, length])).toEqual([
    ['due,paid', null, 18],
    ['paid', null, 18],
  ]);
});

test('what is withheld is told apart from what no one published, with the reason, partner by partner', () => {
  const paidWithheld = [
    { level: 'COUNCIL' as const, reason: 'until the tender closes', reasonLanguage: 'EN' as const },
    { level: 'COUNCIL' as const, reason: 'until the tender closes', reasonLanguage: 'EN' as const },
  ];
  const rows = fundingRows(
    funding(
      { ...partner('region', 'PUBLIC', ['100.00', null, null]), paidWithheld },
      { ...partner('town', 'PUBLIC', ['50.00', null, '10.00']), paidWithheld },
      partner('bank', 'PRIVATE', ['20.00', null, null]),
    ),
  );
  const told = rows.filter(({ kind }) => ['paid', 'withheld', 'unknown'].includes(kind));
  expect(told.map(({ id, missing, part, why }) => [id, missing.join(), part, why?.reason ?? null])).toEqual([
    ['region paid withheld 0', 'paid', false, 'until the tender closes'],
    ['region unknown', 'due', false, null],
    ['town paid', '', true, null],
    ['town paid withheld 0', 'paid', false, 'until the tender closes'],
    ['town unknown', 'due', false, null],
    ['bank unknown', 'due,paid', false, null],
  ]);
});

test('a pot adds its pledges in cents and leaves other versions out', () => {
  const pledge = (amount: string, alternative = false) =>
    ({
      fundingSource: { key: 'aster' },
      amount: euro(amount),
      alternative,
    }) as Funding['commitments'][number];
  const pledges = [pledge('0.10'), pledge('0.20'), pledge('1500000.00', true)];
  expect(potTotal(pledges, 'aster')).toEqual(euro('0.30'));
  expect(potTotal(pledges, 'other')).toBeNull();
});
