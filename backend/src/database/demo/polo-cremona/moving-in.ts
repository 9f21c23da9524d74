import type { DemoStep } from '../demo-step.js';
import { between, inMonth } from '../said.js';
import { forecast, reached } from '../steps.js';
import {
  CREMONAOGGI_2016_01_27,
  CREMONAOGGI_2016_07_14,
  CREMONAOGGI_2016_10_13,
  CREMONAOGGI_2016_11_30,
  CREMONAOGGI_2017_01_24,
  CREMONAOGGI_2017_08,
  INFOSOSTENIBILE_2016,
  LA_PROVINCIA_2016_07_15,
  MONDO_PADANO_2017_06_22,
} from './pages-from-2016.js';

const MID_JANUARY_2017 = between('2017-01-11', '2017-01-20', {
  en: 'mid-January 2017',
  it: 'metà gennaio 2017',
});
const MICRODATA_FIRST = { en: 'Microdata is to be the first.', it: 'La prima sarà Microdata.' };
const TYPO = {
  en: 'The page prints “January 2007”, an obvious slip for 2017.',
  it: 'La pagina stampa «gennaio 2007», evidente refuso per 2017.',
};

/** Dates on which the firms were to move in, and did. */
export const MOVING_IN: readonly DemoStep[] = [
  forecast(
    'first-tenant',
    between('2016-08-21', '2016-08-31', { en: 'the end of August 2016', it: 'fine agosto 2016' }),
    CREMONAOGGI_2016_01_27,
    { note: { en: 'Given as a presumption.', it: 'Indicazione presunta.' } },
  ),
  forecast('first-tenant', inMonth('2016-10'), CREMONAOGGI_2016_07_14, { note: MICRODATA_FIRST }),
  forecast('mailup-in', inMonth('2017-01'), LA_PROVINCIA_2016_07_15, { note: TYPO }),
  forecast('cobox-in', inMonth('2017-01'), LA_PROVINCIA_2016_07_15, { note: TYPO }),
  forecast('first-tenant', inMonth('2016-10'), INFOSOSTENIBILE_2016),
  forecast(
    'first-tenant',
    between('2016-10-21', '2016-10-31', { en: 'the end of October 2016', it: 'fine ottobre 2016' }),
    CREMONAOGGI_2016_10_13,
    { note: MICRODATA_FIRST },
  ),
  forecast('linea-com-in', MID_JANUARY_2017, CREMONAOGGI_2016_10_13),
  forecast('lgh-in', MID_JANUARY_2017, CREMONAOGGI_2016_10_13),
  forecast(
    'first-tenant',
    between('2016-12-11', '2016-12-20', {
      en: 'about two weeks after the end of November 2016',
      it: 'circa due settimane dopo fine novembre 2016',
    }),
    CREMONAOGGI_2016_11_30,
    {
      note: {
        en: "Microdata's move has begun and is to end in about two weeks; mid-December is computed from that.",
        it: 'Il trasloco di Microdata è iniziato e si concluderà in circa due settimane: metà dicembre è calcolata su questa base.',
      },
    },
  ),
  reached('first-tenant', inMonth('2016-12'), CREMONAOGGI_2017_01_24, {
    note: { en: 'Microdata.', it: 'Microdata.' },
  }),
  reached(
    'linea-com-in',
    between('2017-01-16', '2017-01-23', {
      en: 'a Monday in January 2017, the 16th or the 23rd',
      it: 'un lunedì di gennaio 2017, il 16 o il 23',
    }),
    CREMONAOGGI_2017_01_24,
  ),
  forecast(
    'lgh-in',
    between('2017-02-21', '2017-02-28', { en: 'the end of February 2017', it: 'fine febbraio 2017' }),
    CREMONAOGGI_2017_01_24,
    { note: { en: "Said of LGH's managers.", it: 'Riferito ai dirigenti di LGH.' } },
  ),
  reached(
    'lgh-in',
    between('2017-01-24', '2017-06-22', { en: 'by June 2017', it: 'entro giugno 2017' }),
    MONDO_PADANO_2017_06_22,
    {
      note: {
        en: 'In by the day of the page; the day itself was not published.',
        it: 'Già insediata alla data della pagina; il giorno non è stato pubblicato.',
      },
    },
  ),
  reached(
    'mailup-in',
    between('2017-03-21', '2017-08-31', {
      en: 'spring or summer 2017',
      it: 'primavera-estate 2017',
    }),
    CREMONAOGGI_2017_08,
    { note: { en: 'The last before Cobox.', it: "L'ultima prima di Cobox." } },
  ),
  reached(
    'cobox-in',
    between('2017-08-16', '2017-08-31', { en: 'late August 2017', it: 'fine agosto 2017' }),
    CREMONAOGGI_2017_08,
    {
      note: {
        en: 'With it all offices are taken; the restaurant on the ground floor is still to be built.',
        it: 'Con Cobox tutti gli uffici sono occupati; il ristorante al piano terra è ancora da realizzare.',
      },
    },
  ),
];
