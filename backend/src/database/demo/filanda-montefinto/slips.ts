import type { DemoStep } from '../demo-step.js';
import { siteReport } from './documents.js';

/** Why the opening moved, as far as the partners have said: ten of the first thirty days stay unexplained. */
export const SLIPS: readonly DemoStep[] = [
  {
    command: 'slipExplain',
    input: {
      statement: '@opening-april',
      days: 20,
      cause: { en: 'Old wall found under the north side', it: 'Muro antico sotto il lato nord' },
      ...siteReport('2026-01-16'),
    },
  },
  {
    command: 'slipExplain',
    input: {
      statement: '@opening-may',
      days: 10,
      cause: { en: 'Heavy rain in March', it: 'Piogge intense di marzo' },
      ...siteReport('2026-06-30'),
    },
  },
  {
    command: 'slipExplain',
    input: {
      statement: '@opening-may',
      days: 21,
      cause: { en: 'Foundations refused and done again', it: 'Fondazioni rifiutate e rifatte' },
      party: 'impresa-campione',
      ...siteReport('2026-06-30'),
    },
  },
  {
    command: 'slipExplain',
    input: {
      statement: '@opening-july',
      days: 25,
      cause: { en: 'Window maker changed', it: 'Cambio del fornitore dei serramenti' },
      party: 'impresa-campione',
      ...siteReport('2026-10-16'),
    },
  },
  {
    command: 'slipExplain',
    input: {
      statement: '@opening-july',
      days: 14,
      cause: { en: 'Connection to the grid put off', it: "Rinvio dell'allacciamento elettrico" },
      ...siteReport('2026-10-16'),
    },
  },
];
