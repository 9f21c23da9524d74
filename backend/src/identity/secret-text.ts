import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: what a link or a token proves by being known. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It is random and long, so one round of SHA-256 cannot be guessed back. */
export function digestOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
