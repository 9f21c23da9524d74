import { InputCheck } from '../../shared/input-check.js';
import { type Refusal, refusal } from '../../shared/refusal.js';
import type { Command, Recorded } from './command.js';

/** A revision that was recorded under the command's idempotency key before. */
export interface EarlierCall extends Recorded {
  /** Null once it was removed: the same input can no longer be told. */
  readonly inputDigest: string | null;
}

/** Refusals of what every input carries: key and reason within their limits. */
export function checkCommand(command: Command): readonly Refusal[] {
  const check = new InputCheck();
  check.optionalLine(['reason'], command.reason, 500);
  if (command.idempotencyKey !== null && !/^[\x20-\x7E]{1,200}$/.test(command.idempotencyKey)) {
    check.refuse(
      'INVALID',
      ['idempotencyKey'],
      'Use 1 to 200 printable ASCII characters, such as a UUID.',
      'Usare da 1 a 200 caratteri ASCII stampabili, ad esempio un UUID.',
    );
  }
  if (command.expectedRevision !== null && command.expectedRevision < 0) {
    check.refuse(
      'INVALID',
      ['expectedRevision'],
      'Revisions are counted from 1: give the newest that was read.',
      'Le revisioni si contano da 1: indicare la più recente che è stata letta.',
    );
  }
  return check.refusals;
}

/** Refusal of a key that was used before with another input; null when this is the same call again. */
export function checkSameCall(command: Command, earlier: EarlierCall): Refusal | null {
  if (earlier.inputDigest === null) {
    return refusal(
      'IDEMPOTENCY_KEY_REUSED',
      ['idempotencyKey'],
      'This key was used before, and the content of that call was removed since, so the two cannot be compared. Choose a new key.',
      'Questa chiave è già stata usata, e il contenuto di quella chiamata è stato poi rimosso: le due non si possono confrontare. Scegliere una chiave nuova.',
    );
  }
  if (earlier.inputDigest === command.inputDigest) return null;
  return refusal(
    'IDEMPOTENCY_KEY_REUSED',
    ['idempotencyKey'],
    'This key was used before for another input. Choose a new key.',
    'Questa chiave è già stata usata con altri dati. Scegliere una chiave nuova.',
  );
}

/** Refusal of a write that was made in view of another revision; null when the caller is up to date or does not care. */
export function checkUpToDate(command: Command, revision: number): Refusal | null {
  if (command.expectedRevision === null || command.expectedRevision === revision) return null;
  if (command.expectedRevision > revision) {
    return refusal(
      'CONFLICT',
      ['expectedRevision'],
      `There is no revision ${command.expectedRevision} yet: the newest is ${revision}. Read the record again, then decide.`,
      `La revisione ${command.expectedRevision} non c’è ancora: la più recente è la ${revision}. Rileggere il registro, poi decidere.`,
    );
  }
  const conflict = refusal(
    'CONFLICT',
    ['expectedRevision'],
    `The record has moved on to revision ${revision}. Look at what changed, then decide again.`,
    `Nel frattempo il registro è arrivato alla revisione ${revision}. Guardare che cosa è cambiato, poi decidere di nuovo.`,
  );
  return { ...conflict, seenRevision: command.expectedRevision };
}
