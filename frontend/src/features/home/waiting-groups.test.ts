import { expect, test } from 'vitest';
import type { WaitingKind, WaitingRowFragment } from '../../generated/graphql';
import { waitingByOrganisation } from './waiting-groups';

const item = (kind: WaitingKind, organisation: string) =>
  ({
    id: `${kind} ${organisation}`,
    kind,
    organisation: { id: organisation, name: organisation },
  }) as WaitingRowFragment;
const shape = (items: readonly WaitingRowFragment[], names: readonly string[]) =>
  waitingByOrganisation(
    items,
    names.map((name) => ({ id: name, name })),
  ).map(({ name, groups }) => [name, ...groups.map((each) => `${each.group} ${each.items.length}`)]);

test('each organisation has its groups in order of urgency, without empty ones', () => {
  const items = [
    item('MILESTONE_OVERDUE', 'a'),
    item('MILESTONE_REFUSED', 'a'),
    item('MILESTONE_DUE_IN_7_DAYS', 'a'),
    item('NAMED', 'a'),
  ];
  expect(shape(items, ['a'])).toEqual([['a', 'now 2', 'soon 1', 'named 1']]);
});

test('the organisation with the most urgent thing comes first, those for which nothing waits last by name', () => {
  const items = [item('ACCEPTANCE_ASKED', 'z'), item('NAMED', 'a')];
  expect(shape(items, ['c', 'a', 'b', 'z'])).toEqual([['z', 'asked 1'], ['a', 'named 1'], ['b'], ['c']]);
});

test('an organisation that is known from an item alone is there too', () => {
  expect(shape([item('MILESTONE_WITHOUT_DATE', 'a')], [])).toEqual([['a', 'soon 1']]);
});
