import { FACT_TABLES, type Facts, type FactTable } from '../../record/core/facts.js';
import type { Row } from '../../record/core/row.js';
import type { Text } from '../../shared/language.js';
import { REFERENCES, SAYS_SOMETHING_ABOUT } from './references.js';
import { withoutRemovalsOf } from './removals-seen.js';
import { admits, stricter, type Visibility } from './roles.js';
import type { Sight } from './sight.js';
import { organisationItself, organisationThatStated } from './stated-by.js';
import { DECLARED, FUNDING_TABLES, TIGHTENABLE_TABLES, type TightenableTable } from './visibility.js';
import { placeOf, type VisibilityRule } from './visibility-rule.js';

/** Something that a viewer is told to exist and not shown, with the reason that the project gave. */
export interface Withheld {
  readonly table: TightenableTable;
  readonly id: string;
  /** The field; null for the whole record. */
  readonly field: string | null;
  /** Who may see it. */
  readonly level: Visibility;
  /** Null when this kind of fact is never shown further. */
  readonly reason: Text | null;
  /** The shown thing about which it says something; null when there is none, or it is not shown either. */
  readonly belongsToId: string | null;
}

/** Facts as one viewer may see them, with what is withheld from them. */
export interface SeenFacts {
  readonly facts: Facts;
  /** The innermost level that the viewer sees of what others stated. */
  readonly level: Visibility;
  readonly withheld: readonly Withheld[];
  /** For each table from which rows are missing: what they are missing for, each once. */
  readonly leftOut: ReadonlyMap<FactTable, readonly Withheld[]>;
  /** Why the goal is not named, where the project has one; null otherwise. */
  readonly goal: Withheld | null;
  /** The revisions that added something which is not shown. */
  readonly revisions: ReadonlyMap<number, Exclude<Seen, 'ALL'>>;
}

/** How much is shown of what a revision added. */
export type Seen = 'ALL' | 'PART' | 'NOTHING';

type Columns = Row & Readonly<Record<string, unknown>>;

/** Of each row that is not shown, why. */
type Hidden = ReadonlyMap<string, Withheld>;

/**
 * The facts without everything that the viewer may not see, and without what rests on it: whatever is computed from the
 * rest cannot give it away. `rules` are the project's newest, also when the facts are those of an earlier revision.
 */
export function withhold(facts: Facts, rules: readonly VisibilityRule[], sight: Sight): SeenFacts {
  const level = sight.seen;
  if (level === 'PRIVATE')
    return { facts, level, withheld: [], leftOut: new Map(), goal: null, revisions: new Map() };
  const tightened = new Map(rules.map((each) => [placeOf(each), each]));
  const judge = new Judge(facts, tightened, sight);
  const withheld: Withheld[] = [];
  const seen: Record<string, unknown> = { ...facts };
  const hidden = new Map<string, Withheld>();
  const leftOut = new Map<FactTable, Set<Withheld>>();
  const touched = new Set(facts.visibilityRules.map((each) => each.revision));
  for (const table of FACT_TABLES) {
    const rows = facts[table] as unknown as readonly Columns[];
    const kept = rows.flatMap((row) => {
      const verdict = judge.record(table, row, hidden);
      if (verdict !== null) withheld.push(verdict);
      const cause = verdict ?? hiddenUnder(table, row, hidden);
      if (cause !== null) {
        hidden.set(row.id, cause);
        leftOut.set(table, (leftOut.get(table) ?? new Set()).add(cause));
        touched.add(row.revision);
        return [];
      }
      const fields = judge.fields(table, row, hidden);
      const names = namesOfHidden(table, row, hidden);
      withheld.push(...fields, ...names.flatMap((each) => withheldName(table, row, each, hidden)));
      if (fields.length + names.length > 0) touched.add(row.revision);
      return [without(row, [...fields.flatMap((each) => each.field ?? []), ...names])];
    });
    const isSame = kept.length === rows.length && kept.every((row, index) => row === rows[index]);
    seen[table] = isSame ? rows : kept;
  }
  const left = withoutUnused({ ...(seen as Facts), visibilityRules: [] }, hidden);
  const missing = {
    leftOut: new Map([...leftOut].map(([table, causes]) => [table, [...causes]] as const)),
    goal: hidden.get(facts.descriptions.at(-1)?.goalId ?? '') ?? null,
  };
  if (touched.size === 0) return { facts: left, level, withheld, ...missing, revisions: new Map() };
  const told = withoutRemovalsOf(left, withheld, touched);
  for (const each of left.redactions) if (!told.redactions.includes(each)) touched.add(each.revision);
  return { facts: told, level, withheld, ...missing, revisions: seenRevisions(told, touched) };
}

/** Of the revisions from which something is missing: whether anything is left of them. A source alone says nothing. */
function seenRevisions(left: Facts, touched: ReadonlySet<number>): ReadonlyMap<number, Exclude<Seen, 'ALL'>> {
  const tables = FACT_TABLES.filter((table) => table !== 'sources');
  const rows: readonly (readonly Row[])[] = tables.map((table) => left[table]);
  const seen = new Set(rows.flatMap((each) => each.map((row) => row.revision)));
  return new Map([...touched].map((number) => [number, seen.has(number) ? 'PART' : 'NOTHING']));
}

/** Decides on single records and fields. */
class Judge {
  private readonly chains: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly facts: Facts,
    private readonly tightened: ReadonlyMap<string, VisibilityRule>,
    private readonly sight: Sight,
  ) {
    this.chains = correctionChains(facts);
  }

  /** Why a record is withheld; null when it is seen. */
  record(table: FactTable, row: Columns, hidden: Hidden): Withheld | null {
    if (!isTightenable(table) || this.isOwn(table, row)) return null;
    return this.verdict(table, row, null, DECLARED[table].record, hidden);
  }

  /** The fields of a seen record that are withheld, those that hold nothing left out. */
  fields(table: FactTable, row: Columns, hidden: Hidden): Withheld[] {
    if (!isTightenable(table) || this.isOwn(table, row)) return [];
    return Object.entries(DECLARED[table].fields).flatMap(([field, level]) =>
      row[field] === null ? [] : (this.verdict(table, row, field, level, hidden) ?? []),
    );
  }

  private verdict(
    table: TightenableTable,
    row: Columns,
    field: string | null,
    declared: Visibility,
    hidden: Hidden,
  ): Withheld | null {
    // Whoever may see a statement may see what corrected it, and nobody what is known to be wrong without its correction.
    const ids = this.chains.get(row.id) ?? [row.id];
    const rules = [null, ...ids].flatMap(
      (subjectId) => this.tightened.get(placeOf({ subjectTable: table, subjectId, field })) ?? [],
    );
    const level = rules.reduce((strictest, each) => stricter(strictest, each.level), declared);
    if (admits(level, this.seenOf(table))) return null;
    const reason = rules.findLast((each) => each.level === level)?.reason ?? null;
    return { table, id: row.id, field, level, reason, belongsToId: shownOwner(table, row, hidden) };
  }

  private seenOf(table: FactTable): Visibility {
    const { seen, seesFunding } = this.sight;
    return seesFunding && FUNDING_TABLES.has(table) ? stricter(seen, 'COUNCIL') : seen;
  }

  /** Whether an organisation of the viewer's stated it, or is what it is about. */
  private isOwn(table: FactTable, row: Columns): boolean {
    const { organisationIds } = this.sight;
    if (organisationIds.length === 0) return false;
    const concerned = [
      organisationThatStated(this.facts, table, row),
      organisationItself(this.facts, table, row),
    ];
    return concerned.some((each) => each !== null && organisationIds.includes(each));
  }
}

/** For each statement that was corrected, or corrects: all of its chain. */
function correctionChains(facts: Facts): ReadonlyMap<string, readonly string[]> {
  const chains = new Map<string, string[]>();
  for (const { id, correctsId } of [...facts.milestoneStatements, ...facts.indicatorStatements]) {
    if (correctsId === null) continue;
    const chain = chains.get(correctsId) ?? [correctsId];
    chain.push(id);
    chains.set(correctsId, chain).set(id, chain);
  }
  return chains;
}

/** Why a row is withheld with something that it says nothing without; null when it is not. */
function hiddenUnder(table: FactTable, row: Columns, hidden: Hidden): Withheld | null {
  const owners = (REFERENCES[table] ?? []).filter(({ owns }) => owns).map(({ column }) => column);
  if (table === 'withdrawals') owners.push('factId');
  return owners.flatMap((column) => hidden.get(row[column] as string) ?? [])[0] ?? null;
}

/** The thing that a row says something about, as long as that is shown itself. */
function shownOwner(table: TightenableTable, row: Columns, hidden: Hidden): string | null {
  const column = SAYS_SOMETHING_ABOUT[table];
  const id = column === undefined ? null : (row[column] as string);
  return id === null || hidden.has(id) ? null : id;
}

/** The columns in which a row names something hidden that only stands beside it. */
function namesOfHidden(table: FactTable, row: Columns, hidden: Hidden): string[] {
  return (REFERENCES[table] ?? [])
    .filter(({ column }) => hidden.has(row[column] as string))
    .map(({ column }) => column);
}

/** A name that is left out, as a field that is withheld for the same reason as what it names. */
function withheldName(table: FactTable, row: Columns, column: string, hidden: Hidden): Withheld[] {
  const cause = hidden.get(row[column] as string);
  if (cause === undefined || !isTightenable(table)) return [];
  const { level, reason } = cause;
  const belongsToId = shownOwner(table, row, hidden);
  return [{ table, id: row.id, field: column.replace(/Id$/, ''), level, reason, belongsToId }];
}

function without(row: Columns, columns: readonly string[]): Columns {
  if (columns.length === 0) return row;
  return { ...row, ...Object.fromEntries(columns.map((column) => [column, null])) };
}

/** Sources that only hidden facts came from, and bodies that are no seen party, are hidden with them. */
function withoutUnused(facts: Facts, hidden: Hidden): Facts {
  if (hidden.size === 0) return facts;
  const sourceIds = new Set(
    FACT_TABLES.flatMap((table) => (facts[table] as readonly object[]).map((row) => sourceOf(row))),
  );
  const organisationIds = new Set(facts.parties.map((each) => each.organisationId));
  return {
    ...facts,
    sources: facts.sources.filter((each) => sourceIds.has(each.id)),
    organisations: facts.organisations.filter((each) => organisationIds.has(each.id)),
  };
}

function sourceOf(row: object): string | null {
  return 'sourceId' in row ? (row.sourceId as string) : null;
}

function isTightenable(table: FactTable): table is TightenableTable {
  return (TIGHTENABLE_TABLES as readonly FactTable[]).includes(table);
}
