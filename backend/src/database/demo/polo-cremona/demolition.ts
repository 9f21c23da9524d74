import type { DemoStep } from '../demo-step.js';
import { between, onDay } from '../said.js';
import { promised, reached } from '../steps.js';
import { IL_GIORNO_2015_07_09, TELECOLOR_2015_06_24 } from './pages-until-2015.js';

/** Dates of the clearing of the site. No source read says when all of it had ended. */
export const DEMOLITION: readonly DemoStep[] = [
  promised(
    'demolition-end',
    between('2015-07-01', '2015-07-10', {
      en: 'the first ten days of July 2015',
      it: 'i primi dieci giorni di luglio 2015',
    }),
    TELECOLOR_2015_06_24,
  ),
  reached(
    'asbestos-removed',
    between('2015-06-24', '2015-07-09', { en: 'by 9 July 2015', it: 'entro il 9 luglio 2015' }),
    IL_GIORNO_2015_07_09,
    {
      note: {
        en: 'Removed before the demolition began. The day was not published; the span begins with the signature, when clearing was still to come.',
        it: "Rimosso prima dell'avvio della demolizione. Il giorno non è stato pubblicato; l'intervallo parte dalla firma, quando lo sgombero doveva ancora iniziare.",
      },
    },
  ),
  reached('demolition', onDay('2015-07-09'), IL_GIORNO_2015_07_09),
];
