import { randomUUID } from 'node:crypto';

/** A new identifier that no one can guess. */
export function newId(): string {
  return randomUUID();
}
