import type { DemoStep } from '../demo-step.js';
import { about, exactly } from '../said.js';
import { expectedValue, indicator, promisedValue, valueThatCame } from '../steps.js';
import { PROGRAMME_AGREEMENT, siteReport } from './documents.js';

const comune = { by: 'comune-di-montefinto' };
const said = (en: string, it: string) => ({ en, it });

export const INDICATORS: readonly DemoStep[] = [
  indicator('reading-seats', 'seats', { en: 'Reading seats', it: 'Posti di lettura' }),
  indicator('floor-area', 'm2', { en: 'Floor area', it: 'Superficie' }),
  indicator('whole-investment', 'EUR', { en: 'Whole investment', it: 'Investimento complessivo' }),
  indicator('jobs', 'jobs', { en: 'Jobs in the library', it: 'Posti di lavoro in biblioteca' }),
  indicator('visitors', 'people', { en: 'Visitors in the first year', it: 'Visitatori nel primo anno' }),
  indicator('volumes', 'volumes', { en: 'Books on open shelves', it: 'Libri a scaffale aperto' }),
  indicator('opening-hours', 'h', { en: 'Opening hours a week', it: 'Ore di apertura alla settimana' }),
  indicator('photovoltaic-power', 'kW', { en: 'Photovoltaic power', it: 'Potenza fotovoltaica' }),
  indicator('energy-use', 'kWh/m2', { en: 'Energy use a year', it: 'Fabbisogno energetico annuo' }),
  indicator('bicycle-places', 'places', { en: 'Places for bicycles', it: 'Posti bici' }),
];

/** What was promised in figures, what has been said since, and what has come. */
export const QUANTITIES: readonly DemoStep[] = [
  promisedValue('reading-seats', exactly('120'), PROGRAMME_AGREEMENT, comune),
  promisedValue('floor-area', about('1850'), PROGRAMME_AGREEMENT, comune),
  promisedValue('whole-investment', exactly('4800000'), PROGRAMME_AGREEMENT, comune),
  promisedValue('jobs', exactly('9'), PROGRAMME_AGREEMENT, comune),
  promisedValue('visitors', about('60000'), PROGRAMME_AGREEMENT, comune),
  promisedValue(
    'volumes',
    exactly('42000', said('42,000 volumes', '42.000 volumi')),
    PROGRAMME_AGREEMENT,
    comune,
  ),
  promisedValue('opening-hours', exactly('54'), PROGRAMME_AGREEMENT, comune),
  promisedValue('photovoltaic-power', exactly('60'), PROGRAMME_AGREEMENT, comune),
  promisedValue('energy-use', exactly('38', said('38 kWh/m²', '38 kWh/m²')), PROGRAMME_AGREEMENT, comune),
  promisedValue('bicycle-places', exactly('80'), PROGRAMME_AGREEMENT, comune),
  expectedValue('reading-seats', exactly('110'), siteReport('2026-06-30'), {
    ...comune,
    note: {
      en: 'A wider stair to escape by takes the room of ten seats.',
      it: 'La scala di sicurezza più larga toglie spazio a dieci posti.',
    },
  }),
  expectedValue('whole-investment', exactly('4960000'), siteReport('2026-06-30'), {
    ...comune,
    note: {
      en: 'Steel and the old wall under the north side; the missing €160,000 are not yet pledged.',
      it: "L'acciaio e il muro antico sotto il lato nord; i 160.000 euro mancanti non sono ancora impegnati.",
    },
  }),
  expectedValue(
    'volumes',
    exactly('40000', said('40,000 volumes', '40.000 volumi')),
    siteReport('2026-06-30'),
    comune,
  ),
  expectedValue('energy-use', exactly('41', said('41 kWh/m²', '41 kWh/m²')), siteReport('2026-08-28'), {
    by: 'studio-modello',
    note: { en: 'With the windows as they were ordered.', it: 'Con i serramenti effettivamente ordinati.' },
  }),
  expectedValue('jobs', exactly('8'), siteReport('2026-10-16'), comune),
  expectedValue('opening-hours', exactly('48'), siteReport('2026-10-16'), comune),
  valueThatCame('photovoltaic-power', exactly('58'), siteReport('2026-10-16'), { by: 'impresa-campione' }),
  valueThatCame('floor-area', exactly('1842'), siteReport('2026-11-12'), {
    by: 'studio-modello',
    note: { en: 'Measured after the windows were fitted.', it: 'Misurata dopo la posa dei serramenti.' },
  }),
  valueThatCame('jobs', exactly('3'), siteReport('2026-11-12'), {
    ...comune,
    note: { en: 'Hired so far.', it: 'Assunti finora.' },
  }),
];
