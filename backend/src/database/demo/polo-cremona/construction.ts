import type { DemoStep } from '../demo-step.js';
import { between, inferred, lessSure, onDay, saidOn } from '../said.js';
import { forecast, promised, reached } from '../steps.js';
import {
  CREMONAOGGI_2016_01_27,
  CREMONAOGGI_2016_04_14,
  CREMONAOGGI_2016_07_14,
  CREMONAOGGI_2016_10_13,
} from './pages-from-2016.js';
import {
  CREMONAOGGI_2015_06_17,
  CREMONAOGGI_2015_06_24,
  IL_GIORNO_2015_07_09,
  KEY4BIZ_2015_06,
  MAILUP_2015_06,
} from './pages-until-2015.js';

const MID_JULY_2015 = between('2015-07-11', '2015-07-20', { en: 'mid-July 2015', it: 'metà luglio 2015' });
const THIRTEEN_MONTHS_ON = between('2016-08-11', '2016-08-20', {
  en: 'about 13 months after mid-July 2015',
  it: 'circa 13 mesi dopo metà luglio 2015',
});
const COMPUTED = {
  en: 'No day was named: mid-August 2016 is computed from a start in mid-July 2015 and about 13 months of building.',
  it: 'Nessun giorno indicato: metà agosto 2016 è calcolata da un avvio a metà luglio 2015 e circa 13 mesi di lavori.',
};

/** Dates of the building site, the road beside it and the building. */
export const CONSTRUCTION: readonly DemoStep[] = [
  forecast(
    'site-start',
    between('2015-06-21', '2015-09-22', { en: 'summer 2015', it: 'estate 2015' }),
    CREMONAOGGI_2015_06_17,
    {
      note: {
        en: 'The start of the works, not the opening, could fall in that summer.',
        it: "In quell'estate potrebbe cadere l'avvio dei lavori, non l'apertura.",
      },
    },
  ),
  forecast('site-start', MID_JULY_2015, lessSure(CREMONAOGGI_2015_06_24)),
  promised('building-complete', THIRTEEN_MONTHS_ON, MAILUP_2015_06, { by: 'mailup', note: COMPUTED }),
  promised('building-complete', THIRTEEN_MONTHS_ON, KEY4BIZ_2015_06, { note: COMPUTED }),
  forecast('site-start', MID_JULY_2015, lessSure(IL_GIORNO_2015_07_09)),
  reached(
    'site-start',
    between('2015-07-09', '2016-01-27', { en: 'before 27 January 2016', it: 'prima del 27 gennaio 2016' }),
    lessSure(CREMONAOGGI_2016_01_27),
    {
      note: {
        en: 'The day was not published: on 9 July 2015 the start was still to come, on 27 January 2016 the works had visibly advanced.',
        it: "Il giorno non è stato pubblicato: il 9 luglio 2015 l'avvio era ancora atteso, il 27 gennaio 2016 i lavori erano visibilmente avanzati.",
      },
    },
  ),
  promised(
    'via-del-macello',
    between('2015-12-21', '2015-12-31', { en: 'the end of December 2015', it: 'fine dicembre 2015' }),
    CREMONAOGGI_2016_04_14,
    {
      note: {
        en: 'The first plan, told in April 2016. The road had been closed on 19 October 2015.',
        it: "La previsione iniziale, riferita nell'aprile 2016. La via era stata chiusa il 19 ottobre 2015.",
      },
    },
  ),
  forecast('via-del-macello', onDay('2016-04-15'), CREMONAOGGI_2016_04_14),
  reached(
    'via-del-macello',
    onDay('2016-04-15'),
    { ...CREMONAOGGI_2016_04_14, statedOn: inferred(saidOn('2016-04-15')) },
    {
      note: {
        en: 'The page, of the day before, gives 15 April as the day of the reopening; it counts here from that day.',
        it: 'La pagina, del giorno precedente, indica il 15 aprile come giorno della riapertura; qui vale da quel giorno.',
      },
    },
  ),
  forecast(
    'building-complete',
    between('2016-12-01', '2016-12-31', { en: 'the end of 2016', it: 'fine 2016' }),
    CREMONAOGGI_2016_07_14,
  ),
  reached(
    'second-floor',
    between('2016-07-14', '2016-10-13', { en: 'by mid-October 2016', it: 'entro metà ottobre 2016' }),
    CREMONAOGGI_2016_10_13,
    {
      note: {
        en: 'The day was not published; the span begins with the site visit of 14 July 2016.',
        it: "Il giorno non è stato pubblicato; l'intervallo parte dalla visita al cantiere del 14 luglio 2016.",
      },
    },
  ),
  forecast(
    'building-complete',
    between('2016-12-11', '2016-12-20', { en: 'mid-December 2016', it: 'metà dicembre 2016' }),
    CREMONAOGGI_2016_10_13,
    {
      note: {
        en: 'The source calls this in line with the plan.',
        it: 'La fonte lo definisce in linea con il programma.',
      },
    },
  ),
];
