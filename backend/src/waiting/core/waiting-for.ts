import type { StandingFacts } from '../../record/core/as-of.js';
import { milestonesWaiting } from './milestones-waiting.js';
import { statementsNaming } from './statements-naming.js';
import { inOrderOfUrgency, type Looking, type WaitingItem } from './waiting.js';

/** What waits in a project for the organisations for which someone speaks, the most urgent first. `facts` are those that this person sees, as of today. */
export function waitingFor(facts: StandingFacts, looking: Looking): WaitingItem[] {
  const items = [...milestonesWaiting(facts, looking.own), ...statementsNaming(facts, looking)];
  return items.sort(inOrderOfUrgency);
}
