import type { Publication, VisibilityRule } from '../../access/core/visibility-rule.js';
import type { Commitment, FundingSource, Payment } from '../../funding/core/funding.js';
import type {
  Indicator,
  IndicatorStatement,
  Milestone,
  MilestoneStatement,
} from '../../milestones/core/milestone.js';
import type { SlipCause } from '../../milestones/core/slip-cause.js';
import type {
  Agreement,
  Clause,
  Organisation,
  Party,
  PartyPart,
  Signatory,
} from '../../parties/core/party.js';
import type { StatusDeclaration } from '../../projects/core/declared-status.js';
import type { Evidence, ProjectEvent } from '../../projects/core/event.js';
import type { Phase, ProjectDescription, ProjectHead } from '../../projects/core/project.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Redaction } from './redaction.js';
import type { Draft } from './row.js';
import type { Source, Withdrawal } from './source.js';

/** The kinds of rows that a project's record is made of. Each is added to, never changed. */
export interface FactTables {
  descriptions: ProjectDescription;
  phases: Phase;
  sources: Source;
  parties: Party;
  partyParts: PartyPart;
  agreements: Agreement;
  signatories: Signatory;
  clauses: Clause;
  milestones: Milestone;
  indicators: Indicator;
  milestoneStatements: MilestoneStatement;
  slipCauses: SlipCause;
  indicatorStatements: IndicatorStatement;
  withdrawals: Withdrawal;
  fundingSources: FundingSource;
  commitments: Commitment;
  payments: Payment;
  events: ProjectEvent;
  evidence: Evidence;
  statusDeclarations: StatusDeclaration;
  redactions: Redaction;
  publications: Publication;
  visibilityRules: VisibilityRule;
}
export type FactTable = keyof FactTables;

/** All of them, parents before children: the order in which they can be inserted. */
export const FACT_TABLES = [
  'sources',
  'phases',
  'parties',
  'partyParts',
  'milestones',
  'indicators',
  'descriptions',
  'milestoneStatements',
  'slipCauses',
  'indicatorStatements',
  'agreements',
  'signatories',
  'clauses',
  'fundingSources',
  'commitments',
  'payments',
  'events',
  'evidence',
  'statusDeclarations',
  'withdrawals',
  'redactions',
  'publications',
  'visibilityRules',
] as const satisfies readonly FactTable[];

/** The tables whose rows are dated, sourced claims and so obey `asOf`. */
export const STATED_TABLES = [
  'partyParts',
  'agreements',
  'signatories',
  'clauses',
  'milestoneStatements',
  'slipCauses',
  'indicatorStatements',
  'commitments',
  'payments',
  'events',
  'evidence',
  'statusDeclarations',
] as const satisfies readonly FactTable[];
export type StatedTable = (typeof STATED_TABLES)[number];

/** Everything said about one project as plain immutable data, at a revision, in the order in which it was recorded. */
export type Facts = { readonly [Table in FactTable]: readonly FactTables[Table][] } & {
  readonly head: ProjectHead;
  /** The bodies behind the parties, from the shared register. */
  readonly organisations: readonly Organisation[];
  /** The revisions that were recorded, in order and without gaps from number 1. */
  readonly revisions: readonly RevisionHead[];
};

/** A revision's number, the instant at which this system was told, and its link in the chain. */
export interface RevisionHead {
  readonly number: number;
  readonly at: string;
  readonly hash: string;
  /** Organisation for which its actor spoke; null when for none. */
  readonly organisationId: string | null;
}

/** Rows that a decision adds, before the gate numbers them. */
export type NewRows = { readonly [Table in FactTable]?: readonly Draft<FactTables[Table]>[] };

/** What a decision may know besides the facts and the input: time and identity are passed in. */
export interface Deciding {
  /** Today in the project's time zone. */
  readonly today: CalendarDate;
  /** A new identifier at each call. */
  readonly newId: () => string;
}

/** How the project is called and judged now. Throws when it was never described: only a bug can cause it. */
export function descriptionOf(facts: Facts): ProjectDescription {
  const newest = facts.descriptions.at(-1);
  if (newest === undefined) throw new Error(`project ${facts.head.code} has no description`);
  return newest;
}

/** The facts of a project about which nothing was recorded yet. */
export function noFacts(head: ProjectHead): Facts {
  const tables = Object.fromEntries(FACT_TABLES.map((table) => [table, []])) as unknown as {
    [Table in FactTable]: readonly FactTables[Table][];
  };
  return { ...tables, head, organisations: [], revisions: [] };
}

/** The facts with rows added at a revision. */
export function withRows(facts: Facts, revision: number, rows: NewRows): Facts {
  const next: Record<string, unknown> = { ...facts };
  for (const { table, rows: numbered } of numberedRows(facts.head.id, revision, rows)) {
    next[table] = [...facts[table], ...numbered];
  }
  return next as Facts;
}

/** The facts with a revision added that begins where they end: what loading them anew would give. */
export function withRevision(
  facts: Facts,
  revision: RevisionHead,
  tables: readonly { readonly table: FactTable; readonly rows: readonly object[] }[],
): Facts {
  const next: Record<string, unknown> = { ...facts };
  for (const { table, rows } of tables) next[table] = [...facts[table], ...rows];
  next.head = { ...facts.head, revision: revision.number };
  next.revisions = [...facts.revisions, revision];
  return next as Facts;
}

/** The rows of a revision with project, revision and position, table by table in the order of insertion. */
export function numberedRows(
  projectId: string,
  revision: number,
  rows: NewRows,
): { table: FactTable; rows: Readonly<Record<string, unknown>>[] }[] {
  let position = 0;
  return FACT_TABLES.flatMap((table) => {
    const drafts = rows[table] ?? [];
    if (drafts.length === 0) return [];
    const numbered = drafts.map((draft) => ({ ...draft, projectId, revision, position: position++ }));
    return [{ table, rows: numbered }];
  });
}
