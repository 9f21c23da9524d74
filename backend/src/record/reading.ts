import type { ProjectHead } from '../projects/core/project.js';

/** Places of projects in the record, by code; a code without one is that of no project. */
export type Heads = ReadonlyMap<string, ProjectHead>;

/** What an answer is made from besides facts: where the record stood, and the instant that gives today. */
export interface Reading {
  readonly heads: Heads;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The time zones whose today was asked for; noted while the answer is made. */
  readonly timeZones: Set<string>;
}
