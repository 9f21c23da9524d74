import { reasonsWords } from '../access/core/withheld-words.js';
import type { Withheld } from '../access/core/withhold.js';
import type { InLanguage } from '../record/world.js';

/** The computed status of a project that has not named its goal, or whose goal is withheld for this reason. */
export function statusWithoutGoal(withheld: Withheld | null) {
  return withheld === null ? NO_GOAL_STATUS : withheldGoalStatus(withheld);
}

const NO_GOAL_STATUS = {
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

function withheldGoalStatus(withheld: Withheld) {
  return {
    ...NO_GOAL_STATUS,
    rule: 'WITHHELD',
    sentence: ({ language }: InLanguage) =>
      `${language === 'EN' ? 'The main milestone is withheld' : 'Il traguardo principale è riservato'}: ${reasonsWords([withheld], language)}`,
    ruleText: ({ language }: InLanguage) =>
      language === 'EN'
        ? 'Grey: what it is judged by is not shown to you.'
        : 'Grigio: ciò su cui si giudica non è visibile.',
  } as const;
}
