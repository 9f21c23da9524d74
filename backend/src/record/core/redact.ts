import { InputCheck } from '../../shared/input-check.js';
import { type Decision, decided, refusedBy } from './decision.js';
import { type Deciding, FACT_TABLES, type Facts, type FactTable } from './facts.js';
import { rowById } from './look-in.js';
import { CONTENTS, type ContentTable, isRemoved, type Redaction } from './redaction.js';
import type { Draft, Row } from './row.js';

/** What is to be removed, and why. */
export interface RedactInput {
  /** Identifier of a row of the project's record; or the number of a revision, for its reason. */
  readonly subject: string;
  /** Name of the content; `file` for the file of a piece of evidence. */
  readonly field: string;
  readonly reason: string;
}

/** What the record holds where something is to be removed. */
interface Subject {
  readonly table: ContentTable;
  readonly id: string;
  /** Revision that recorded it. */
  readonly revision: number;
  readonly contents: Readonly<Record<string, unknown>>;
}

/**
 * Says of a content that it is removed, and of the digest of the input by which it came: a short text could be guessed
 * from it. `given` is the reason that was given for the revision named by the input, null when none was; `unsealed` are
 * the revisions whose input stands in the chain itself and cannot be removed.
 */
export function redactContent(
  facts: Facts,
  input: RedactInput,
  given: string | null,
  unsealed: ReadonlySet<number>,
  { newId }: Deciding,
): Decision {
  const check = new InputCheck();
  const reason = check.line(['reason'], input.reason, 500);
  const subject = isNumber(input.subject)
    ? revisionSubject(facts, Number(input.subject), given)
    : rowSubject(facts, input.subject);
  if (subject === null) {
    check.refuse(
      'NOT_FOUND',
      ['subject'],
      'There is no such row in the record of this project. Give its identifier, or the number of a revision.',
      'Nel registro di quest’opera non c’è una riga simile. Indicarne l’identificativo, o il numero di una revisione.',
    );
    return refusedBy(check);
  }
  const fields = fieldsOf(check, subject, input.field, (field) =>
    isRemoved(facts, subject.table, subject.id, field),
  );
  if (!check.passed || reason === null) return refusedBy(check);
  const draft = (
    subjectTable: ContentTable,
    subjectId: string,
    field: string,
    why: string | null,
  ): Draft<Redaction> => ({ id: newId(), subjectTable, subjectId, field, reason: why });
  const redactions = fields.map((field, index) =>
    draft(subject.table, subject.id, field, index === 0 ? reason : null),
  );
  const revision = String(subject.revision);
  if (!unsealed.has(subject.revision) && !isRemoved(facts, 'revisions', revision, 'inputDigest')) {
    redactions.push(draft('revisions', revision, 'inputDigest', null));
  }
  return decided(subject.table === 'revisions' ? facts.head.id : subject.id, { redactions });
}

/** The contents that a field names, each of which must be there and not be removed yet. */
export function fieldsOf(
  check: InputCheck,
  { table, contents }: Pick<Subject, 'table' | 'contents'>,
  field: string,
  isGone: (field: string) => boolean,
): string[] {
  const names = Object.keys(namesOf(table));
  const named = namesOf(table)[field];
  if (named === undefined) {
    check.refuse(
      'INVALID',
      ['field'],
      `Nothing called “${field}” can be removed there. What can: ${names.join(', ') || 'nothing'}.`,
      `Lì non si può rimuovere «${field}». Si può: ${names.join(', ') || 'nulla'}.`,
    );
    return [];
  }
  const there = named.filter((each) => contents[each] !== null && !isGone(each));
  if (there.length === 0) {
    const isRemovedAlready = named.some(isGone);
    check.refuse(
      'INVALID',
      ['field'],
      isRemovedAlready ? 'It was removed already.' : 'There is nothing in it to remove.',
      isRemovedAlready ? 'È già stato rimosso.' : 'Non contiene nulla da rimuovere.',
    );
  }
  return there;
}

/** The contents behind each name: a file goes together with its small picture. */
function namesOf(table: ContentTable): Readonly<Record<string, readonly string[]>> {
  const names = Object.keys(CONTENTS[table]).filter((each) => !/Sha256$|^inputDigest$/.test(each));
  return {
    ...Object.fromEntries(names.map((each) => [each, [each]])),
    ...(table === 'evidence' ? { file: ['fileSha256', 'thumbnailSha256'] } : {}),
  };
}

/** A row of any table by its identifier; null when there is none. */
export function findRow(facts: Facts, id: string): Row | null {
  return tableAndRow(facts, id)?.row ?? null;
}

function tableAndRow(facts: Facts, id: string): { table: FactTable; row: Row } | null {
  for (const table of FACT_TABLES) {
    const row = rowById<Row>(facts[table], id);
    if (row !== null) return { table, row };
  }
  return null;
}

function rowSubject(facts: Facts, id: string): Subject | null {
  const found = tableAndRow(facts, id);
  if (found === null) return null;
  const contents = found.row as unknown as Readonly<Record<string, unknown>>;
  return { table: found.table, id, revision: found.row.revision, contents };
}

function revisionSubject(facts: Facts, number: number, given: string | null): Subject | null {
  if (number < 1 || number > facts.head.revision) return null;
  return { table: 'revisions', id: String(number), revision: number, contents: { reason: given } };
}

function isNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}
