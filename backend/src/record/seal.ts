import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { FACT_TABLES, type FactTable } from './core/facts.js';
import { CONTENTS } from './core/redaction.js';

/** Tables whose rows enter a chain. */
export type ChainedTable =
  | FactTable
  | 'organisations'
  | 'registerRedactions'
  | 'projects'
  | (typeof ACCESS_TABLES)[number];

/** The tables of the register's own chain, of the record of access, and of a project's, in the order in which their rows enter it. */
export const REGISTER_TABLES = ['organisations', 'registerRedactions'] as const;
export const ACCESS_TABLES = [
  'memberships',
  'invitations',
  'administrators',
  'tokenGrants',
  'accessEnds',
] as const;
export const PROJECT_TABLES = ['projects', ...FACT_TABLES] as const;

/** Columns that hold free text, or stand for a file. They enter the chain as salted digests, so that their content can be redacted and the chain still holds. */
export const FREE_TEXT = Object.fromEntries(
  Object.entries(CONTENTS).map(([table, contents]) => [table, Object.keys(contents)]),
) as unknown as { readonly [Table in ChainedTable | 'revisions']: readonly string[] };

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

/**
 * Why a row's contents do not fit its seal, which may be anything that was found; null when they fit. A content is gone,
 * and its salt with it, exactly when the record says that it was removed.
 */
export function sealFault(
  row: Readonly<Record<string, unknown>>,
  seal: unknown,
  freeText: readonly string[],
  nameOf: (column: string) => string,
  removed: ReadonlySet<string>,
): string | null {
  if (!isSeal(seal, freeText)) return `the seal of ${nameOf('*')} has not the form of one`;
  for (const column of freeText) {
    const content = row[column] ?? null;
    const sealed = seal[column];
    const name = nameOf(column);
    if (removed.has(name)) {
      if (sealed === undefined) return `${name} was never there, and is said to be removed`;
      if (content !== null || sealed.salt !== undefined) return `${name} was removed, and is there again`;
    } else if (sealed === undefined) {
      if (content !== null) return `${name} was added`;
    } else if (sealed.salt === undefined) {
      return `${name} is gone, and no revision says that it was removed`;
    } else if (content === null || digestOf(sealed.salt, content) !== sealed.digest) {
      return `${name} was changed`;
    }
  }
  return null;
}

/** Exactly what `sealOf` makes, and what a removal leaves of it: nothing more can hide in it. */
function isSeal(found: unknown, freeText: readonly string[]): found is Seal {
  return (
    isPlainObject(found) &&
    Object.entries(found).every(([column, sealed]) => {
      if (!freeText.includes(column) || !isPlainObject(sealed)) return false;
      const { salt, digest, ...more } = sealed;
      if (Object.keys(more).length > 0 || !isHex(digest, 64)) return false;
      return 'salt' in sealed ? isHex(salt, 32) : true;
    })
  );
}

function isPlainObject(found: unknown): found is Record<string, unknown> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

function isHex(found: unknown, length: number): boolean {
  return typeof found === 'string' && found.length === length && /^[0-9a-f]+$/.test(found);
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
