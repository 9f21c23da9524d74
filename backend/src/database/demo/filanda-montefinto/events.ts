import type { DemoStep } from '../demo-step.js';
import { between, inMonth, onDay } from '../said.js';
import { event } from '../steps.js';
import { article, CONSENT, siteReport } from './documents.js';

/** What happened, with its effect where someone put a figure to it. */
export const EVENTS: readonly DemoStep[] = [
  event(CONSENT, {
    key: 'early-consent',
    kind: 'EVENT',
    title: { en: 'Consent given early', it: 'Nulla osta in anticipo' },
    text: {
      en: 'The heritage office had been heard during the design.',
      it: 'La Soprintendenza era stata coinvolta già in fase di progetto.',
    },
    when: onDay('2025-04-16'),
    effect: { en: 'Two weeks gained.', it: 'Due settimane guadagnate.' },
    effectDays: -14,
    milestone: 'heritage-consent',
  }),
  event(siteReport('2026-01-16'), {
    key: 'old-wall',
    kind: 'EVENT',
    title: { en: 'Old wall found under the north side', it: 'Muro antico sotto il lato nord' },
    text: {
      en: 'A wall of an older mill came to light; it was surveyed and the foundation was redrawn around it.',
      it: 'È emerso il muro di un mulino più antico: è stato rilevato e la fondazione ridisegnata attorno.',
    },
    when: onDay('2026-01-08'),
    effect: { en: 'Foundations a month later.', it: 'Fondazioni un mese più tardi.' },
    effectDays: 31,
    effectAmount: { amount: '42000.00' },
    milestone: 'foundations',
  }),
  event(siteReport('2026-04-30'), {
    key: 'rain',
    kind: 'EVENT',
    title: { en: 'Heavy rain stops the site', it: 'Piogge intense fermano il cantiere' },
    when: between('2026-03-09', '2026-03-20', { en: '9–20 March 2026', it: '9–20 marzo 2026' }),
    effect: { en: 'Ten days without concrete.', it: 'Dieci giorni senza getti.' },
    effectDays: 10,
    milestone: 'foundations',
  }),
  event(siteReport('2026-04-30'), {
    key: 'steel-price',
    kind: 'EVENT',
    title: { en: 'Price of steel up', it: "Rincaro dell'acciaio" },
    text: {
      en: 'The beams of the roof cost more than in the contract.',
      it: 'Le travi della copertura costano più di quanto previsto dal contratto.',
    },
    when: inMonth('2026-04'),
    effect: { en: '€118,000 more; no days lost.', it: '118.000 euro in più; nessun giorno perso.' },
    effectDays: 0,
    effectAmount: { amount: '118000.00' },
    milestone: 'roof-closed',
  }),
  event(siteReport('2026-08-28'), {
    key: 'window-maker',
    kind: 'EVENT',
    title: { en: 'Window maker changed', it: 'Cambio del fornitore dei serramenti' },
    text: {
      en: 'The first maker gave up its order; the second one needed three months.',
      it: "Il primo fornitore ha rinunciato all'ordine; il secondo ha richiesto tre mesi.",
    },
    when: inMonth('2026-07'),
    effect: { en: 'Windows 91 days later.', it: 'Serramenti 91 giorni più tardi.' },
    effectDays: 91,
    milestone: 'windows',
  }),
  event(siteReport('2026-10-16'), {
    key: 'power-connection',
    kind: 'EVENT',
    title: { en: 'Connection to the grid put off', it: "Rinvio dell'allacciamento elettrico" },
    text: {
      en: 'The transformer room has to be moved to the courtyard.',
      it: 'La cabina di trasformazione deve essere spostata nella corte.',
    },
    effect: { en: 'Systems 79 days later.', it: 'Impianti 79 giorni più tardi.' },
    effectDays: 79,
    milestone: 'systems-installed',
  }),
  event(article('tubo-rotto-via-filanda', '2026-11-03'), {
    key: 'burst-main',
    kind: 'EVENT',
    title: {
      en: 'Water main burst under the access road',
      it: 'Rottura di una condotta sotto la strada di accesso',
    },
    when: onDay('2026-11-02'),
    effect: {
      en: 'The asphalt is put off; no new day is named.',
      it: "L'asfaltatura è rinviata; nessuna nuova data.",
    },
    milestone: 'access-road',
  }),
];

/** What may still happen. */
export const RISKS: readonly DemoStep[] = [
  event(siteReport('2026-06-30'), {
    key: 'missing-money',
    kind: 'RISK',
    title: { en: 'Cost beyond what was pledged', it: 'Costi oltre gli impegni' },
    text: {
      en: 'Nobody has yet pledged the difference between the cost and the commitments.',
      it: 'Nessuno ha ancora impegnato la differenza tra il costo e i finanziamenti.',
    },
    effect: { en: 'The courtyard would be paved later.', it: 'La pavimentazione della corte slitterebbe.' },
    effectAmount: { amount: '160000.00' },
    milestone: 'building-complete',
  }),
  event(siteReport('2026-10-16'), {
    key: 'fire-inspection',
    kind: 'RISK',
    title: { en: 'Fire inspection in the holidays', it: 'Sopralluogo antincendio nel periodo festivo' },
    text: {
      en: 'If the systems are late again, the inspection falls into January.',
      it: 'Se gli impianti ritardano ancora, il sopralluogo slitta a gennaio.',
    },
    when: inMonth('2027-01'),
    effect: { en: 'About a month.', it: 'Circa un mese.' },
    effectDays: 30,
    milestone: 'tests-passed',
  }),
  event(siteReport('2026-11-12'), {
    key: 'shelf-delivery',
    kind: 'RISK',
    title: { en: 'Late delivery of the shelves', it: 'Ritardo nella consegna degli scaffali' },
    when: between('2027-05-01', '2027-05-28', { en: 'May 2027', it: 'maggio 2027' }),
    effect: {
      en: 'Each week lost is a week for the opening too.',
      it: "Ogni settimana persa è una settimana anche per l'apertura.",
    },
    effectDays: 14,
    effectAmount: { amount: '9000.00' },
    milestone: 'shelves-in',
  }),
];
