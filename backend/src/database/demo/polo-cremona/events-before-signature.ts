import type { DemoStep } from '../demo-step.js';
import { between, onDay } from '../said.js';
import { event } from '../steps.js';
import {
  CREMONAOGGI_2013_03_18,
  CREMONAOGGI_2013_04_26,
  CREMONAOGGI_2013_05_21,
  CREMONAOGGI_2014_12_11,
  CREMONAOGGI_2015_01_15,
  MONDO_PADANO_2014_05_04,
  WELFARE_2014_10_03,
} from './pages-until-2015.js';

/** What happened, or was feared, on the way to the signature. */
export const EVENTS_BEFORE_SIGNATURE: readonly DemoStep[] = [
  event(CREMONAOGGI_2013_03_18, {
    key: 'grant-at-risk',
    kind: 'RISK',
    title: { en: 'Costs put the grant at risk', it: 'I costi mettono a rischio il contributo' },
    text: {
      en: 'The firms are alarmed by provisional figures for the land and for settling in.',
      it: "Le imprese sono allarmate dalle cifre provvisorie per l'area e per l'insediamento.",
    },
    effect: { en: 'The grant could be lost.', it: 'Il contributo potrebbe andare perso.' },
    milestone: 'executive-design',
  }),
  event(CREMONAOGGI_2013_04_26, {
    key: 'land-cost',
    kind: 'EVENT',
    title: { en: 'Cost of the land and of settling in', it: "Costo dell'area e dell'insediamento" },
    text: {
      en: "AEM's first prices were not competitive, and banks are slow to lend.",
      it: 'I primi prezzi di AEM non erano competitivi e le banche sono prudenti nel concedere credito.',
    },
    effect: {
      en: 'The deadline for the design is put off by one month.',
      it: 'Il termine per la consegna dei progetti è prorogato di un mese.',
    },
    milestone: 'executive-design',
  }),
  event(CREMONAOGGI_2013_05_21, {
    key: 'seizure',
    kind: 'EVENT',
    title: {
      en: 'Site seized by the environmental police',
      it: "Sequestro dell'area da parte della polizia ambientale",
    },
    text: {
      en: "By the first information 18,000 m² are seized for waste, among it fibre-cement sheets; AEM's president is made custodian.",
      it: 'Secondo le prime informazioni sono sequestrati 18.000 m² per rifiuti, tra cui lastre di fibrocemento; custode è il presidente di AEM.',
    },
    when: onDay('2013-05-20'),
  }),
  event(MONDO_PADANO_2014_05_04, {
    key: 'no-deal-on-land',
    kind: 'RISK',
    title: {
      en: 'No signed deal between AEM and the firms',
      it: 'Nessun accordo firmato tra AEM e le imprese',
    },
    text: {
      en: "The opposition's main criticism, weeks before the local elections.",
      it: "La principale critica dell'opposizione, a poche settimane dalle elezioni comunali.",
    },
    milestone: 'land-award',
  }),
  event(WELFARE_2014_10_03, {
    key: 'new-administration',
    kind: 'EVENT',
    title: { en: 'New city government', it: 'Nuova amministrazione comunale' },
    text: {
      en: 'The mayor elected in mid-2014 keeps only the lot of the hub.',
      it: 'Il sindaco eletto a metà 2014 conserva il solo lotto del Polo.',
    },
    effect: { en: 'Presented as the end of a stall.', it: 'Presentata come lo sblocco di uno stallo.' },
    milestone: 'land-auction',
  }),
  event(CREMONAOGGI_2014_12_11, {
    key: 'auction-without-bids',
    kind: 'EVENT',
    title: { en: 'Land auction without bids', it: "Gara per l'area andata deserta" },
    text: {
      en: 'After one postponement no bid came in for the land, offered at €1,900,000.',
      it: "Dopo un rinvio, nessuna offerta per l'area, proposta a 1.900.000 euro.",
    },
    when: between('2014-12-10', '2014-12-11', { en: '10–11 December 2014', it: '10–11 dicembre 2014' }),
    effect: {
      en: 'The award is put off; AEM hopes for Christmas.',
      it: "L'aggiudicazione slitta; AEM spera entro Natale.",
    },
    milestone: 'land-award',
  }),
  event(CREMONAOGGI_2015_01_15, {
    key: 'waste-found',
    kind: 'EVENT',
    title: { en: 'Waste found and removed', it: 'Rifiuti rinvenuti e rimossi' },
    text: {
      en: '1,682.16 t were removed, of which 5.83 t hazardous with 3 t of asbestos. The ground needed no remediation.',
      it: 'Rimosse 1.682,16 t, di cui 5,83 t pericolose con 3 t di amianto. Il terreno non ha richiesto bonifica.',
    },
    effect: {
      en: 'Closed: the last check, of 30 October 2014, found the site clean.',
      it: "Questione chiusa: l'ultimo controllo, del 30 ottobre 2014, ha trovato l'area pulita.",
    },
    effectAmount: { amount: '46000.00' },
    milestone: 'site-clean',
  }),
];
