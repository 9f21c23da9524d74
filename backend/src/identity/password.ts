import { hash, verify } from '@node-rs/argon2';
import { Turns } from '../shared/turns.js';

/** Least and most characters of a password. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

// RFC 9106 and OWASP: argon2id with 19 MiB, two passes, one lane. The number is that of argon2id.
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a thread of the few that also read files; more at once would keep everyone waiting. */
const turns = new Turns(2);

/** The argon2id hash of a password, computed off the event loop. */
export function hashPassword(password: string): Promise<string> {
  return turns.take('passwords', () => hash(sameText(password), ARGON2ID));
}

/** Whether a password is the one behind a hash. */
export function verifyPassword({
  hash: kept,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  return turns.take('passwords', () => verify(kept, sameText(password)));
}

/** Keyboards differ in how they write an accented letter; the password is the same. */
function sameText(password: string): string {
  return password.normalize('NFKC');
}
