import type { DemoProject, DemoStep } from '../demo-step.js';
import { AGREEMENTS } from './agreements.js';
import { EVENTS, RISKS } from './events.js';
import { EVIDENCE } from './evidence.js';
import { FUNDING } from './funding.js';
import { INDICATORS, QUANTITIES } from './indicators.js';
import { MILESTONES, PHASES } from './milestones.js';
import { ORGANISATIONS, PARTIES } from './parties.js';
import { PICTURES } from './pictures/pictures.js';
import { PREPARATION } from './preparation.js';
import { PROMISES } from './promises.js';
import { FITTING_OUT_AND_OPENING, RESTORATION } from './restoration.js';
import { SLIPS } from './slips.js';
import { STATUSES } from './statuses.js';

const GOAL: DemoStep = { command: 'projectRevise', input: { goal: 'opening' } };

/** An invented work of an invented municipality, filled in to show what a complete record looks like. */
export const FILANDA_MONTEFINTO: DemoProject = {
  code: 'filanda-montefinto',
  create: {
    code: 'filanda-montefinto',
    name: {
      en: 'Old Silk Mill Library, Montefinto (invented)',
      it: 'Biblioteca ex filanda, Montefinto (opera inventata)',
    },
    description: {
      en: 'Invented: neither the municipality nor its partners exist. It shows what a complete record looks like when every partner reports: promises, forecasts, acceptances, payments, events and risks.',
      it: "Opera inventata: né il Comune né i suoi partner esistono. Mostra com'è una registrazione completa quando ogni partner riferisce: promesse, previsioni, accettazioni, pagamenti, eventi e rischi.",
    },
    place: {
      en: 'via della Filanda, Montefinto (invented)',
      it: 'via della Filanda, Montefinto (luogo inventato)',
    },
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    illustrative: true,
  },
  organisations: ORGANISATIONS,
  pictures: PICTURES,
  steps: [
    ...PHASES,
    ...PARTIES,
    ...MILESTONES,
    GOAL,
    ...INDICATORS,
    ...AGREEMENTS,
    ...FUNDING,
    ...PROMISES,
    ...PREPARATION,
    ...RESTORATION,
    ...FITTING_OUT_AND_OPENING,
    ...SLIPS,
    ...QUANTITIES,
    ...EVENTS,
    ...RISKS,
    ...EVIDENCE,
    ...STATUSES,
  ],
};
