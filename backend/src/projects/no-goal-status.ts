import type { InLanguage } from '../record/world.js';

/** The computed status of a project that has not named its goal. */
export const NO_GOAL_STATUS = {
  colour: 'GREY',
  rule: 'NOT_ANNOUNCED',
  sentence: ({ language }: InLanguage) =>
    language === 'EN'
      ? 'No milestone has been named as its goal'
      : 'Nessun traguardo indicato come principale',
  ruleText: ({ language }: InLanguage) =>
    language === 'EN'
      ? 'Grey: there is nothing to judge by yet.'
      : 'Grigio: non c’è ancora nulla su cui giudicare.',
  statedOn: null,
  ageDays: null,
} as const;
