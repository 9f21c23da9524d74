import type { MilestoneState } from '../milestones/core/milestone-state.js';
import { trend } from '../milestones/core/milestone-state.js';
import { spanOfStatement } from '../milestones/core/statement-span.js';
import { ProjectView } from '../projects/project.view.js';
import { descriptionOf } from '../record/core/facts.js';
import { rowById } from '../record/core/look-in.js';
import type { World } from '../record/world.js';
import { dateWords } from '../shared/date-words.js';
import type { Language } from '../shared/language.js';
import { daysWords, slipWords } from '../shared/slip-words.js';
import type { Preview, PreviewTrend } from './core/preview.js';

/** The preview of a project as the world's viewer sees it. */
export function previewOf(world: World, language: Language): Preview {
  const view = new ProjectView(world);
  return {
    code: view.code,
    language,
    name: view.name({ language }),
    place: view.place({ language }),
    illustrative: view.illustrative,
    asOf: view.asOf,
    headline: view.headline({ language }),
    summary: view.summary({ language }).text,
    trend: trendOf(world, language),
  };
}

function trendOf(world: World, language: Language): PreviewTrend | null {
  const milestone = rowById(world.facts.milestones, descriptionOf(world.facts).goalId);
  if (milestone === null) return null;
  const state = world.stateOf(milestone.id);
  const { promised, slipDays } = state;
  const last = state.reached ?? state.forecast;
  const points = trend(world.statementsOn(milestone.id), state);
  if (last === null || points.length === 0) return null;
  return {
    points: points.map((each) => ({ statedOn: each.statedLast, date: each.dateLast })),
    promised: promised && {
      date: promised.dateLast,
      words: dateWords(spanOfStatement(promised), promised.words, language),
    },
    words: dateWords(spanOfStatement(last), last.words, language),
    isReached: state.reached !== null,
    slip: slipOf(state, language),
    isLate: (slipDays ?? 0) > 0 || state.lateAtLeastDays !== null,
  };
}

/** A forecast day that has passed is late by the days since, at least. */
function slipOf({ slipDays, lateAtLeastDays }: MilestoneState, language: Language): string | null {
  if (lateAtLeastDays !== null) {
    const days = daysWords(lateAtLeastDays, language);
    return language === 'EN' ? `at least ${days} late` : `almeno ${days} di ritardo`;
  }
  return slipDays === null ? null : slipWords(slipDays, language);
}
