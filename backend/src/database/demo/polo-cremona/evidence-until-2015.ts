import type { DemoStep } from '../demo-step.js';
import { lessSure } from '../said.js';
import { evidence } from '../steps.js';
import {
  COBOX_2015_02_04,
  COMUNE_2012,
  CREMONAOGGI_2014_10_03,
  CREMONAOGGI_2015_01_15,
  CREMONAOGGI_2015_06_17,
  CREMONAOGGI_2015_06_24,
  CREMONAOGGI_2015_06_25,
  EDV24_2013_05_22,
  IL_GIORNO_2014_11_25,
  IL_GIORNO_2015_07_09,
  KEY4BIZ_2015_06,
  LA_PROVINCIA_2013_09,
  LA_PROVINCIA_2015_08_28,
  MAILUP_2015_06,
  TELECOLOR_2014_10,
  TELECOLOR_2015_06_24,
  TELECOLOR_2015_07_09,
  WELFARE_2015_01_15,
} from './pages-until-2015.js';

/** Pages that bear something out, up to the demolition. */
export const EVIDENCE_UNTIL_2015: readonly DemoStep[] = [
  evidence(
    COMUNE_2012,
    {
      en: 'The Aster call: 5.5 million in all, at most half of the eligible cost and 1 million per project',
      it: 'Il bando Aster: 5,5 milioni in tutto, al massimo metà della spesa ammissibile e 1 milione per progetto',
    },
    { milestone: 'aster-ranking' },
  ),
  evidence(
    EDV24_2013_05_22,
    {
      en: 'Another version of the seizure: 28,000 m², with an implausible value of 60 million',
      it: "Un'altra versione del sequestro: 28.000 m², con un valore poco plausibile di 60 milioni",
    },
    { event: 'seizure' },
  ),
  evidence(
    LA_PROVINCIA_2013_09,
    {
      en: "The Region's million: half of the eligible cost, with 1 million as the ceiling",
      it: 'Il milione della Regione: metà della spesa ammissibile, con il tetto di 1 milione',
    },
    { milestone: 'aster-award' },
  ),
  evidence(
    CREMONAOGGI_2014_10_03,
    {
      en: 'The new city government presents the tender as the end of a stall',
      it: 'La nuova amministrazione presenta la gara come lo sblocco di uno stallo',
    },
    { event: 'new-administration' },
  ),
  evidence(TELECOLOR_2014_10, {
    en: 'Figures of the LUCI group: 10 million from the sale, 1.5 million of the Region; the area meant is not clear',
    it: 'Le cifre del gruppo LUCI: 10 milioni dalla vendita, 1,5 milioni dalla Regione; non è chiaro a quale area si riferiscano',
  }),
  evidence(
    IL_GIORNO_2014_11_25,
    {
      en: 'The old Cobox: 26 seats and 4 offices',
      it: 'Il vecchio Cobox: 26 postazioni e 4 uffici',
    },
    { indicator: 'coworking-seats' },
  ),
  evidence(
    CREMONAOGGI_2015_01_15,
    {
      en: 'The land has not been awarded by mid-January 2015',
      it: "A metà gennaio 2015 l'area non è ancora aggiudicata",
    },
    { milestone: 'land-award' },
  ),
  evidence(
    WELFARE_2015_01_15,
    {
      en: "The municipality's written answer on the seizure and the removal of the waste",
      it: 'La risposta scritta del Comune sul sequestro e sulla rimozione dei rifiuti',
    },
    { event: 'waste-found' },
  ),
  evidence(
    COBOX_2015_02_04,
    {
      en: 'At the visit of a regional councillor the mayor speaks of a hub to come soon; no date is named',
      it: 'Alla visita di un assessore regionale il sindaco parla di un Polo in arrivo a breve; nessuna data',
    },
    { milestone: 'opening' },
  ),
  evidence(
    CREMONAOGGI_2015_06_17,
    {
      en: 'The two draft agreements and their parties',
      it: 'I due schemi di convenzione e le loro parti',
    },
    { milestone: 'drafts-approved' },
  ),
  evidence(
    TELECOLOR_2015_06_24,
    {
      en: 'Report of the signature; its list of signatories differs again',
      it: "Servizio sulla firma; l'elenco dei firmatari è ancora diverso",
    },
    { milestone: 'agreement-signed' },
  ),
  evidence(
    CREMONAOGGI_2015_06_24,
    {
      en: 'The demolition is to be handed to the contractor on the next day',
      it: "I lavori di demolizione saranno consegnati all'impresa il giorno dopo",
    },
    { milestone: 'demolition' },
  ),
  evidence(CREMONAOGGI_2015_06_25, {
    en: 'By this article CRIT co-finances both the land and the building',
    it: "Secondo questo articolo CRIT cofinanzia sia l'area sia l'edificio",
  }),
  evidence(
    MAILUP_2015_06,
    {
      en: 'The site is to open in mid-July, with 13 months of building; yet another list of signatories',
      it: 'Il cantiere aprirà a metà luglio, con 13 mesi di lavori; ancora un altro elenco di firmatari',
    },
    { milestone: 'building-complete' },
  ),
  evidence(
    KEY4BIZ_2015_06,
    {
      en: 'Another figure for the old Cobox: more than 50 seats',
      it: "Un'altra cifra per il vecchio Cobox: più di 50 postazioni",
    },
    { indicator: 'coworking-seats' },
  ),
  evidence(
    TELECOLOR_2015_07_09,
    { en: 'The demolition begins', it: 'La demolizione comincia' },
    { milestone: 'demolition' },
  ),
  evidence(
    lessSure(IL_GIORNO_2015_07_09),
    {
      en: 'The area is to be cleared in the next days; no date is named',
      it: "L'area sarà liberata nei prossimi giorni; nessuna data",
    },
    { milestone: 'demolition-end' },
  ),
  evidence(
    LA_PROVINCIA_2015_08_28,
    {
      en: "The shed with the seized goods is down; the municipality's 600,000 euro of the Region are named again",
      it: 'Demolito il deposito dei beni sequestrati; citati di nuovo i 600.000 euro della Regione per il Comune',
    },
    { milestone: 'demolition-end' },
  ),
];
