import type { DemoStep } from '../demo-step.js';
import { about, exactly } from '../said.js';
import { expectedValue, promisedValue, valueThatCame } from '../steps.js';
import {
  CREMONAOGGI_2016_07_14,
  CREMONAOGGI_2017_05_18,
  IL_GIORNO_2017_06_06,
  LA_PROVINCIA_2016_07_15,
  WELFARE_2016_07_15,
  WELFARE_2017_06_18,
} from './pages-from-2016.js';
import {
  CREMONAOGGI_2014_12_11,
  CREMONAOGGI_2015_01_15,
  KEY4BIZ_2015_06,
  MAILUP_2015_06,
  MICRODATA_2015_06,
} from './pages-until-2015.js';

const TWELVE_MILLION = about('12000000', { en: 'about €12 million', it: 'circa 12 milioni di euro' });

/** Sums that were said, outside the funding of the agreement. The price paid for the land was not published. */
export const MONEY: readonly DemoStep[] = [
  promisedValue('land-reserve-price', exactly('1900000'), CREMONAOGGI_2014_12_11, { by: 'aem-cremona' }),
  valueThatCame('waste-removal-cost', exactly('46000'), CREMONAOGGI_2015_01_15, {
    note: {
      en: 'Paid by AEM, for the 1,682.16 tonnes of the seized site.',
      it: "A carico di AEM, per le 1.682,16 tonnellate dell'area sequestrata.",
    },
  }),
  valueThatCame('waste-removed', exactly('1682.16'), CREMONAOGGI_2015_01_15, {
    note: {
      en: 'Of which 1,572 t mixed demolition waste and 5.83 t hazardous, 3 t of it asbestos.',
      it: 'Di cui 1.572 t di macerie miste e 5,83 t di rifiuti pericolosi, 3 t dei quali amianto.',
    },
  }),
  promisedValue('whole-investment', TWELVE_MILLION, MAILUP_2015_06, { by: 'mailup' }),
  promisedValue('whole-investment', TWELVE_MILLION, KEY4BIZ_2015_06),
  promisedValue(
    'whole-investment',
    about('12000000', { en: 'almost €12 million', it: 'quasi 12 milioni di euro' }),
    MICRODATA_2015_06,
    { by: 'microdata' },
  ),
  expectedValue('whole-investment', TWELVE_MILLION, CREMONAOGGI_2016_07_14),
  expectedValue('whole-investment', TWELVE_MILLION, LA_PROVINCIA_2016_07_15),
  expectedValue('whole-investment', TWELVE_MILLION, WELFARE_2016_07_15),
  expectedValue('planting-cost', exactly('6434'), CREMONAOGGI_2017_05_18, {
    note: { en: 'At the expense of the municipality.', it: 'A carico del Comune.' },
  }),
  expectedValue('whole-investment', exactly('14000000'), IL_GIORNO_2017_06_06, {
    note: { en: 'Of which 1.5 million of the Region.', it: 'Di cui 1,5 milioni della Regione.' },
  }),
  valueThatCame('construction-cost', about('10500000'), WELFARE_2017_06_18, {
    by: 'csa',
    note: {
      en: 'Another perimeter than the whole investment.',
      it: "Perimetro diverso dall'investimento complessivo.",
    },
  }),
];
