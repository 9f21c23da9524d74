import { expect, test } from 'vitest';
import type { EventRowFragment } from '../../generated/graphql';
import { eventYears } from './event-years';

function event(key: string, firstDay: string | null, statedOn: string): EventRowFragment {
  return { key, firstDay, statedOn } as EventRowFragment;
}

test('an event that is not dated stands where it was stated', () => {
  const years = eventYears([
    event('opening', '2017-06-10', '2017-06-10'),
    event('second tender', null, '2016-09-30'),
    event('street closed', '2015-10-19', '2016-04-14'),
    event('visit', '2016-07-14', '2016-07-15'),
  ]);
  expect(years.map(({ year, events }) => [year, ...events.map(({ key }) => key)])).toEqual([
    ['2015', 'street closed'],
    ['2016', 'visit', 'second tender'],
    ['2017', 'opening'],
  ]);
});
