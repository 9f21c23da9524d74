import fc from 'fast-check';
import { SETUP_DAY, type Sequence, type Spoken } from './spoken.js';

// Few days, so that statements of the same day, corrections of corrections and contradictions are common.
const PAST = [SETUP_DAY, '2016-02-01', '2016-02-29', '2016-09-30', '2017-06-10'];
const past = fc.constantFrom(...PAST);
const claimed = fc.constantFrom(...PAST, '2017-06-30', '2099-12-31');
const target = fc.nat({ max: 7 });
const cents = fc.constantFrom(1, 99, 100_000, 217_822_200);

const date = fc.record<Extract<Spoken, { say: 'date' }>>({
  say: fc.constant('date'),
  kind: fc.constantFrom('PROMISED', 'FORECAST', 'FORECAST', 'REACHED', 'ACCEPTED', 'REFUSED'),
  date: claimed,
  precision: fc.constantFrom('DAY', 'MONTH'),
  by: fc.constantFrom('crit', null),
  statedOn: past,
});
const value: fc.Arbitrary<Spoken> = fc
  .record({
    say: fc.constant('value' as const),
    kind: fc.constantFrom('PROMISED', 'FORECAST', 'REACHED'),
    low: fc.nat({ max: 3 }),
    more: fc.nat({ max: 2 }),
    statedOn: past,
  })
  .map(({ low, more, ...rest }) => ({ ...rest, low, high: low + more }));
const correct = fc.record<Extract<Spoken, { say: 'correct' }>>({
  say: fc.constant('correct'),
  target,
  kind: fc.constantFrom('PROMISED', 'FORECAST', 'REACHED', null),
  date: fc.option(claimed, { nil: null }),
  value: fc.option(fc.nat({ max: 5 }), { nil: null }),
});
const withdraw = fc.record<Extract<Spoken, { say: 'withdraw' }>>({ say: fc.constant('withdraw'), target });
const pledge = fc.record<Extract<Spoken, { say: 'pledge' }>>({
  say: fc.constant('pledge'),
  pot: fc.constantFrom('region', 'bank'),
  cents,
  dueOn: fc.option(past, { nil: null }),
  alternative: fc.boolean(),
  statedOn: past,
});
const pay = fc.record<Extract<Spoken, { say: 'pay' }>>({
  say: fc.constant('pay'),
  target,
  cents,
  paidOn: past,
  statedOn: past,
});

const first = fc.oneof(
  { weight: 4, arbitrary: date },
  { weight: 2, arbitrary: value },
  { weight: 2, arbitrary: pledge },
);
const later = fc.oneof(
  { weight: 2, arbitrary: date },
  { weight: 1, arbitrary: value },
  { weight: 4, arbitrary: correct },
  { weight: 2, arbitrary: withdraw },
  { weight: 1, arbitrary: pledge },
  { weight: 2, arbitrary: pay },
);

/** Short sequences of commands: two or three rounds, the later ones mostly about what was said before. */
export const sequences: fc.Arbitrary<Sequence> = fc.tuple(
  fc.array(first, { minLength: 1, maxLength: 3 }),
  fc.array(later, { minLength: 1, maxLength: 3 }),
  fc.array(later, { maxLength: 3 }),
);
