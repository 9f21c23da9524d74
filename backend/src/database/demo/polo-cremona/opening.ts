import type { DemoStep } from '../demo-step.js';
import { inMonth, onDay } from '../said.js';
import { forecast, promised, reached } from '../steps.js';
import {
  CREMONAOGGI_2017_01_13,
  CREMONAOGGI_2017_05_18,
  CREMONAOGGI_2017_06_10,
  GAGLIARDINI_2017_05_31,
  LA_PROVINCIA_2016_07_15,
  WELFARE_2016_07_15,
} from './pages-from-2016.js';
import { COBOX_2015_06_24, MICRODATA_2015_06 } from './pages-until-2015.js';

/** The moving target: from September 2016 to 10 June 2017. */
export const OPENING: readonly DemoStep[] = [
  promised('opening', inMonth('2016-09'), COBOX_2015_06_24, {
    by: 'crit',
    note: { en: 'In operation from this month.', it: 'Operativo a partire da questo mese.' },
  }),
  promised('opening', inMonth('2016-09'), MICRODATA_2015_06, {
    by: 'microdata',
    note: {
      en: 'Its people are to be housed from this month.',
      it: 'Da questo mese ospiterà i suoi addetti.',
    },
  }),
  forecast(
    'opening',
    inMonth('2017-01', { en: 'January “2007” (for 2017)', it: 'gennaio «2007» (per 2017)' }),
    LA_PROVINCIA_2016_07_15,
    {
      note: {
        en: 'The page prints “January 2007” for Cobox and the others, an obvious slip for 2017.',
        it: 'La pagina stampa «gennaio 2007» per Cobox e gli altri, evidente refuso per 2017.',
      },
    },
  ),
  // Of the same day as the one with the slip; the later step is the one in force.
  forecast('opening', inMonth('2017-01'), WELFARE_2016_07_15, {
    note: {
      en: 'Fully running in this month, with the first move in October 2016.',
      it: 'A pieno regime in questo mese, con il primo trasferimento a ottobre 2016.',
    },
  }),
  reached('street-named', onDay('2017-01-12'), CREMONAOGGI_2017_01_13, {
    note: {
      en: "The commission accepts CRIT's request for a via dell'Innovazione Digitale.",
      it: "La commissione accoglie la richiesta di CRIT di una via dell'Innovazione Digitale.",
    },
  }),
  forecast('opening', onDay('2017-06-10'), CREMONAOGGI_2017_05_18, {
    note: {
      en: 'Inauguration. The last finishes are missing and the moves are being completed.',
      it: 'Inaugurazione. Mancano le ultime finiture e i traslochi sono in via di completamento.',
    },
  }),
  forecast('opening', onDay('2017-06-10'), GAGLIARDINI_2017_05_31, {
    by: 'crit',
    note: { en: 'Inauguration at 11 in the morning.', it: 'Inaugurazione alle ore 11.' },
  }),
  reached('opening', onDay('2017-06-10'), CREMONAOGGI_2017_06_10, {
    note: {
      en: 'The ribbon is cut; the site is described as not yet finished.',
      it: 'Taglio del nastro; il cantiere è descritto come non ancora ultimato.',
    },
  }),
];
