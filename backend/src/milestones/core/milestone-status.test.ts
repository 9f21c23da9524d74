import { describe, expect, test } from 'vitest';
import { stateOn } from '../../../test/support/record-notation.js';
import { DEFAULT_THRESHOLDS } from '../../projects/core/project.js';
import { addDays, day } from '../../shared/calendar-date.js';
import { milestoneStatus } from './milestone-status.js';
import { ruleText, statusSentence } from './status-words.js';

/** "RED FORECAST_PASSED": the colour and the rule that decided. */
function status(
  lines: string,
  asOf: string,
  limits = DEFAULT_THRESHOLDS as Parameters<typeof milestoneStatus>[2],
) {
  const { colour, rule } = milestoneStatus(stateOn(lines, asOf), day(asOf), limits);
  return `${colour} ${rule}`;
}

const PROMISE = '2015-06-24 PROMISED 2016-09-30';

/** The promise, then a forecast so many days later than it, said on 1 September 2016. */
const forecastLaterBy = (days: number) =>
  `${PROMISE}\n2016-09-01 FORECAST ${addDays(day('2016-09-30'), days)}`;

describe('the first rule that holds', () => {
  test.each([
    ['reached, however late', `${PROMISE}\n2017-06-10 REACHED 2017-06-10`, '2026-01-01', 'REACHED REACHED'],
    ['reached without a promise', '2017-06-10 REACHED 2017-06-10', '2017-06-10', 'REACHED REACHED'],
    ['not announced on the day before', PROMISE, '2015-06-23', 'GREY NOT_ANNOUNCED'],
    [
      'the promised day itself has not passed, but nothing was said for long',
      PROMISE,
      '2016-09-30',
      'GREY NOTHING_STATED',
    ],
    ['the day after the promised day', PROMISE, '2016-10-01', 'RED FORECAST_PASSED'],
    [
      'the forecast day itself has not passed',
      `${PROMISE}\n2016-12-20 FORECAST 2017-01`,
      '2017-01-31',
      'RED BEYOND_AMBER',
    ],
    [
      'the day after the forecast day',
      `${PROMISE}\n2016-12-20 FORECAST 2017-01`,
      '2017-02-01',
      'RED FORECAST_PASSED',
    ],
    [
      'passed goes before silence',
      `${PROMISE}\n2016-07-15 FORECAST 2017-01`,
      '2017-04-01',
      'RED FORECAST_PASSED',
    ],
    [
      'a forecast before the promise passes alone',
      `${PROMISE}\n2016-08-01 FORECAST 2016-08-31`,
      '2016-09-01',
      'RED FORECAST_PASSED',
    ],
    ['no promise, and a date expected', '2016-12-20 FORECAST 2017-01', '2016-12-21', 'GREY NO_PROMISE'],
    ['a word that gives no date', '2016-12-20 REFUSED 2016-12-20', '2016-12-21', 'GREY NO_PROMISE'],
    [
      'silence goes before a missing promise',
      '2016-01-01 FORECAST 2017-01',
      '2016-12-21',
      'GREY NOTHING_STATED',
    ],
  ])('%s', (_name, lines, asOf, expected) => {
    expect(status(lines, asOf)).toBe(expected);
  });
});

describe('how late', () => {
  test.each([
    [-29, 'GREEN WITHIN_GREEN'],
    [0, 'GREEN WITHIN_GREEN'],
    [14, 'GREEN WITHIN_GREEN'],
    [15, 'AMBER WITHIN_AMBER'],
    [90, 'AMBER WITHIN_AMBER'],
    [91, 'RED BEYOND_AMBER'],
  ])('%i days: %s', (days, expected) => {
    expect(status(forecastLaterBy(days), '2016-09-01')).toBe(expected);
  });
});

describe('how long nothing was stated', () => {
  test.each([
    ['2017-03-30', 'GREEN WITHIN_GREEN'],
    ['2017-03-31', 'GREY NOTHING_STATED'],
  ])('said on 31 December 2016, on %s: %s', (asOf, expected) => {
    expect(status('2016-12-31 PROMISED 2018-01-01', asOf)).toBe(expected);
  });

  test('is counted from the last day of a month in which it was said', () => {
    expect(status('2016-12 PROMISED 2018-01-01', '2017-03-30')).toBe('GREEN WITHIN_GREEN');
    expect(status('2016-12 PROMISED 2018-01-01', '2017-03-31')).toBe('GREY NOTHING_STATED');
  });

  test('any word about the milestone ends the silence', () => {
    expect(status('2016-12-31 PROMISED 2018-01-01\n2017-03-30 REFUSED 2017-03-30', '2017-06-27')).toBe(
      'GREEN WITHIN_GREEN',
    );
  });
});

test('the limits are the project’s own', () => {
  const limits = { greenDays: 0, amberDays: 5, staleDays: 1 };
  expect(status(forecastLaterBy(0), '2016-09-01', limits)).toBe('GREEN WITHIN_GREEN');
  expect(status(forecastLaterBy(1), '2016-09-01', limits)).toBe('AMBER WITHIN_AMBER');
  expect(status(forecastLaterBy(6), '2016-09-01', limits)).toBe('RED BEYOND_AMBER');
  expect(status(forecastLaterBy(0), '2016-09-02', limits)).toBe('GREY NOTHING_STATED');
});

describe('in words', () => {
  test.each([
    [
      '2017-06-10',
      `${PROMISE}\n2017-06-10 REACHED 2017-06-10`,
      'Reached on 10 June 2017, 253 days late',
      'Raggiunto il 10 giugno 2017, 253 giorni di ritardo',
    ],
    ['2017-06-10', '2017-06-10 REACHED 2017-06', 'Reached in June 2017', 'Raggiunto a giugno 2017'],
    ['2015-01-01', PROMISE, 'Not yet announced', 'Non ancora annunciato'],
    [
      '2017-04-01',
      `${PROMISE}\n2016-07-15 FORECAST 2017-01`,
      'January 2017 has passed and no new date has been stated',
      'Gennaio 2017 è passato e non è stata dichiarata una nuova data',
    ],
    [
      '2017-04-01',
      '2016-07-15 FORECAST 2017-01-08',
      '8 January 2017 has passed and no new date has been stated',
      "L'8 gennaio 2017 è passato e non è stata dichiarata una nuova data",
    ],
    [
      '2017-04-01',
      '2016-07-15 FORECAST 2017-Q1',
      'The first quarter of 2017 has passed and no new date has been stated',
      'Il primo trimestre 2017 è passato e non è stata dichiarata una nuova data',
    ],
    [
      '2017-04-01',
      '2016-07-15 FORECAST 2016',
      '2016 has passed and no new date has been stated',
      'Il 2016 è passato e non è stata dichiarata una nuova data',
    ],
    [
      '2017-04-01',
      '2016-10-13 FORECAST 2016-12-11..2016-12-20',
      '20 December 2016 has passed and no new date has been stated',
      'Il 20 dicembre 2016 è passato e non è stata dichiarata una nuova data',
    ],
    [
      '2017-04-01',
      '2016-10-13 FORECAST 2016-12-11..2016-12-20 "mid-month"',
      'Mid-month has passed and no new date has been stated',
      'Il termine «mid-month» è passato e non è stata dichiarata una nuova data',
    ],
    ['2016-01-01', PROMISE, 'Nothing has been stated for 191 days', 'Nessuna dichiarazione da 191 giorni'],
    [
      '2016-12-21',
      '2016-12-20 FORECAST 2017-01',
      'No day was promised, so no slip can be counted',
      'Nessuna data promessa: lo scostamento non è calcolabile',
    ],
    ['2016-09-01', forecastLaterBy(0), 'On time', 'Puntuale'],
    ['2016-09-01', forecastLaterBy(1), '1 day late', '1 giorno di ritardo'],
    ['2016-09-01', forecastLaterBy(-1), '1 day early', '1 giorno di anticipo'],
  ])('%s: %s', (asOf, lines, english, italian) => {
    const found = milestoneStatus(stateOn(lines, asOf), day(asOf), DEFAULT_THRESHOLDS);
    expect(statusSentence(found, 'EN')).toBe(english);
    expect(statusSentence(found, 'IT')).toBe(italian);
  });

  test('the rule is told with the project’s limits', () => {
    const limits = { greenDays: 1, amberDays: 30, staleDays: 60 };
    expect(ruleText('WITHIN_GREEN', limits, 'EN')).toBe('Green: up to 1 day late.');
    expect(ruleText('WITHIN_AMBER', limits, 'IT')).toBe('Ambra: fino a 30 giorni di ritardo.');
    expect(ruleText('BEYOND_AMBER', limits, 'EN')).toBe('Red: more than 30 days late.');
    expect(ruleText('NOTHING_STATED', limits, 'IT')).toBe(
      'Grigio: nessuna dichiarazione da almeno 60 giorni.',
    );
  });
});
