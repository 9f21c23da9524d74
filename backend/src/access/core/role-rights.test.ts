import { expect, test } from 'vitest';
import { ROLE_RIGHTS } from './role-rights.js';

test('what each role gives is told as it is declared', () => {
  const told = ROLE_RIGHTS.map(({ role, sees, ...rights }) => {
    const given = Object.entries(rights).flatMap(([right, has]) => (has ? [right] : []));
    return `${role} ${sees}: ${given.join(' ')}`;
  });
  expect(told).toEqual([
    'LEAD PRIVATE: seesFunding states administers',
    'PARTNER PARTNERS: states',
    'FUNDER PARTNERS: seesFunding states decides',
    'COUNCIL COUNCIL: ',
  ]);
});
