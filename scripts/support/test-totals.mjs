import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped, by a runner's JSON report. A report that is missing is a failure. */
export function totalsOf(reportPath, read) {
  if (!existsSync(reportPath)) return { passed: 0, failed: 1, skipped: 0 };
  return read(JSON.parse(readFileSync(reportPath, 'utf8')));
}

export function vitestTotals(report) {
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = report;
  // A test file that cannot even be loaded holds no failed test, but it failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numTotalTests - numPassedTests - numFailedTests,
  };
}

export function playwrightTotals({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

export function sum(totals) {
  const of = (key) => totals.reduce((total, each) => total + each[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

/** The line that whoever reads only the end of the output looks for. */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
