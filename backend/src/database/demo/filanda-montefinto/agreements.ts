import type { DemoStep } from '../demo-step.js';
import { article, PROGRAMME_AGREEMENT, WORKS_CONTRACT } from './documents.js';

/** The two signed texts, with the conditions that milestones fulfil. */
export const AGREEMENTS: readonly DemoStep[] = [
  {
    command: 'agreementAdd',
    input: {
      key: 'programme-agreement',
      title: { en: 'Programme agreement for the old silk mill', it: "Accordo di programma per l'ex filanda" },
      signedOn: '2024-11-18',
      note: {
        en: 'Who pays what, in which parts, and when the library is to open.',
        it: 'Chi paga che cosa, in quali rate, e quando apre la biblioteca.',
      },
      signatories: [
        'regione-immaginaria',
        'comune-di-montefinto',
        'fondazione-esempio',
        'universita-di-esempio',
      ],
      clauses: [
        {
          number: 'Art. 4',
          text: {
            en: 'The Region pays the first part, €720,000, once the site has been handed over and this is accepted.',
            it: "La Regione eroga la prima rata, 720.000 euro, dopo la consegna dell'area e la relativa accettazione.",
          },
          milestone: 'site-handed-over',
        },
        {
          number: 'Art. 5',
          text: {
            en: 'The Region pays the second part, €960,000, once the roof is closed and accepted.',
            it: 'La Regione eroga la seconda rata, 960.000 euro, dopo la chiusura della copertura e la relativa accettazione.',
          },
          milestone: 'roof-closed',
        },
        {
          number: 'Art. 6',
          text: {
            en: 'The Region pays the balance, €720,000, once the finished building is accepted.',
            it: "La Regione eroga il saldo, 720.000 euro, dopo l'accettazione dell'edificio ultimato.",
          },
          milestone: 'building-complete',
        },
        {
          number: 'Art. 9',
          text: {
            en: 'The library opens to the public by March 2027.',
            it: 'La biblioteca apre al pubblico entro marzo 2027.',
          },
          milestone: 'opening',
        },
        {
          number: 'Art. 11',
          text: {
            en: 'A year after the opening the municipality reports on visitors, loans and costs.',
            it: "A un anno dall'apertura il Comune riferisce su visite, prestiti e costi.",
          },
          milestone: 'first-year-report',
        },
      ],
      ...PROGRAMME_AGREEMENT,
    },
  },
  {
    command: 'agreementAdd',
    input: {
      key: 'works-contract',
      title: { en: 'Works contract', it: "Contratto d'appalto dei lavori" },
      signedOn: '2025-08-28',
      note: {
        en: 'Restoration of the mill for €3,640,000 before tax.',
        it: "Recupero dell'ex filanda per 3.640.000 euro oltre IVA.",
      },
      signatories: ['comune-di-montefinto', 'impresa-campione'],
      clauses: [
        {
          number: 'Art. 7',
          text: {
            en: 'The works are completed by 30 November 2026.',
            it: 'I lavori sono ultimati entro il 30 novembre 2026.',
          },
          milestone: 'building-complete',
        },
        {
          number: 'Art. 12',
          text: {
            en: 'No load is put on the foundations before the tester has accepted them.',
            it: "Nessun carico sulle fondazioni prima dell'accettazione da parte del collaudatore.",
          },
          milestone: 'foundations',
        },
        {
          number: 'Art. 18',
          text: {
            en: 'For each day of delay that is its own fault the contractor pays €1,200.',
            it: "Per ogni giorno di ritardo imputabile all'impresa è dovuta una penale di 1.200 euro.",
          },
        },
        {
          number: 'Art. 21',
          text: {
            en: 'Five per cent of the price is held back until the final tests are passed.',
            it: "Il cinque per cento dell'importo è trattenuto fino al superamento del collaudo finale.",
          },
          milestone: 'tests-passed',
        },
      ],
      ...WORKS_CONTRACT,
    },
  },
  {
    command: 'agreementStateSignatories',
    input: {
      agreement: 'programme-agreement',
      signatories: ['regione-immaginaria', 'comune-di-montefinto', 'fondazione-esempio', 'banca-di-prova'],
      ...article('firmato-accordo-filanda', '2024-11-19'),
    },
  },
];
