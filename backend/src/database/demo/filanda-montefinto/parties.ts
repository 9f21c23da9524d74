import type { OrganisationAddInput } from '../../../generated/schema-types.js';
import type { DemoStep } from '../demo-step.js';
import { party, role } from '../steps.js';
import {
  AWARD,
  CONSENT,
  COUNCIL_DECISION,
  LOAN_CONTRACT,
  PROGRAMME_AGREEMENT,
  siteReport,
  WORKS_CONTRACT,
} from './documents.js';

/** Invented bodies, under names that say so. */
export const ORGANISATIONS: readonly OrganisationAddInput[] = [
  {
    key: 'comune-di-montefinto',
    name: 'Comune di Montefinto',
    sector: 'PUBLIC',
    url: 'https://example.org/montefinto',
  },
  { key: 'regione-immaginaria', name: 'Regione Immaginaria', sector: 'PUBLIC' },
  { key: 'soprintendenza-di-esempio', name: 'Soprintendenza di Esempio', sector: 'PUBLIC' },
  { key: 'universita-di-esempio', name: 'Università di Esempio', sector: 'PUBLIC' },
  { key: 'fondazione-esempio', name: 'Fondazione Esempio', sector: 'PRIVATE' },
  { key: 'banca-di-prova', name: 'Banca di Prova', sector: 'PRIVATE' },
  { key: 'studio-modello', name: 'Studio Modello Architetti', sector: 'PRIVATE' },
  { key: 'impresa-campione', name: 'Impresa Campione srl', sector: 'PRIVATE' },
  { key: 'collaudi-modello', name: 'Collaudi Modello', sector: 'PRIVATE' },
  { key: 'cooperativa-fantasia', name: 'Cooperativa Fantasia', sector: 'PRIVATE' },
];

export const PARTIES: readonly DemoStep[] = [
  party(
    'comune-di-montefinto',
    'PROMOTER',
    {
      en: 'Wants a library and civic centre in the old silk mill.',
      it: "Vuole realizzare nell'ex filanda una biblioteca e un centro civico.",
    },
    COUNCIL_DECISION,
  ),
  role(
    'comune-di-montefinto',
    'OWNER',
    { en: 'Owner of the mill and its courtyard.', it: 'Proprietario della filanda e della corte.' },
    COUNCIL_DECISION,
  ),
  role(
    'comune-di-montefinto',
    'LEAD_PARTNER',
    {
      en: 'Leads the partners and publishes the site reports.',
      it: "Capofila dell'accordo; pubblica le relazioni di avanzamento.",
    },
    PROGRAMME_AGREEMENT,
  ),
  party(
    'regione-immaginaria',
    'LEAD_FUNDER',
    {
      en: 'Gives half of the money in three parts, each against an accepted milestone.',
      it: 'Finanzia metà della spesa in tre rate, ciascuna a fronte di un traguardo accettato.',
    },
    PROGRAMME_AGREEMENT,
  ),
  party(
    'fondazione-esempio',
    'FUNDER',
    { en: 'Grant for the reading rooms.', it: 'Contributo per le sale di lettura.' },
    PROGRAMME_AGREEMENT,
  ),
  party(
    'universita-di-esempio',
    'SUPPORTER',
    {
      en: 'Advises on the catalogue and on opening hours for students.',
      it: 'Consulenza sul catalogo e sugli orari per gli studenti.',
    },
    PROGRAMME_AGREEMENT,
  ),
  party(
    'studio-modello',
    'DESIGNER',
    {
      en: 'Design and direction of the works.',
      it: 'Progettazione e direzione dei lavori.',
    },
    PROGRAMME_AGREEMENT,
  ),
  party(
    'soprintendenza-di-esempio',
    'OVERSIGHT',
    { en: 'Protects the listed front of the mill.', it: 'Tutela della facciata vincolata.' },
    CONSENT,
  ),
  party(
    'impresa-campione',
    'CONTRACTOR',
    { en: 'Winner of the tender for the works.', it: "Aggiudicataria dell'appalto dei lavori." },
    AWARD,
  ),
  party(
    'collaudi-modello',
    'OVERSIGHT',
    { en: 'Tests the structure and the systems.', it: 'Collaudo delle strutture e degli impianti.' },
    WORKS_CONTRACT,
  ),
  party(
    'banca-di-prova',
    'FUNDER',
    { en: 'Twenty-year loan to the municipality.', it: 'Mutuo ventennale al Comune.' },
    LOAN_CONTRACT,
  ),
  party(
    'cooperativa-fantasia',
    'TENANT',
    { en: 'Will run the café in the courtyard.', it: 'Gestirà la caffetteria nella corte.' },
    siteReport('2026-06-30'),
  ),
];
