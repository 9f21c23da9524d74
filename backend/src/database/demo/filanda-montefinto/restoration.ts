import type { DemoStep } from '../demo-step.js';
import { between, inMonth, onDay } from '../said.js';
import { accepted, forecast, named, reached, refused } from '../steps.js';
import { article, FUND_LETTER, siteReport, TEST_REPORT } from './documents.js';

const comune = { by: 'comune-di-montefinto' };
const collaudi = { by: 'collaudi-modello' };
const impresa = { by: 'impresa-campione' };

/** Dates of the works on the mill, as they moved. */
export const RESTORATION: readonly DemoStep[] = [
  forecast('foundations', inMonth('2026-03'), siteReport('2026-01-16'), comune),
  reached('foundations', onDay('2026-04-10'), siteReport('2026-04-30'), impresa),
  refused('foundations', onDay('2026-04-24'), TEST_REPORT.refused, {
    ...collaudi,
    note: {
      en: 'Two of twelve cores of concrete are below the strength required; the pile caps on the north side are to be done again.',
      it: 'Due carote di calcestruzzo su dodici sono sotto la resistenza richiesta: da rifare i plinti del lato nord.',
    },
  }),
  accepted('foundations', onDay('2026-05-22'), TEST_REPORT.accepted, {
    ...collaudi,
    note: { en: 'After the repair of the north side.', it: 'Dopo il rifacimento del lato nord.' },
  }),
  named('roof-forecast', forecast('roof-closed', onDay('2026-06-15'), siteReport('2026-04-30'), comune)),
  {
    command: 'statementCorrect',
    input: {
      statement: '@roof-forecast',
      date: onDay('2026-07-15'),
      reason: 'Errore di digitazione: la relazione indica il 15 luglio, non il 15 giugno.',
    },
  },
  forecast('building-complete', onDay('2027-01-29'), siteReport('2026-06-30'), comune),
  reached('roof-closed', onDay('2026-08-05'), siteReport('2026-08-28'), impresa),
  forecast('windows', onDay('2026-10-30'), siteReport('2026-08-28'), comune),
  accepted('roof-closed', onDay('2026-09-04'), FUND_LETTER.roof, {
    by: 'regione-immaginaria',
    note: { en: 'Releases the second part of the grant.', it: 'Consente di erogare la seconda rata.' },
  }),
  forecast('systems-installed', onDay('2026-12-18'), siteReport('2026-10-16'), comune),
  forecast('access-road', onDay('2026-11-13'), siteReport('2026-10-16'), comune),
  forecast('building-complete', onDay('2027-03-12'), siteReport('2026-10-16'), comune),
  forecast(
    'tests-passed',
    between('2027-05-11', '2027-05-20', { en: 'mid-May 2027', it: 'metà maggio 2027' }),
    siteReport('2026-10-16'),
    collaudi,
  ),
  reached('windows', onDay('2026-11-06'), siteReport('2026-11-12'), impresa),
  forecast('heating-on', onDay('2026-11-27'), siteReport('2026-11-12'), comune),
  forecast('systems-installed', onDay('2026-12-18'), siteReport('2026-11-12'), impresa),
];

/** Dates of the fitting-out and of the opening itself. */
export const FITTING_OUT_AND_OPENING: readonly DemoStep[] = [
  named(
    'opening-april',
    forecast(
      'opening',
      between('2027-04-21', '2027-04-30', { en: 'the end of April 2027', it: 'fine aprile 2027' }),
      siteReport('2026-01-16'),
      comune,
    ),
  ),
  named('opening-may', forecast('opening', inMonth('2027-05'), siteReport('2026-06-30'), comune)),
  reached('furniture-ordered', onDay('2026-10-02'), siteReport('2026-10-16'), comune),
  forecast('shelves-in', onDay('2027-05-28'), siteReport('2026-10-16'), comune),
  forecast('books-moved', onDay('2027-06-18'), siteReport('2026-10-16'), comune),
  // Of the same day as the municipality's report; the later step is the one in force.
  forecast('opening', inMonth('2027-09'), article('biblioteca-a-settembre', '2026-10-16'), {
    note: {
      en: 'The paper does not say where the month comes from.',
      it: "Il giornale non indica l'origine della previsione.",
    },
  }),
  named('opening-july', forecast('opening', onDay('2027-07-09'), siteReport('2026-10-16'), comune)),
  named(
    'another-library',
    forecast(
      'opening',
      between('2026-12-21', '2026-12-25', { en: 'Christmas 2026', it: 'Natale 2026' }),
      article('sala-lettura-a-natale', '2026-11-04'),
    ),
  ),
  {
    command: 'factWithdraw',
    input: {
      fact: '@another-library',
      reason: "La notizia riguarda la sala di lettura di un'altra frazione, non l'ex filanda.",
    },
  },
  forecast('staff-hired', inMonth('2026-12'), siteReport('2026-11-12'), {
    ...comune,
    note: {
      en: 'Three of eight are hired; the ranking for the others is published.',
      it: 'Tre su otto già assunti; la graduatoria per gli altri è pubblicata.',
    },
  }),
  forecast('opening', onDay('2027-07-09'), siteReport('2026-11-12'), {
    ...comune,
    note: { en: 'Confirmed.', it: 'Data confermata.' },
  }),
];
