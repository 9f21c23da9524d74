import { addDays, type CalendarDate, daysBetween, laterOf } from '../../shared/calendar-date.js';
import type { MilestoneStatement } from './milestone.js';

/** What a milestone's statements amount to on a day. */
export interface MilestoneState {
  /** The first promise. */
  readonly promised: MilestoneStatement | null;
  /** The latest forecast, or the promise where there is none. */
  readonly forecast: MilestoneStatement | null;
  readonly reached: MilestoneStatement | null;
  readonly accepted: MilestoneStatement | null;
  /** Set while a refusal is the latest word of the party entitled. */
  readonly refused: MilestoneStatement | null;
  /** The statement made last, of whatever kind. */
  readonly newest: MilestoneStatement | null;
  /** Calendar days from the promise to what was reached, else to the forecast; negative when early. */
  readonly slipDays: number | null;
  /** Days from the promise to the as-of day, once the later of promise and forecast has passed unreached. */
  readonly lateAtLeastDays: number | null;
}

/** The state of a milestone from its standing statements, in the order in which they were stated. */
export function milestoneState(
  statements: readonly MilestoneStatement[],
  asOf: CalendarDate,
): MilestoneState {
  let said = saidOf.get(statements);
  if (said === undefined) {
    said = whatWasSaid(statements);
    saidOf.set(statements, said);
  }
  const { promised, forecast, reached } = said;
  const isOpen = promised !== null && forecast !== null && reached === null;
  const lateAtLeastDays = isOpen ? lateAtLeast(promised, forecast, asOf) : null;
  return lateAtLeastDays === null ? said : { ...said, lateAtLeastDays };
}

/** The states while nothing is late, computed once for each list of statements, which never change. */
const saidOf = new WeakMap<readonly MilestoneStatement[], MilestoneState>();

function whatWasSaid(statements: readonly MilestoneStatement[]): MilestoneState {
  const promised = statements.find((each) => each.kind === 'PROMISED') ?? null;
  const forecast = latest(statements, ['FORECAST']) ?? promised;
  const reached = latest(statements, ['REACHED']);
  const verdict = latest(statements, ['ACCEPTED', 'REFUSED']);
  const outcome = reached ?? forecast;
  return {
    promised,
    forecast,
    reached,
    accepted: verdict?.kind === 'ACCEPTED' ? verdict : null,
    refused: verdict?.kind === 'REFUSED' ? verdict : null,
    newest: statements.at(-1) ?? null,
    slipDays: promised && outcome ? daysBetween(promised.dateLast, outcome.dateLast) : null,
    lateAtLeastDays: null,
  };
}

/** Where a milestone stands in the queue of what is due; null when reached or when no date is known. */
export function dueBucket(
  state: MilestoneState,
  asOf: CalendarDate,
): 'OVERDUE' | 'NEXT_7_DAYS' | 'LATER' | null {
  if (state.reached || !state.forecast) return null;
  if (state.forecast.dateLast < asOf) return 'OVERDUE';
  return state.forecast.dateLast <= addDays(asOf, 7) ? 'NEXT_7_DAYS' : 'LATER';
}

/** Statements that contradict the one in force: another day reached, or another forecast or promise of the same stated-on day. */
export function otherVersions(
  statements: readonly MilestoneStatement[],
  { promised, forecast, reached }: MilestoneState,
): MilestoneStatement[] {
  const differs = (a: MilestoneStatement, b: MilestoneStatement) =>
    a.dateLast !== b.dateLast || a.dateFirst !== b.dateFirst;
  return statements.filter((each) => {
    if (each.kind === 'REACHED') return reached !== null && differs(each, reached);
    const inForce = each.kind === 'FORECAST' ? forecast : each.kind === 'PROMISED' ? promised : null;
    return inForce !== null && each.statedLast === inForce.statedLast && differs(each, inForce);
  });
}

/** The line of the trend chart: the first promise, each forecast, and the day reached. Of several forecasts of one stated-on day the last one counts; the promise comes before them. */
export function trend(
  statements: readonly MilestoneStatement[],
  { promised, reached }: MilestoneState,
): MilestoneStatement[] {
  const byDay = new Map<CalendarDate, MilestoneStatement>();
  for (const each of statements) {
    if (each === reached || each.kind === 'FORECAST') byDay.set(each.statedLast, each);
    if (each === reached) break;
  }
  const line = [...byDay.values()];
  if (promised === null) return line;
  const before = line.filter((each) => each.statedLast < promised.statedLast);
  return [...before, promised, ...line.slice(before.length)];
}

function latest(
  statements: readonly MilestoneStatement[],
  kinds: readonly MilestoneStatement['kind'][],
): MilestoneStatement | null {
  return statements.findLast((each) => kinds.includes(each.kind)) ?? null;
}

function lateAtLeast(
  promised: MilestoneStatement,
  forecast: MilestoneStatement,
  asOf: CalendarDate,
): number | null {
  const expected = laterOf(promised.dateLast, forecast.dateLast);
  return expected < asOf ? daysBetween(promised.dateLast, asOf) : null;
}
