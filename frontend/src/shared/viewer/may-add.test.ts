import { expect, test } from 'vitest';
import { mayAdd } from './may-add';
import { NO_RIGHTS } from './rights';

const PARTNER = { canState: true, canAdminister: false, organisations: ['works'] };
const LEAD = { canState: true, canAdminister: true, organisations: [] };

test('a reader adds nothing, a partner what it states, a lead all', () => {
  for (const [rights, expected] of [
    [NO_RIGHTS, [false, false, false]],
    [PARTNER, [true, true, false]],
    [LEAD, [true, true, true]],
  ] as const) {
    expect([mayAdd(rights), mayAdd(rights, 'date'), mayAdd(rights, 'milestone')]).toEqual(expected);
  }
});
