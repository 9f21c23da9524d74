import type { InputCheck } from '../../shared/input-check.js';
import type { Refusal } from '../../shared/refusal.js';
import { ok, type Result, refused } from '../../shared/result.js';
import type { NewRows } from './facts.js';

/** The rows that a command adds, and the identifier of the thing that it is about. */
export interface Decided {
  readonly rows: NewRows;
  readonly subjectId: string;
}

export type Decision = Result<Decided, readonly Refusal[]>;

/** An input of a mutation without what the gate reads: the decision sees only the matter. */
export type Matter<Input> = Omit<Input, 'project' | 'idempotencyKey' | 'expectedRevision' | 'reason'>;

export function decided(subjectId: string, rows: NewRows): Decision {
  return ok({ rows, subjectId });
}

/** The refusals that a check noted. */
export function refusedBy(check: InputCheck): Decision {
  return refused(check.refusals);
}
