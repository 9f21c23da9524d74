import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FactTable } from './core/facts.js';

/** Tables whose rows enter a chain. */
export type ChainedTable = FactTable | 'organisations' | 'projects';

/** Columns that hold free text, or stand for a file. They enter the chain as salted digests, so that their content can be redacted and the chain still holds. */
export const FREE_TEXT: { readonly [Table in ChainedTable | 'revisions']: readonly string[] } = {
  descriptions: ['name', 'description', 'place'],
  phases: ['title'],
  sources: ['publisher', 'title', 'url', 'reference'],
  parties: [],
  partyParts: ['note'],
  agreements: ['title', 'note'],
  signatories: [],
  clauses: ['number', 'text'],
  milestones: ['title'],
  indicators: ['title', 'unit'],
  milestoneStatements: ['words', 'note', 'quote'],
  slipCauses: ['cause'],
  indicatorStatements: ['words', 'note', 'quote'],
  withdrawals: ['reason'],
  fundingSources: ['title', 'assumption'],
  commitments: ['purpose', 'condition'],
  payments: ['note'],
  events: ['title', 'text', 'whenWords', 'effect'],
  evidence: ['caption', 'fileSha256', 'thumbnailSha256'],
  statusDeclarations: ['sentence'],
  organisations: ['name', 'url'],
  projects: [],
  revisions: ['reason'],
};

/** For each free text of a row: its salt and its digest. The salt is gone once the text was redacted. */
export type Seal = Readonly<Record<string, { readonly salt?: string; readonly digest: string }>>;

/** Seals the free texts of a new row, each under a salt of its own. */
export function sealOf(row: Readonly<Record<string, unknown>>, freeText: readonly string[]): Seal {
  const seal: Record<string, Seal[string]> = {};
  for (const column of freeText) {
    const content = row[column];
    if (content === null || content === undefined) continue;
    const salt = randomBytes(16).toString('hex');
    seal[column] = { salt, digest: digestOf(salt, content) };
  }
  return seal;
}

/** The columns of a row whose text does not fit its digest. A redacted text, whose salt is gone, fits when it is empty. */
export function brokenSeals(
  row: Readonly<Record<string, unknown>>,
  seal: Seal,
  freeText: readonly string[],
): string[] {
  return freeText.filter((column) => {
    const content = row[column] ?? null;
    const sealed = seal[column];
    if (sealed === undefined) return content !== null;
    return sealed.salt === undefined ? content !== null : digestOf(sealed.salt, content) !== sealed.digest;
  });
}

/** The row as it enters the chain: its free texts replaced by their digests. */
export function sealedRow(
  row: Readonly<Record<string, unknown>>,
  seal: Seal,
  freeText: readonly string[],
): Record<string, unknown> {
  const sealed: Record<string, unknown> = { ...row };
  for (const column of freeText) sealed[column] = seal[column]?.digest ?? null;
  return sealed;
}

function digestOf(salt: string, content: unknown): string {
  return createHash('sha256')
    .update(`${salt} ${canonicalize(content)}`)
    .digest('hex');
}
