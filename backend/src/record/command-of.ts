import { createHash } from 'node:crypto';
import { clean } from '../shared/input-check.js';
import type { Command } from './core/command.js';

/** What every input carries besides its matter. */
export interface GateInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly expectedRevision?: number | null | undefined;
  readonly reason?: string | null | undefined;
}

/** The command that an input makes. The actor is `local` until there are accounts. */
export function commandOf(name: string, input: GateInput, actor = 'local'): Command {
  const { idempotencyKey, expectedRevision, ...matter } = input;
  return {
    name,
    actor,
    reason: clean(input.reason) || null,
    idempotencyKey: idempotencyKey ?? null,
    expectedRevision: expectedRevision ?? null,
    inputDigest: digestOf(name, matter),
  };
}

/** Equal for equal inputs: GraphQL hands fields over in the order of the schema, and what is null counts as left out. */
function digestOf(name: string, matter: object): string {
  const text = JSON.stringify([name, matter], (_field, value) => value ?? undefined);
  return createHash('sha256').update(text).digest('hex');
}
