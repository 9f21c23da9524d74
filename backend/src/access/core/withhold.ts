import { FACT_TABLES, type Facts, type FactTable } from '../../record/core/facts.js';
import type { Row } from '../../record/core/row.js';
import type { Text } from '../../shared/language.js';
import { REFERENCES } from './references.js';
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
}

/** Facts as one viewer may see them, with what is withheld from them. */
export interface SeenFacts {
  readonly facts: Facts;
  readonly withheld: readonly Withheld[];
  /** The revisions that added something which is not shown. */
  readonly revisions: ReadonlyMap<number, Exclude<Seen, 'ALL'>>;
}

/** How much is shown of what a revision added. */
export type Seen = 'ALL' | 'PART' | 'NOTHING';

type Columns = Row & Readonly<Record<string, unknown>>;

/**
 * The facts without everything that the viewer may not see, and without what rests on it: whatever is computed from the
 * rest cannot give it away. `rules` are the project's newest, also when the facts are those of an earlier revision.
 */
export function withhold(facts: Facts, rules: readonly VisibilityRule[], sight: Sight): SeenFacts {
  if (sight.seen === 'PRIVATE') return { facts, withheld: [], revisions: new Map() };
  const tightened = new Map(rules.map((each) => [placeOf(each), each]));
  const judge = new Judge(facts, tightened, sight);
  const withheld: Withheld[] = [];
  const seen: Record<string, unknown> = { ...facts };
  const hidden = new Set<string>();
  const touched = new Set(facts.visibilityRules.map((each) => each.revision));
  for (const table of FACT_TABLES) {
    const rows = facts[table] as unknown as readonly Columns[];
    const kept = rows.flatMap((row) => {
      const verdict = judge.record(table, row);
      if (verdict !== null) withheld.push(verdict);
      if (verdict !== null || restsOnHidden(table, row, hidden)) {
        hidden.add(row.id);
        touched.add(row.revision);
        return [];
      }
      const fields = judge.fields(table, row);
      withheld.push(...fields);
      if (fields.length > 0) touched.add(row.revision);
      return [withoutFields(withoutHidden(table, row, hidden), fields)];
    });
    const isSame = kept.length === rows.length && kept.every((row, index) => row === rows[index]);
    seen[table] = isSame ? rows : kept;
  }
  const left = withoutUnused({ ...(seen as Facts), visibilityRules: [] }, hidden);
  if (touched.size === 0) return { facts: left, withheld, revisions: new Map() };
  const told = withoutRemovalsOf(left, withheld, touched);
  for (const each of left.redactions) if (!told.redactions.includes(each)) touched.add(each.revision);
  return { facts: told, withheld, revisions: seenRevisions(told, touched) };
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
  record(table: FactTable, row: Columns): Withheld | null {
    if (!isTightenable(table) || this.isOwn(table, row)) return null;
    return this.verdict(table, row, null, DECLARED[table].record);
  }

  /** The fields of a seen record that are withheld, those that hold nothing left out. */
  fields(table: FactTable, row: Columns): Withheld[] {
    if (!isTightenable(table) || this.isOwn(table, row)) return [];
    return Object.entries(DECLARED[table].fields).flatMap(([field, level]) =>
      row[field] === null ? [] : (this.verdict(table, row, field, level) ?? []),
    );
  }

  private verdict(
    table: TightenableTable,
    row: Columns,
    field: string | null,
    declared: Visibility,
  ): Withheld | null {
    // Whoever may see a statement may see what corrected it, and nobody what is known to be wrong without its correction.
    const ids = this.chains.get(row.id) ?? [row.id];
    const rules = [null, ...ids].flatMap(
      (subjectId) => this.tightened.get(placeOf({ subjectTable: table, subjectId, field })) ?? [],
    );
    const level = rules.reduce((strictest, each) => stricter(strictest, each.level), declared);
    if (admits(level, this.seenOf(table))) return null;
    const reason = rules.findLast((each) => each.level === level)?.reason ?? null;
    return { table, id: row.id, field, level, reason };
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

function restsOnHidden(table: FactTable, row: Columns, hidden: ReadonlySet<string>): boolean {
  if (table === 'withdrawals') return hidden.has(row.factId as string);
  return (REFERENCES[table] ?? []).some(({ column, owns }) => owns && hidden.has(row[column] as string));
}

/** The row without the names of what is hidden and only stands beside it. */
function withoutHidden(table: FactTable, row: Columns, hidden: ReadonlySet<string>): Columns {
  const cleared = (REFERENCES[table] ?? []).filter(({ column }) => hidden.has(row[column] as string));
  if (cleared.length === 0) return row;
  return { ...row, ...Object.fromEntries(cleared.map(({ column }) => [column, null])) };
}

function withoutFields(row: Columns, fields: readonly Withheld[]): Columns {
  if (fields.length === 0) return row;
  return { ...row, ...Object.fromEntries(fields.map(({ field }) => [field, null])) };
}

/** Sources that only hidden facts came from, and bodies that are no seen party, are hidden with them. */
function withoutUnused(facts: Facts, hidden: ReadonlySet<string>): Facts {
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
