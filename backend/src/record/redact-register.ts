import { newId } from '../shared/ids.js';
import { InputCheck } from '../shared/input-check.js';
import type { Refusal } from '../shared/refusal.js';
import { ok, type Result, refused } from '../shared/result.js';
import { NAMES } from './core/names.js';
import { fieldsOf, type RedactInput } from './core/redact.js';
import type { RegisterRedaction } from './core/redaction.js';
import type { Query } from './gate-transaction.js';
import { REGISTER_ID, type RegisterDecided } from './record.service.js';

/** Something in the register: a body by its key, or by its identifier where several have the key; a revision by its number, or a removal by its identifier, for the reason given with it. */
export type RegisterSubject = { readonly organisation: string } | { readonly entry: string };

interface Held {
  readonly table: RegisterRedaction['subjectTable'];
  readonly id: string;
  readonly revision: number;
  readonly contents: Readonly<Record<string, unknown>>;
}

/** What the register holds of a subject; null when there is no such thing. */
export async function heldInRegister(query: Query, subject: RegisterSubject): Promise<Held | null> {
  const [table, sql, parameters] =
    'organisation' in subject
      ? (['organisations', BODY, [subject.organisation, subject.organisation]] as const)
      : /^\d{1,9}$/.test(subject.entry)
        ? (['revisions', REVISION, [REGISTER_ID, subject.entry]] as const)
        : (['registerRedactions', REMOVAL, [subject.entry]] as const);
  const [row] = await query(sql, parameters);
  if (row === undefined) return null;
  const { id, revision, ...contents } = row as { id: string; revision: number };
  return { table, id: String(id), revision, contents };
}

/** Says of a content of the register that it is removed, and of the digest of the input by which it came. */
export async function redactInRegister(
  query: Query,
  subject: RegisterSubject,
  input: Pick<RedactInput, 'field' | 'reason'>,
): Promise<Result<RegisterDecided, readonly Refusal[]>> {
  const check = new InputCheck();
  const reason = check.line(['reason'], input.reason, 500);
  const held = check.found(['subject'], await heldInRegister(query, subject), NAMES.organisation);
  const said = await query('select subject_table, subject_id, field from register_redaction', []);
  const isGone = (table: string, id: string, field: string) =>
    said.some((each) => each.subject_table === table && each.subject_id === id && each.field === field);
  const fields =
    held === null ? [] : fieldsOf(check, held, input.field, (field) => isGone(held.table, held.id, field));
  if (!check.passed || held === null || reason === null) return refused(check.refusals);
  const revision = String(held.revision);
  const redactions = fields.map((field) => ({
    id: newId(),
    subjectTable: held.table,
    subjectId: held.id,
    field,
    reason: reason as string | null,
  }));
  const [unsealed] = await query(UNSEALED, [REGISTER_ID, revision]);
  if (unsealed === undefined && !isGone('revisions', revision, 'inputDigest')) {
    const digest = { subjectTable: 'revisions' as const, subjectId: revision, field: 'inputDigest' };
    redactions.push({ id: newId(), ...digest, reason: null });
  }
  return ok({ subjectId: held.table === 'revisions' ? REGISTER_ID : held.id, redactions });
}

const BODY =
  'select id, revision, name, url from organisation where key = ? or id::text = ? order by revision limit 1';
/** A revision from before inputs were sealed. */
const UNSEALED =
  "select from revision where stream_id = ? and number = ?::int and seal -> 'inputDigest' is null";

const REVISION =
  'select number as id, number as revision, reason from revision where stream_id = ? and number = ?::int';
const REMOVAL = 'select id, revision, reason from register_redaction where id::text = ?';
