import { describe, expect, test } from 'vitest';
import { emptyRecord, record } from '../../../test/support/record-notation.js';
import { day } from '../../shared/calendar-date.js';
import { factsAsOf, findFact, inOrderStated, supersededIds } from './as-of.js';
import { STATED_TABLES } from './facts.js';

const LINES = `
  2017-05-18 FORECAST 2017-06-10
  2015-06-24 PROMISED 2016-09
  2016-07-15 FORECAST 2007-01
  2016-07-15 FORECAST 2017-01 corrects 3
  2016-07    FORECAST 2017-02
`;
const idsOn = (asOf: string, lines = LINES) =>
  factsAsOf(record(lines), day(asOf)).milestoneStatements.map((each) => each.id);

describe('the facts of a day', () => {
  test.each([
    ['2015-06-23', []],
    ['2015-06-24', ['#2']],
    ['2016-07-30', ['#2', '#4']],
    ['2016-07-31', ['#2', '#4', '#5']],
    ['2017-05-18', ['#2', '#4', '#5', '#1']],
  ])('%s, in the order in which they were stated: %s', (asOf, ids) => {
    expect(idsOn(asOf)).toEqual(ids);
  });

  test.each(STATED_TABLES)('leave out %s stated later, corrected or withdrawn', (table) => {
    const claim = (id: string, statedLast: string) => ({
      id,
      statedLast,
      revision: 1,
      position: 0,
      correctsId: null,
    });
    const facts = {
      ...emptyRecord(),
      [table]: [claim('early', '2016-01-01'), claim('late', '2016-01-02'), claim('gone', '2015-01-01')],
      withdrawals: [
        { id: 'w', projectId: 'project', revision: 2, position: 0, factId: 'gone', reason: 'twice' },
      ],
    };
    const standing = factsAsOf(facts, day('2016-01-01'));
    expect(standing[table].map((each) => each.id)).toEqual(['early']);
    expect(standing.all[table]).toHaveLength(3);
  });

  test('leave the record as it is', () => {
    const facts = record(LINES);
    const before = facts.milestoneStatements.map((each) => each.id);
    factsAsOf(facts, day('2020-01-01'));
    expect(facts.milestoneStatements.map((each) => each.id)).toEqual(before);
  });

  test('keep names that are not dated', () => {
    expect(factsAsOf(record(LINES), day('1999-01-01')).milestones).toHaveLength(1);
  });
});

test('of one day and one revision, the order of recording decides', () => {
  const [first] = record('2016-07-15 FORECAST 2017-01').milestoneStatements;
  if (first === undefined) throw new Error('no statement');
  const second = { ...first, position: 1 };
  expect([second, first].sort(inOrderStated)).toEqual([first, second]);
});

test('what was corrected or withdrawn is superseded', () => {
  expect([...supersededIds(record(`${LINES}2017-06-10 REACHED 2017-06-10 withdrawn`))]).toEqual(['#3', '#6']);
});

test('a fact is found by its identifier, superseded or not', () => {
  expect(findFact(record(LINES), '#3')).toMatchObject({ table: 'milestoneStatements', row: { id: '#3' } });
  expect(findFact(record(LINES), '#9')).toBeNull();
});
