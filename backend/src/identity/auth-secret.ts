import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, StartRefused } from '../start-refused.js';
import type { IdentityConfig } from './identity-config.js';

/** The configured secret, or the one in its file, which is made when it is missing and readable by its owner alone. */
export function authSecret({ secret, secretFile }: Pick<IdentityConfig, 'secret' | 'secretFile'>): string {
  if (secret !== null) return secret;
  const kept = keptIn(secretFile);
  if (kept.length >= 32) return kept;
  throw new StartRefused(
    `${secretFile} is damaged: delete it (everyone has to sign in again), or set AUTH_SECRET.`,
  );
}

function keptIn(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Made by an earlier start, or by another process a moment ago: then that one counts.
    if (!existsSync(file)) writeOnce(file, randomBytes(48).toString('base64url'));
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StartRefused(
      `${file} cannot be kept (${errorCode(error)}): set AUTH_SECRET, or let DATA_DIR be written.`,
    );
  }
}

function writeOnce(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
