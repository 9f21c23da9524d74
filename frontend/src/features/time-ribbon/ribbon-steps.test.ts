import { expect, test } from 'vitest';
import { stepTo } from './ribbon-steps';

const DAYS = ['2015-06-17', '2015-06-24', '2016-07-15', '2017-06-10'];
const TODAY = '2026-11-22';

test('arrows go from one stated day to the next, also from a day between them', () => {
  expect(stepTo('next', '2015-06-24', DAYS, TODAY)).toBe('2016-07-15');
  expect(stepTo('previous', '2016-07-31', DAYS, TODAY)).toBe('2016-07-15');
  expect(stepTo('previous', '2015-06-24', DAYS, TODAY)).toBe('2015-06-17');
});

test('after the last stated day comes today, which the address does not name', () => {
  expect(stepTo('next', '2017-06-10', DAYS, TODAY)).toBeUndefined();
  expect(stepTo('next', undefined, DAYS, TODAY)).toBeUndefined();
  expect(stepTo('previous', undefined, DAYS, TODAY)).toBe('2017-06-10');
});

test('before the first stated day there is nothing', () => {
  expect(stepTo('previous', '2015-06-17', DAYS, TODAY)).toBe('2015-06-17');
  expect(stepTo('monthBack', '2015-06-24', DAYS, TODAY)).toBe('2015-06-17');
  expect(stepTo('first', '2016-07-31', DAYS, TODAY)).toBe('2015-06-17');
});

test('a month forward from the 31st is the last day of a shorter month', () => {
  expect(stepTo('monthForward', '2016-01-31', DAYS, TODAY)).toBe('2016-02-29');
});
