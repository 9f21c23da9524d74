import type { DemoStep } from '../demo-step.js';
import { about, exactly, fromTo, lessSure } from '../said.js';
import { expectedValue, promisedValue, valueThatCame } from '../steps.js';
import {
  COBOX_2016,
  COBOX_2017,
  CREMONAOGGI_2016_04_14,
  CREMONAOGGI_2016_11_30,
  CREMONAOGGI_2017_01_24,
  CREMONAOGGI_2021_07_23,
  GAGLIARDINI_2017_05_31,
  WELFARE_2017_06_18,
  WIP_2024,
} from './pages-from-2016.js';
import {
  COBOX_2015_06_24,
  CORCOM_2015_06_24,
  CREMONAOGGI_2013_02_14,
  E_CREMONA_2014,
  LA_PROVINCIA_2015_08_28,
  TELECOLOR_2015_06_24,
  WELFARE_2014_03_27,
  WELFARE_2014_10_03,
} from './pages-until-2015.js';

const WITH_GREEN = {
  en: '7,000 m² of offices and 6,000 m² of green and parking.',
  it: '7.000 m² di uffici e 6.000 m² di verde e parcheggi.',
};

/** Square metres, as they were said. */
export const SPACES: readonly DemoStep[] = [
  expectedValue('office-area', fromTo('5000', '6000'), CREMONAOGGI_2013_02_14, {
    note: { en: 'The need seen in the early plan.', it: 'Il fabbisogno stimato nel primo progetto.' },
  }),
  promisedValue('office-area', exactly('8000'), E_CREMONA_2014, {
    note: {
      en: 'The building of the 2014 plan. The page is undated; the year is inferred.',
      it: "L'edificio del piano del 2014. La pagina è senza data; l'anno è dedotto.",
    },
  }),
  promisedValue('city-hub-area', exactly('171580.97'), WELFARE_2014_03_27, {
    note: {
      en: 'Four sectors, of which the hub is a part.',
      it: 'Quattro comparti, di cui il Polo è una parte.',
    },
  }),
  promisedValue('plot-area', about('12300'), WELFARE_2014_10_03, {
    note: { en: 'The plot at auction.', it: "L'area messa in vendita." },
  }),
  promisedValue('small-offices', about('500'), COBOX_2015_06_24, { by: 'crit' }),
  expectedValue('plot-area', about('12000'), COBOX_2015_06_24, { by: 'crit' }),
  promisedValue('coworking-area', about('1000'), CORCOM_2015_06_24),
  expectedValue('plot-area', about('12188'), TELECOLOR_2015_06_24, {
    note: { en: 'Lot 4A.', it: 'Lotto 4A.' },
  }),
  expectedValue('coworking-area', about('1000'), LA_PROVINCIA_2015_08_28),
  expectedValue('plot-area', about('12188'), CREMONAOGGI_2016_04_14, {
    note: { en: 'Lot 4A.', it: 'Lotto 4A.' },
  }),
  expectedValue('office-area', exactly('7000'), CREMONAOGGI_2016_11_30, {
    note: {
      en: 'Three floors; on the ground floor reception, common services and a restaurant.',
      it: 'Tre piani; al piano terra reception, servizi comuni e ristorante.',
    },
  }),
  promisedValue('site-area', exactly('13000'), COBOX_2016, { by: 'crit', note: WITH_GREEN }),
  promisedValue('green-and-parking', exactly('6000'), COBOX_2016, { by: 'crit' }),
  expectedValue('first-floor-zone', exactly('1500'), lessSure(CREMONAOGGI_2017_01_24), {
    note: {
      en: 'For Cobox and CRIT; Linea Com reaches into it.',
      it: 'Per Cobox e CRIT; vi si estende anche Linea Com.',
    },
  }),
  expectedValue(
    'site-area',
    exactly('13000', { en: '“3,000 m²” (for 13,000)', it: '«3.000 m²» (per 13.000)' }),
    GAGLIARDINI_2017_05_31,
    {
      by: 'crit',
      note: {
        en: 'The page prints 3,000, an obvious slip for 13,000.',
        it: 'La pagina stampa 3.000, evidente refuso per 13.000.',
      },
    },
  ),
  valueThatCame('saleable-area', exactly('6500'), WELFARE_2017_06_18, { by: 'csa' }),
  valueThatCame('office-area', exactly('7000'), COBOX_2017, { by: 'crit', note: WITH_GREEN }),
  valueThatCame('site-area', exactly('13000'), COBOX_2017, { by: 'crit', note: WITH_GREEN }),
  valueThatCame('green-and-parking', exactly('6000'), COBOX_2017, { by: 'crit' }),
  valueThatCame('new-cobox-area', about('1000'), CREMONAOGGI_2021_07_23, {
    note: {
      en: 'On the first floor of Building A, owned by AEM and let to CRIT.',
      it: "Al primo piano dell'edificio A, di proprietà di AEM e in affitto a CRIT.",
    },
  }),
  valueThatCame('coworking-area', exactly('800'), WIP_2024, {
    note: {
      en: 'The area at first, as told years later. The page is undated; the year is inferred.',
      it: "La superficie iniziale, come riferita anni dopo. La pagina è senza data; l'anno è dedotto.",
    },
  }),
];
