import { expect, test } from 'vitest';
import { inWords, playwrightTotals, sum, totalsOf, vitestTotals } from './test-totals.mjs';

test('a test file that cannot be loaded counts as one failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numTotalTests: 6,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(vitestTotals(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a browser run that could not start counts as a failure', () => {
  const report = { stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, errors: [{}] };
  expect(playwrightTotals(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a report that was never written counts as a failure', () => {
  expect(totalsOf('/nowhere/report.json', vitestTotals)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the last line tells the totals over all runners', () => {
  const one = { passed: 3, failed: 0, skipped: 0 };
  expect(inWords(sum([one, one]))).toBe('6 passed, 0 failed');
  expect(inWords(sum([one, { passed: 0, failed: 2, skipped: 1 }]))).toBe('3 passed, 2 failed, 1 skipped');
});
