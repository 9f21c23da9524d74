import { mkdir, open, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, type Result, refused } from '../shared/result.js';
import type { FilesConfig } from './files-config.js';
import { incomingFolder, incomingPath } from './incoming.js';

/** The body of a request, by way of a file that is gone afterwards. Refused when it is too large, or when the sender broke off. */
export async function receiveBody(
  request: IncomingMessage,
  { folder, limitBytes }: FilesConfig,
): Promise<Result<Uint8Array, 'TOO_LARGE' | 'BROKEN_OFF'>> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return refused('TOO_LARGE');
  await mkdir(incomingFolder(folder), { recursive: true });
  const path = incomingPath(folder);
  try {
    const outcome = await writeBody(request, path, limitBytes);
    return outcome === null ? ok(await readFile(path)) : refused(outcome);
  } finally {
    await rm(path, { force: true });
  }
}

async function writeBody(request: IncomingMessage, path: string, limitBytes: number) {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of chunksOf(request)) {
      size += chunk.length;
      if (size > limitBytes) return 'TOO_LARGE';
      await file.write(chunk);
    }
    return request.complete ? null : 'BROKEN_OFF';
  } finally {
    await file.close();
  }
}

/** The chunks of a body; ends early when the sender goes away. The request stays open for its answer. */
async function* chunksOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false });
  } catch (error) {
    if (!request.destroyed) throw error;
  }
}

const DRAINED_BYTES = 256_000_000;
const DRAIN_LIMIT_MS = 15_000;

/** Lets the rest of a body that is not wanted arrive, within limits: a sender that is cut off never reads why. */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  let size = 0;
  const ended = new Promise<void>((resolve) => {
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > DRAINED_BYTES) resolve();
    });
    request
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });
  request.resume();
  await Promise.race([ended, wait(DRAIN_LIMIT_MS, undefined, { ref: false })]);
}
