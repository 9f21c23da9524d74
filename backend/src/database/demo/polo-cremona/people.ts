import type { DemoStep } from '../demo-step.js';
import { about, exactly, lessSure } from '../said.js';
import { expectedValue, promisedValue, valueThatCame } from '../steps.js';
import {
  CREMONAOGGI_2016_11_30,
  CREMONAOGGI_2017_01_24,
  CREMONAOGGI_2017_06_10,
  CREMONAOGGI_2021_07_23,
  IL_GIORNO_2017_06_06,
  LA_PROVINCIA_2019_09_04,
  WELFARE_2017_06_18,
} from './pages-from-2016.js';
import {
  COBOX_2015_06_24,
  CORCOM_2015_06_24,
  CREMONAOGGI_2015_06_25,
  MAILUP_2015_06,
  MICRODATA_2015_06,
} from './pages-until-2015.js';

const ROOM_FOR = { en: 'Room for so many when open.', it: "Capienza all'apertura." };

/** Seats and people, as they were said. */
export const PEOPLE: readonly DemoStep[] = [
  promisedValue('coworking-seats', about('40'), COBOX_2015_06_24, {
    by: 'crit',
    note: { en: 'In an open space: a larger Cobox.', it: 'In open space: un Cobox più grande.' },
  }),
  promisedValue('people-at-work', exactly('400'), CORCOM_2015_06_24),
  promisedValue('people-target', exactly('600'), lessSure(CORCOM_2015_06_24), {
    note: {
      en: 'Given in the press beside 400 or 450 at the start.',
      it: 'Indicato dalla stampa accanto ai 400 o 450 iniziali.',
    },
  }),
  promisedValue('design-capacity', exactly('774'), CREMONAOGGI_2015_06_25),
  promisedValue('people-at-work', exactly('400'), MICRODATA_2015_06, { by: 'microdata' }),
  promisedValue('people-at-work', exactly('450'), MAILUP_2015_06, { by: 'mailup' }),
  expectedValue('coworking-seats', about('50'), CREMONAOGGI_2016_11_30, {
    note: {
      en: 'With twice the space of the old Cobox.',
      it: 'Con il doppio dello spazio del vecchio Cobox.',
    },
  }),
  expectedValue('microdata-people', about('100'), CREMONAOGGI_2016_11_30),
  expectedValue('linea-com-lgh-people', about('100'), CREMONAOGGI_2017_01_24),
  expectedValue('people-at-work', exactly('500'), IL_GIORNO_2017_06_06, { note: ROOM_FOR }),
  expectedValue('people-at-work', exactly('500'), CREMONAOGGI_2017_06_10, { note: ROOM_FOR }),
  valueThatCame(
    'crew',
    exactly('50', { en: 'up to 50 people', it: 'fino a 50 persone' }),
    WELFARE_2017_06_18,
    { by: 'csa' },
  ),
  valueThatCame(
    'construction-time',
    about('18', { en: 'about a year and a half', it: 'circa un anno e mezzo' }),
    WELFARE_2017_06_18,
    { by: 'csa' },
  ),
  valueThatCame('parking-places', exactly('110'), LA_PROVINCIA_2019_09_04, {
    note: { en: 'With a fee.', it: 'A pagamento.' },
  }),
  valueThatCame('coworking-seats', exactly('44'), CREMONAOGGI_2021_07_23, {
    note: { en: '38 or 39 of them are taken.', it: 'Di cui 38 o 39 occupate.' },
  }),
];
