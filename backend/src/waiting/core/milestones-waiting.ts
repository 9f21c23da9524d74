import type { Milestone, MilestoneStatement } from '../../milestones/core/milestone.js';
import { milestoneState, otherVersions } from '../../milestones/core/milestone-state.js';
import type { StandingFacts } from '../../record/core/as-of.js';
import { descriptionOf } from '../../record/core/facts.js';
import { rowById, rowsWhere } from '../../record/core/look-in.js';
import { addDays, type CalendarDate, daysBetween } from '../../shared/calendar-date.js';
import type { DueItem, OwnRole, UndatedItem, VerdictItem } from './waiting.js';

type MilestoneItem = DueItem | UndatedItem | VerdictItem;

/**
 * The milestones that wait for one of these organisations, each once, under its most urgent reason.
 *
 * A milestone is an organisation's when a party of it has promised or forecast it, or declared it reached, and that
 * statement stands; of several of the viewer's, the one that spoke last. A milestone of which no party has said anything
 * is its lead's. Councillors only read, so nothing waits for them.
 *
 * It waits while it is not reached, or was refused since: once the day in force has passed; in the seven days before
 * it (the day itself counted); when nothing was said of it for the project's interval; in the thirty days before; and
 * when no date was ever stated. A refusal waits until a new date is stated. Acceptance is asked of the funder of the
 * party entitled, from the statement that it was reached until the verdict; a new one after a refusal asks again.
 */
export function milestonesWaiting(facts: StandingFacts, own: readonly OwnRole[]): MilestoneItem[] {
  const { staleDays } = descriptionOf(facts);
  return facts.milestones.flatMap((milestone) => {
    const statements = rowsWhere(facts.milestoneStatements, 'milestoneId', milestone.id);
    const found = acceptanceAsked(facts, milestone, statements, own);
    if (found !== null) return [found];
    const organisationId = answerable(facts, statements, own);
    if (organisationId === null) return [];
    return dueItem({ milestone, organisationId }, statements, facts.asOf, staleDays) ?? [];
  });
}

/** The organisation of the viewer's whose milestone it is; null when it is none's. */
function answerable(
  facts: StandingFacts,
  statements: readonly MilestoneStatement[],
  own: readonly OwnRole[],
): string | null {
  const said = statements.filter(
    ({ kind, byId }) => byId !== null && kind !== 'ACCEPTED' && kind !== 'REFUSED',
  );
  if (said.length === 0) return own.find((each) => each.role === 'LEAD')?.organisationId ?? null;
  const stating = new Set(own.filter(({ role }) => role !== 'COUNCIL').map((each) => each.organisationId));
  const speakers = said.map(({ byId }) => rowById(facts.parties, byId)?.organisationId ?? '');
  return speakers.findLast((each) => stating.has(each)) ?? null;
}

function acceptanceAsked(
  facts: StandingFacts,
  milestone: Milestone,
  statements: readonly MilestoneStatement[],
  own: readonly OwnRole[],
): VerdictItem | null {
  const entitled = rowById(facts.parties, milestone.acceptedById)?.organisationId;
  const mine = own.find((each) => each.role === 'FUNDER' && each.organisationId === entitled);
  if (mine === undefined) return null;
  const state = milestoneState(statements, facts.asOf);
  const { reached, accepted, refused } = state;
  if (reached === null || accepted !== null) return null;
  if (refused !== null && !isAfter(statements, reached, refused)) return null;
  return {
    kind: 'ACCEPTANCE_ASKED',
    organisationId: mine.organisationId,
    milestone,
    said: reached,
    otherVersions: otherVersions(statements, state).length,
  };
}

function dueItem(
  about: Pick<DueItem, 'milestone' | 'organisationId'>,
  statements: readonly MilestoneStatement[],
  asOf: CalendarDate,
  staleDays: number,
): MilestoneItem | null {
  const state = milestoneState(statements, asOf);
  const { reached, refused, newest } = state;
  const isRefused = refused !== null && (reached === null || !isAfter(statements, reached, refused));
  if (reached !== null && !isRefused) return null;
  const isAnswered =
    refused !== null && state.forecast !== null && isAfter(statements, state.forecast, refused);
  if (isRefused && !isAnswered)
    return { ...about, kind: 'MILESTONE_REFUSED', said: refused, otherVersions: 0 };
  if (state.forecast === null || newest === null) return { ...about, kind: 'MILESTONE_WITHOUT_DATE' };
  const kind = whyDue(state.forecast.dateLast, newest.statedLast, asOf, staleDays);
  if (kind === null) return null;
  const others = otherVersions(statements, { ...state, reached: null }).filter(
    (each) => each.kind === state.forecast?.kind,
  );
  return { ...about, kind, expected: state.forecast, otherVersions: others.length };
}

/** The first reason that holds; null when it does not wait. */
function whyDue(
  expected: CalendarDate,
  saidLast: CalendarDate,
  asOf: CalendarDate,
  staleDays: number,
): DueItem['kind'] | null {
  if (expected < asOf) return 'MILESTONE_OVERDUE';
  if (expected <= addDays(asOf, 7)) return 'MILESTONE_DUE_IN_7_DAYS';
  if (daysBetween(saidLast, asOf) >= staleDays) return 'MILESTONE_NOT_CONFIRMED';
  return expected <= addDays(asOf, 30) ? 'MILESTONE_DUE_IN_30_DAYS' : null;
}

/** Whether one was stated after the other, in the order in which they stand. */
function isAfter(
  statements: readonly MilestoneStatement[],
  one: MilestoneStatement,
  other: MilestoneStatement,
): boolean {
  return statements.indexOf(one) > statements.indexOf(other);
}
