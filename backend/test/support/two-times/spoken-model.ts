import { SETUP_DAY, type Spoken } from './spoken.js';

/** A statement in the list of what was said. */
interface Said {
  readonly id: string;
  readonly revision: number;
  readonly about: 'opening' | 'seats';
  readonly kind: string;
  /** First and last day, or lowest and highest figure. */
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
  readonly statedOn: string;
  readonly corrects: string | null;
}

interface Pledged {
  readonly id: string;
  readonly revision: number;
  readonly pot: string;
  readonly cents: number;
  readonly dueOn: string | null;
  readonly alternative: boolean;
  readonly statedOn: string;
}

interface Paid {
  readonly id: string;
  readonly revision: number;
  readonly pledge: string;
  readonly cents: number;
  readonly statedOn: string;
}

/** What stands after the setup: the revision that added it, by name. */
export const SETUP_REVISIONS = { party: 2, opening: 3, seats: 4, region: 5, bank: 6 } as const;
const LAST_OF_SETUP = 6;

/**
 * One project as a plain list of what was said and when, written from the rules in words and from nothing of the
 * application. Identifiers are the numbers of the revisions: `#7`.
 */
export class SpokenModel {
  revision = LAST_OF_SETUP;
  private readonly said: Said[] = [];
  private readonly pledged: Pledged[] = [];
  private readonly paid: Paid[] = [];
  private readonly withdrawn: { readonly id: string; readonly revision: number }[] = [];

  /** Identifiers that a command may target. */
  get targets(): Readonly<Record<'correct' | 'withdraw' | 'pay', readonly string[]>> {
    const ids = (rows: readonly { id: string }[]) => rows.map((each) => each.id);
    return {
      correct: ids(this.said),
      withdraw: [...ids(this.said), ...ids(this.pledged), ...ids(this.paid)],
      pay: ids(this.pledged),
    };
  }

  /** Whether the statement is about the milestone. */
  isAboutOpening(id: string): boolean {
    return this.said.some((each) => each.id === id && each.about === 'opening');
  }

  /** Adds to the list what counts as said; false when it has to be refused, and nothing was added. */
  hear(spoken: Spoken, target: string | null): boolean {
    const id = `#${this.revision + 1}`;
    const added = this.add(spoken, target, { id, revision: this.revision + 1 });
    if (added) this.revision += 1;
    return added;
  }

  private add(spoken: Spoken, target: string | null, row: { id: string; revision: number }): boolean {
    switch (spoken.say) {
      case 'date': {
        const [from, to] = daysOf(spoken.date, spoken.precision);
        const said: Said = { ...row, about: 'opening', ...spoken, from, to, corrects: null };
        return isPossible(said) && this.said.push(said) > 0;
      }
      case 'value': {
        const [from, to] = [String(spoken.low), String(spoken.high)];
        return this.said.push({ ...row, about: 'seats', ...spoken, from, to, by: null, corrects: null }) > 0;
      }
      case 'correct': {
        const wrong = this.said.find((each) => each.id === target);
        if (wrong === undefined || this.isGone(wrong.id)) return false;
        const right = wrong.about === 'opening' ? spoken.date : spoken.value;
        if (right === null && spoken.kind === null) return false;
        const said: Said = {
          ...wrong,
          ...row,
          kind: spoken.kind ?? wrong.kind,
          from: right === null ? wrong.from : String(right),
          to: right === null ? wrong.to : String(right),
          corrects: wrong.id,
        };
        return isPossible(said) && this.said.push(said) > 0;
      }
      case 'withdraw':
        if (target === null || this.isGone(target)) return false;
        if (this.paid.some((each) => each.pledge === target && !this.isGone(each.id))) return false;
        return this.withdrawn.push({ id: target, revision: row.revision }) > 0;
      case 'pledge':
        return this.pledged.push({ ...row, ...spoken }) > 0;
      case 'pay':
        if (target === null || this.isGone(target) || spoken.paidOn > spoken.statedOn) return false;
        return this.paid.push({ ...row, ...spoken, pledge: target }) > 0;
    }
  }

  /** What has to be shown of a day, by who knew only the revisions up to this one. */
  shown(revision: number, asOf: string) {
    const known = <Row extends { revision: number }>(rows: readonly Row[]) =>
      rows.filter((each) => each.revision <= revision);
    const standing = <Row extends { id: string; revision: number; statedOn: string }>(rows: readonly Row[]) =>
      inOrder(known(rows).filter((each) => each.statedOn <= asOf && !this.isGone(each.id, revision)));
    const has = (thing: keyof typeof SETUP_REVISIONS) => SETUP_REVISIONS[thing] <= revision;
    const all = inOrder(known(this.said).filter((each) => each.statedOn <= asOf));
    const [pledged, paid] = [standing(this.pledged), standing(this.paid)];
    const dated = [...known(this.said), ...known(this.pledged), ...known(this.paid)];
    const days = dated.filter((each) => !this.isGone(each.id, revision)).map((each) => each.statedOn);
    return {
      asOf,
      revision,
      milestones: has('opening') ? [this.milestone(all, standing(this.said), revision, asOf)] : [],
      indicators: has('seats') ? [this.indicator(all, standing(this.said))] : [],
      funding: money(pledged, paid, asOf),
      statedDays: countedDays(has('party') ? [SETUP_DAY, ...days] : days),
    };
  }

  private milestone(all: readonly Said[], standing: readonly Said[], revision: number, asOf: string) {
    const mine = standing.filter((each) => each.about === 'opening');
    const promised = mine.find((each) => each.kind === 'PROMISED');
    const forecast = lastOf(mine, 'FORECAST') ?? promised;
    const reached = lastOf(mine, 'REACHED');
    const verdict = mine.filter((each) => each.kind === 'ACCEPTED' || each.kind === 'REFUSED').at(-1);
    const outcome = reached ?? forecast;
    const expected = promised && forecast && (promised.to > forecast.to ? promised : forecast).to;
    const isOver = expected !== undefined && !reached && expected < asOf;
    return {
      key: 'opening',
      announced: mine.length > 0,
      promised: shownDate(promised),
      forecast: shownDate(forecast),
      reached: shownDate(reached),
      accepted: shownDate(verdict?.kind === 'ACCEPTED' ? verdict : undefined),
      refused: shownDate(verdict?.kind === 'REFUSED' ? verdict : undefined),
      slipDays: promised && outcome ? daysFrom(promised.to, outcome.to) : null,
      lateAtLeastDays: promised && isOver ? daysFrom(promised.to, asOf) : null,
      standing: mine.map(({ id }) => ({ id })),
      trend: trendOf(mine, promised, reached).map(({ id }) => ({ statement: { id } })),
      statements: all
        .filter((each) => each.about === 'opening')
        .map((each) => ({
          id: each.id,
          revision: each.revision,
          kind: each.kind,
          statedOn: each.statedOn,
          date: { firstDay: each.from, date: each.to },
          by: each.by === null ? null : { key: each.by },
          corrects: each.corrects === null ? null : { id: each.corrects },
          correctedBy: this.correction(each.id, revision),
          withdrawnReason: this.isWithdrawn(each.id, revision) ? 'entered twice' : null,
          stands: !this.isGone(each.id, revision),
        })),
    };
  }

  private indicator(all: readonly Said[], standing: readonly Said[]) {
    const mine = standing.filter((each) => each.about === 'seats');
    const promised = mine.find((each) => each.kind === 'PROMISED');
    const later = promised === undefined ? mine : mine.slice(mine.indexOf(promised) + 1);
    const since = later
      .filter(
        ({ kind, statedOn }) =>
          kind === 'FORECAST' || (kind === 'PROMISED' && statedOn !== promised?.statedOn),
      )
      .at(-1);
    return {
      key: 'seats',
      promised: shownValue(promised),
      saidSince: shownValue(since),
      came: shownValue(lastOf(mine, 'REACHED')),
      standing: mine.map(({ id }) => ({ id })),
      statements: all.filter((each) => each.about === 'seats').map(({ id }) => ({ id })),
    };
  }

  private correction(id: string, revision: number) {
    const found = this.said.find((each) => each.corrects === id && each.revision <= revision);
    return found === undefined ? null : { id: found.id };
  }

  private isWithdrawn(id: string, revision: number): boolean {
    return this.withdrawn.some((each) => each.id === id && each.revision <= revision);
  }

  private isGone(id: string, revision = this.revision): boolean {
    return this.isWithdrawn(id, revision) || this.correction(id, revision) !== null;
  }
}

/** What happened lies not after the day on which it was stated, and only `crit` may accept or refuse. */
function isPossible({ about, kind, to, statedOn, by }: Said): boolean {
  if (about === 'seats' || kind === 'PROMISED' || kind === 'FORECAST') return true;
  return to <= statedOn && (kind === 'REACHED' || by === 'crit');
}

function daysOf(date: string, precision: 'DAY' | 'MONTH'): [string, string] {
  if (precision === 'DAY') return [date, date];
  const [year, month] = date.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [`${date.slice(0, 7)}-01`, `${date.slice(0, 7)}-${last}`];
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function inOrder<Row extends { revision: number; statedOn: string }>(rows: readonly Row[]): Row[] {
  const place = (row: Row) => `${row.statedOn} ${String(row.revision).padStart(6, '0')}`;
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

function lastOf(rows: readonly Said[], kind: string): Said | undefined {
  return rows.filter((each) => each.kind === kind).at(-1);
}

/** Up to the day reached: the forecasts and the day reached, of one stated-on day only the last; the first promise before those of its day. */
function trendOf(rows: readonly Said[], promised: Said | undefined, reached: Said | undefined): Said[] {
  const until = reached === undefined ? rows : rows.slice(0, rows.indexOf(reached) + 1);
  const points = until.filter((each) => each === reached || each.kind === 'FORECAST');
  const line = points.filter((each, index) => points[index + 1]?.statedOn !== each.statedOn);
  if (promised === undefined) return line;
  const earlier = line.filter((each) => each.statedOn < promised.statedOn);
  return [...earlier, promised, ...line.slice(earlier.length)];
}

function shownDate(said: Said | undefined) {
  return said === undefined ? null : { date: said.to, statement: { id: said.id } };
}

function shownValue(said: Said | undefined) {
  return said === undefined ? null : { low: said.from, high: said.to, statement: { id: said.id } };
}

function countedDays(days: readonly string[]) {
  return [...new Set(days)].sort().map((day) => ({ day, count: days.filter((each) => each === day).length }));
}

/** Totals over the pledges that count. Money of which nothing was published is unknown, never zero. */
function money(pledged: readonly Pledged[], paid: readonly Paid[], asOf: string) {
  const counted = pledged.filter((each) => !each.alternative);
  const sum = (rows: readonly { cents: number }[]) => rows.reduce((total, each) => total + each.cents, 0);
  const total = (rows: readonly { cents: number }[], atLeast: boolean) =>
    rows.length === 0 ? UNKNOWN : shownSum(sum(rows), atLeast);
  const ofPot = (pot: string) => counted.filter((each) => each.pot === pot);
  const dated = counted.filter((each) => each.dueOn !== null);
  const paymentsOf = (pledges: readonly Pledged[]) =>
    paid.filter((payment) => pledges.some((each) => each.id === payment.pledge));
  // Both pots are one partner's, but public and private money is told apart.
  const partners = [ofPot('region'), ofPot('bank')].filter((each) => each.length > 0);
  const silent = partners.filter((each) => paymentsOf(each).length === 0);
  return {
    pledged: total(counted, false),
    due:
      dated.length === 0
        ? UNKNOWN
        : shownSum(sum(dated.filter((each) => (each.dueOn ?? '') <= asOf)), dated.length < counted.length),
    paid: silent.length === partners.length ? UNKNOWN : total(paymentsOf(counted), silent.length > 0),
    publicPledged: total(ofPot('region'), false),
    privatePledged: total(ofPot('bank'), false),
    commitments: pledged.map(({ id }) => ({ id })),
    payments: paid.map(({ id }) => ({ id })),
  };
}

const UNKNOWN = { sum: null, atLeast: false };

function shownSum(cents: number, atLeast: boolean) {
  const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return { sum: { amount }, atLeast };
}
