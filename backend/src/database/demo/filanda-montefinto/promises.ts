import type { DemoStep } from '../demo-step.js';
import { inMonth, onDay } from '../said.js';
import { promised } from '../steps.js';
import { COUNCIL_DECISION, PROGRAMME_AGREEMENT } from './documents.js';

const comune = { by: 'comune-di-montefinto' };

/** The dates of the programme agreement, and the one on which it was to be signed. */
export const PROMISES: readonly DemoStep[] = [
  promised('agreement-signed', onDay('2024-10-31'), COUNCIL_DECISION, comune),
  ...(
    [
      ['design-validated', onDay('2025-03-31')],
      ['heritage-consent', onDay('2025-04-30')],
      ['contract-awarded', onDay('2025-07-31')],
      ['site-handed-over', onDay('2025-09-15')],
      ['asbestos-removed', onDay('2025-10-31')],
      ['unsafe-parts-down', inMonth('2025-11')],
      ['foundations', inMonth('2026-02')],
      ['roof-closed', inMonth('2026-05')],
      ['windows', onDay('2026-07-31')],
      ['systems-installed', onDay('2026-09-30')],
      ['furniture-ordered', onDay('2026-09-30')],
      ['access-road', onDay('2026-10-15')],
      ['heating-on', onDay('2026-10-31')],
      ['building-complete', onDay('2026-11-30')],
      ['staff-hired', inMonth('2026-12')],
      ['tests-passed', inMonth('2027-01')],
      ['shelves-in', onDay('2027-01-29')],
      ['books-moved', onDay('2027-02-26')],
      ['opening', inMonth('2027-03')],
      ['first-year-report', { ...inMonth('2028-03'), precision: 'QUARTER' }],
    ] as const
  ).map(([milestone, date]) => promised(milestone, date, PROGRAMME_AGREEMENT, comune)),
];
