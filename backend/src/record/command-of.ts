import { createHash, createHmac } from 'node:crypto';
import type { Viewer } from '../access/core/viewer.js';
import { clean } from '../shared/input-check.js';
import { type Actor, actorOf } from './core/actor.js';
import type { Command } from './core/command.js';

/** What every input carries besides its matter. */
export interface GateInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly expectedRevision?: number | null | undefined;
  readonly reason?: string | null | undefined;
}

/**
 * The command that an input makes in the name of whoever asks. An input that says something about a person is digested
 * under a secret of the installation: archives hold the digest, and nobody is to try out addresses against it.
 */
export function commandOf<Input extends GateInput>(
  name: string,
  input: Input,
  viewer: Viewer,
  secret: string | null = null,
): Command {
  const { idempotencyKey, expectedRevision, ...matter } = input;
  return {
    name,
    viewer,
    actor: actorName(viewer),
    speaker: speakerIn(name, matter),
    about: factIn(matter),
    reason: clean(input.reason) || null,
    idempotencyKey: idempotencyKey ?? null,
    expectedRevision: expectedRevision ?? null,
    inputDigest: digestOf(name, matter, secret),
  };
}

/** Whoever did not sign in has no name in the record, and the gate refuses them. */
function actorName(viewer: Viewer): Actor {
  return viewer.identity === null ? '' : actorOf(viewer, null);
}

/** What the inputs call the party that says something, or gives. */
function speakerIn(name: string, { by, from, party }: Readonly<Record<string, unknown>>): string | null {
  const named = by ?? from ?? (name === 'statusDeclare' ? party : null);
  return typeof named === 'string' ? named : null;
}

/** What the inputs call the fact that they are about. */
function factIn({ fact, statement, commitment, payment }: Readonly<Record<string, unknown>>): string | null {
  const named = fact ?? statement ?? commitment ?? payment;
  return typeof named === 'string' ? named : null;
}

/** Equal for equal inputs: GraphQL hands fields over in the order of the schema, and what is null counts as left out. */
function digestOf(name: string, matter: object, secret: string | null): string {
  const text = JSON.stringify([name, matter], (_field, value) => value ?? undefined);
  // The secret signs other things as well: what is signed here says what it is.
  const digest = secret === null ? createHash('sha256') : createHmac('sha256', secret).update('input of ');
  return digest.update(text).digest('hex');
}
