import type { Viewer } from '../../access/core/viewer.js';
import type { Actor } from './actor.js';

/** What the gate is told about a write besides its matter. */
export interface Command {
  /** Name of the mutation. */
  readonly name: string;
  /** Who does it, with what it may do. */
  readonly viewer: Viewer;
  /** The same as the record names it. */
  readonly actor: Actor;
  /** Key of the party that the input names as speaking; null when it names none. */
  readonly speaker: string | null;
  /** Identifier of the fact that the input names as what it is about; null when it names none. */
  readonly about: string | null;
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
  /** The revision that the caller had seen; null when it does not care. */
  readonly expectedRevision: number | null;
  /** Digest of name and input: tells the same call again from another one with the same key. */
  readonly inputDigest: string;
}

/** What was recorded: the revision, and the thing that it is about. */
export interface Recorded {
  readonly revision: number;
  readonly subjectId: string;
}
