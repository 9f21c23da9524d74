import type { DemoStep } from '../demo-step.js';
import { between, inMonth, onDay } from '../said.js';
import { event } from '../steps.js';
import {
  CREMONAOGGI_2016_04_14,
  CREMONAOGGI_2016_07_14,
  CREMONAOGGI_2016_08,
  CREMONAOGGI_2016_10_13,
  CREMONAOGGI_2017_05_18,
  CREMONAOGGI_2017_08,
  CREMONAOGGI_2017_09_11,
  CREMONAOGGI_2019_04_08,
  GAGLIARDINI_2017_06_12,
  LA_PROVINCIA_2019_09_04,
  MICRODATA_2016_09,
  WELFARE_2017_06_18,
} from './pages-from-2016.js';
import { IL_GIORNO_2015_07_09, LA_PROVINCIA_2015_08_28 } from './pages-until-2015.js';

/** What happened from the demolition on. */
export const EVENTS_OF_THE_WORKS: readonly DemoStep[] = [
  event(IL_GIORNO_2015_07_09, {
    key: 'asbestos',
    kind: 'EVENT',
    title: { en: 'Asbestos in the old buildings', it: 'Amianto nei vecchi edifici' },
    text: {
      en: 'It was removed before the demolition began.',
      it: "È stato rimosso prima dell'avvio della demolizione.",
    },
    effect: { en: 'Reported as on schedule.', it: 'Lavori riferiti come nei tempi.' },
    milestone: 'asbestos-removed',
  }),
  event(LA_PROVINCIA_2015_08_28, {
    key: 'seized-goods',
    kind: 'EVENT',
    title: { en: 'Goods held by the court in a shed', it: 'Beni sotto sequestro in un deposito' },
    text: {
      en: 'Bicycles, cars and a flagpole from an accident stood in a shed, which is now down.',
      it: 'Biciclette, auto e un pennone coinvolto in un incidente erano in un deposito, ora demolito.',
    },
    effect: {
      en: 'The goods had to be sorted and moved before the shed could come down.',
      it: 'I beni hanno dovuto essere catalogati e spostati prima della demolizione.',
    },
    milestone: 'demolition-end',
  }),
  event(CREMONAOGGI_2016_04_14, {
    key: 'via-del-macello-closed',
    kind: 'EVENT',
    title: {
      en: 'via del Macello closed for underground networks',
      it: 'Chiusura di via del Macello per i sottoservizi',
    },
    text: {
      en: 'Closed on 19 October 2015, to reopen on 15 April 2016 instead of the end of December.',
      it: 'Chiusa il 19 ottobre 2015, riapre il 15 aprile 2016 anziché a fine dicembre.',
    },
    when: between('2015-10-19', '2016-04-14', {
      en: 'from 19 October 2015',
      it: 'dal 19 ottobre 2015',
    }),
    effect: {
      en: 'Six months instead of about two and a half; an effect on the building is not stated.',
      it: "Sei mesi anziché circa due e mezzo; non è indicato alcun effetto sull'edificio.",
    },
    milestone: 'via-del-macello',
  }),
  event(CREMONAOGGI_2016_07_14, {
    key: 'press-visit',
    kind: 'EVENT',
    title: { en: 'Visit of the press to the site', it: 'Visita della stampa al cantiere' },
    when: onDay('2016-07-14'),
    milestone: 'building-complete',
  }),
  event(CREMONAOGGI_2016_08, {
    key: 'aem-debt',
    kind: 'EVENT',
    title: { en: "Debt of the land's seller", it: "Debito della società che ha venduto l'area" },
    text: {
      en: "AEM's total exposure was €109 million at 31 December 2014.",
      it: "L'esposizione complessiva di AEM era di 109 milioni di euro al 31 dicembre 2014.",
    },
  }),
  event(MICRODATA_2016_09, {
    key: 'second-tender',
    kind: 'EVENT',
    title: { en: 'Second tender for the land', it: "Seconda gara per l'area" },
    text: {
      en: 'The first drew no bid, since builders of some weight were hard to find; CSA won the second. The text is older than its address.',
      it: "La prima era andata deserta, poiché era difficile trovare costruttori di peso; la seconda è stata vinta da CSA. Il testo è precedente alla data nell'indirizzo.",
    },
    milestone: 'land-award',
  }),
  event(CREMONAOGGI_2016_10_13, {
    key: 'floor-by-floor',
    kind: 'EVENT',
    title: { en: 'Handover floor by floor', it: 'Consegna piano per piano' },
    text: {
      en: 'Tenants are to enter while other floors are worked on.',
      it: 'Gli inquilini entrano mentre sugli altri piani si lavora ancora.',
    },
    effect: { en: 'Said to be in line with the plan.', it: 'Definita in linea con il programma.' },
    milestone: 'building-complete',
  }),
  event(CREMONAOGGI_2017_05_18, {
    key: 'finishes-missing',
    kind: 'EVENT',
    title: { en: 'Last finishes missing', it: 'Mancano le ultime finiture' },
    text: {
      en: 'Three weeks before the inauguration finishes are missing and moves are being completed.',
      it: "A tre settimane dall'inaugurazione mancano alcune finiture e i traslochi sono in via di completamento.",
    },
    milestone: 'building-complete',
  }),
  event(GAGLIARDINI_2017_06_12, {
    key: 'minister-visit',
    kind: 'EVENT',
    title: { en: 'Visit of a minister', it: 'Visita di un ministro' },
    when: onDay('2017-06-09'),
    milestone: 'opening',
  }),
  event(WELFARE_2017_06_18, {
    key: 'complexity',
    kind: 'EVENT',
    title: {
      en: 'A first such work for the developer',
      it: 'Una prima opera di questo tipo per lo sviluppatore',
    },
    text: {
      en: "By CSA's president it was hard financially, economically and in its coordination.",
      it: 'Secondo il presidente di CSA è stata complessa sul piano finanziario, economico e del coordinamento.',
    },
    milestone: 'building-complete',
  }),
  event(CREMONAOGGI_2017_08, {
    key: 'restaurant-awaited',
    kind: 'EVENT',
    title: { en: 'Restaurant still to come', it: 'Ristorante ancora atteso' },
    text: {
      en: 'All offices are taken; the restaurant on the ground floor is still to be built.',
      it: 'Tutti gli uffici sono occupati; il ristorante al piano terra è ancora da realizzare.',
    },
  }),
  event(CREMONAOGGI_2017_09_11, {
    key: 'city-hub-cut-back',
    kind: 'EVENT',
    title: { en: 'City Hub plan cut back', it: 'Ridimensionamento del piano City Hub' },
    text: {
      en: 'Begun by the municipal executive on 17 November 2016, adopted on 19 June 2017 and now final.',
      it: 'Avviato in Giunta il 17 novembre 2016, adottato il 19 giugno 2017 e ora definitivo.',
    },
    when: between('2016-11-17', '2017-09-11', {
      en: 'from 17 November 2016 to September 2017',
      it: 'dal 17 novembre 2016 a settembre 2017',
    }),
  }),
  event(CREMONAOGGI_2019_04_08, {
    key: 'aem-standstill',
    kind: 'EVENT',
    title: { en: 'AEM asks its lenders to wait', it: 'AEM chiede una moratoria ai creditori' },
    text: {
      en: 'In the month of the signature AEM asked for a standstill of payments; the purchase of the old slaughterhouse from the municipality is named among the causes of its debt.',
      it: "Nel mese della firma AEM chiese la sospensione dei pagamenti; tra le cause del debito è citato l'acquisto dell'ex macello dal Comune.",
    },
    when: inMonth('2015-06'),
  }),
  event(LA_PROVINCIA_2019_09_04, {
    key: 'parking-shortage',
    kind: 'EVENT',
    title: { en: 'Shortage of parking', it: 'Carenza di parcheggi' },
    text: {
      en: "A car park with 110 paid places for the hub's workers opens two years after the hub.",
      it: 'Un parcheggio a pagamento da 110 posti per chi lavora al Polo apre due anni dopo il Polo.',
    },
    milestone: 'opening',
  }),
];
