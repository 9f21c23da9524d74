import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, StartRefused } from '../start-refused.js';
import type { IdentityConfig } from './identity-config.js';

/** The configured secret, or the one in its file, which is made when it is missing and readable by its owner alone. */
export function authSecret({ secret, secretFile }: Pick<IdentityConfig, 'secret' | 'secretFile'>): string {
  if (secret !== null) return secret;
  mkdirSync(dirname(secretFile), { recursive: true });
  try {
    writeFileSync(secretFile, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Made by an earlier start, or by another process a moment ago.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const kept = readFileSync(secretFile, 'utf8').trim();
  if (kept.length >= 32) return kept;
  throw new StartRefused(
    `${secretFile} is damaged: delete it (everyone has to sign in again), or set AUTH_SECRET.`,
  );
}
