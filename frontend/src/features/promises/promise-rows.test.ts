import { expect, test } from 'vitest';
import { comparisons, type Indicator, isSpoken, otherVersions } from './promise-rows';

type Kind = Indicator['statements'][number]['kind'];

/** `indicator('2015-06-24 PROMISED 400', …)`: day, kind and figure, or lowest and highest as `400-450`. */
function indicator(...said: string[]): Indicator {
  const statements = said.map((line, at) => {
    const [statedOn, kind, figure] = line.split(' ') as [string, Kind, string];
    const [low, high = low] = figure.split('-') as [string, string?];
    const id = `s${at}`;
    const value = { low, high, unit: 'people', approximate: false, words: figure, statement: { id } };
    return { id, statedOn, kind, value, stands: true } as Indicator['statements'][number];
  });
  const first = (kind: Kind) => statements.find((each) => each.kind === kind)?.value ?? null;
  const last = (kind: Kind) => statements.findLast((each) => each.kind === kind)?.value ?? null;
  return {
    id: 'people',
    key: 'people',
    title: 'People',
    unit: 'people',
    promised: first('PROMISED'),
    saidSince: last('FORECAST'),
    came: last('REACHED'),
    statements,
    evidence: [],
  };
}

test('another promise contradicts the first, whenever it was made; a repeated one does not', () => {
  const people = indicator('2015-06-24 PROMISED 400', '2015-06-30 PROMISED 400', '2015-06-30 PROMISED 450');
  const others = otherVersions(people, 'promised');
  expect(others.map(({ value }) => value?.words)).toEqual(['450']);
});

test('an earlier forecast was replaced and does not contradict; one of the same day does', () => {
  const people = indicator('2016-01-01 FORECAST 410', '2016-07-15 FORECAST 420', '2016-07-15 FORECAST 500');
  const others = otherVersions(people, 'saidSince');
  expect(others.map(({ value }) => value?.words)).toEqual(['420']);
});

test('what came is compared before what was said, by the middle of a range', () => {
  const people = indicator(
    '2015-06-24 PROMISED 400-600',
    '2016-01-01 FORECAST 300',
    '2017-01-01 REACHED 250',
  );
  expect(comparisons([people]).map(({ percent, came }) => [percent, came])).toEqual([[50, true]]);
});

test('without a promise or a later figure nothing is compared', () => {
  expect(comparisons([indicator('2015-06-24 PROMISED 400'), indicator('2017-01-01 REACHED 3')])).toEqual([]);
  expect(isSpoken(indicator())).toBe(false);
});
