import type { DemoProject, DemoStep } from '../demo-step.js';
import { AGREEMENTS } from './agreements.js';
import { BUILDERS, TENANTS } from './builders-and-tenants.js';
import { CONSTRUCTION } from './construction.js';
import { DEMOLITION } from './demolition.js';
import { EVENTS_BEFORE_SIGNATURE } from './events-before-signature.js';
import { EVENTS_OF_THE_WORKS } from './events-of-the-works.js';
import { EVIDENCE_FROM_2016 } from './evidence-from-2016.js';
import { EVIDENCE_UNTIL_2015 } from './evidence-until-2015.js';
import { FUNDING } from './funding.js';
import { INDICATORS } from './indicators.js';
import { ITER } from './iter.js';
import { MILESTONES, PHASES } from './milestones.js';
import { MONEY } from './money.js';
import { MOVING_IN } from './moving-in.js';
import { OPENING } from './opening.js';
import { ORGANISATIONS } from './organisations.js';
import { PARTNERS } from './partners.js';
import { PEOPLE } from './people.js';
import { SPACES } from './spaces.js';

const GOAL: DemoStep = { command: 'projectRevise', input: { goal: 'opening' } };

/** The technology hub of Cremona: what was published about it, each with its source, and nothing else. */
export const POLO_CREMONA: DemoProject = {
  code: 'polo-cremona',
  create: {
    code: 'polo-cremona',
    name: { en: 'Technology hub of Cremona', it: 'Polo delle Tecnologie di Cremona' },
    description: {
      en: 'A shared home for the ICT firms of Cremona, on the site of the old slaughterhouse: offices, a coworking space and common services, paid for by private and public partners. Only what was published is recorded here, each fact with its source and its day; what no one published stays unknown.',
      it: "Una sede comune per le imprese informatiche di Cremona, nell'area dell'ex macello: uffici, coworking e servizi condivisi, finanziati da partner privati e pubblici. Qui è registrato solo ciò che è stato pubblicato, ogni dato con la sua fonte e il suo giorno; ciò che nessuno ha pubblicato resta sconosciuto.",
    },
    place: { en: 'City Hub, via Persico, Cremona', it: 'City Hub, via Persico, Cremona' },
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    illustrative: false,
  },
  organisations: ORGANISATIONS,
  steps: [
    ...PHASES,
    ...PARTNERS,
    ...BUILDERS,
    ...TENANTS,
    ...MILESTONES,
    GOAL,
    ...INDICATORS,
    ...AGREEMENTS,
    ...FUNDING,
    ...ITER,
    ...DEMOLITION,
    ...CONSTRUCTION,
    ...MOVING_IN,
    ...OPENING,
    ...SPACES,
    ...PEOPLE,
    ...MONEY,
    ...EVENTS_BEFORE_SIGNATURE,
    ...EVENTS_OF_THE_WORKS,
    ...EVIDENCE_UNTIL_2015,
    ...EVIDENCE_FROM_2016,
  ],
};
