import type { Text } from '../../shared/language.js';
import { FACT_TABLES, type Facts, type FactTable } from './facts.js';
import type { Row } from './row.js';

/** What stands in the place of a content that was removed: a text in both languages, a line, or nothing at all. */
type Stand = 'TEXT' | 'LINE' | 'NOTHING';

/** The contents of each table that can be removed: free texts, and the digests that stand for files. */
export const CONTENTS = {
  descriptions: { name: 'TEXT', description: 'TEXT', place: 'TEXT' },
  phases: { title: 'TEXT' },
  sources: { publisher: 'LINE', title: 'LINE', url: 'NOTHING', reference: 'LINE' },
  parties: {},
  partyParts: { note: 'TEXT' },
  agreements: { title: 'TEXT', note: 'TEXT' },
  signatories: {},
  clauses: { number: 'LINE', text: 'TEXT' },
  milestones: { title: 'TEXT' },
  indicators: { title: 'TEXT', unit: 'LINE' },
  milestoneStatements: { words: 'TEXT', note: 'TEXT', quote: 'LINE' },
  slipCauses: { cause: 'TEXT' },
  indicatorStatements: { words: 'TEXT', note: 'TEXT', quote: 'LINE' },
  withdrawals: { reason: 'LINE' },
  fundingSources: { title: 'TEXT', assumption: 'TEXT' },
  commitments: { purpose: 'TEXT', condition: 'TEXT' },
  payments: { note: 'TEXT' },
  events: { title: 'TEXT', text: 'TEXT', whenWords: 'TEXT', effect: 'TEXT' },
  evidence: { caption: 'TEXT', fileSha256: 'NOTHING', thumbnailSha256: 'NOTHING' },
  statusDeclarations: { sentence: 'TEXT' },
  redactions: { reason: 'LINE' },
  publications: {},
  visibilityRules: { reason: 'TEXT' },
  organisations: { name: 'LINE', url: 'NOTHING' },
  registerRedactions: { reason: 'LINE' },
  projects: {},
  memberships: {},
  invitations: {},
  administrators: {},
  tokenGrants: {},
  accessEnds: {},
  revisions: { reason: 'LINE', inputDigest: 'NOTHING' },
} as const satisfies { readonly [table: string]: Readonly<Record<string, Stand>> };
export type ContentTable = keyof typeof CONTENTS;

/** How a removed text reads. Unknown is null: this was known once. */
export const REMOVED_TEXT: Text = { it: '[rimosso]', en: '[removed]' };

/** The same for a line, which has one form in both languages. */
export const REMOVED_LINE = '[rimosso · removed]';

/** A line as a text: the mark of a removed one in each language. */
export function lineAsText(line: string): Text {
  return line === REMOVED_LINE ? REMOVED_TEXT : { it: line, en: line };
}

/** A content that was removed, with the reason why. The row that held it stays, and so does the digest in its seal. */
export interface Redaction extends Row {
  readonly subjectTable: ContentTable;
  /** Identifier of the row; of a revision its number. */
  readonly subjectId: string;
  /** Name of the content. */
  readonly field: string;
  /** Null for what only goes along: a small picture with its file, the digest of an input with its text. */
  readonly reason: string | null;
}

/** What is redacted in the register, whose rows belong to no project. */
export type RegisterRedaction = Omit<Redaction, 'projectId'>;

/** The facts with something in the place of each content that was removed, whatever revision they are of. */
export function withoutRemoved(facts: Facts): Facts {
  const byTable = Map.groupBy(facts.redactions, (each) => each.subjectTable);
  const next: Record<string, unknown> = { ...facts };
  for (const [table, redactions] of byTable) {
    if (!isFactTable(table)) continue;
    const ofRow = Map.groupBy(redactions, (each) => each.subjectId);
    const rows: readonly Row[] = facts[table];
    next[table] = rows.map((row) => emptied(table, row, ofRow.get(row.id) ?? []));
  }
  return next as Facts;
}

/** Whether the record says that this content was removed. */
export function isRemoved(
  facts: Pick<Facts, 'redactions'>,
  table: ContentTable,
  subjectId: string,
  field: string,
): boolean {
  return facts.redactions.some(
    (each) => each.subjectTable === table && each.subjectId === subjectId && each.field === field,
  );
}

function emptied(table: FactTable, row: Row, redactions: readonly Redaction[]): Row {
  if (redactions.length === 0) return row;
  const next: Record<string, unknown> = { ...row };
  for (const { field } of redactions) next[field] = standOf(table, field);
  // A source without an address names its document: here it says that the address is gone.
  if (table === 'sources' && next.url === null) next.reference ??= REMOVED_LINE;
  return next as unknown as Row;
}

function standOf(table: FactTable, field: string): Text | string | null {
  const stands: Readonly<Record<string, Stand>> = CONTENTS[table];
  const stand = stands[field];
  return stand === 'TEXT' ? REMOVED_TEXT : stand === 'LINE' ? REMOVED_LINE : null;
}

function isFactTable(table: ContentTable): table is FactTable {
  return (FACT_TABLES as readonly ContentTable[]).includes(table);
}
