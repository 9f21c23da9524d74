import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at } from './support/paths.mjs';

let dataDir;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cantiere-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test.each(['SIGTERM', 'SIGINT', 'SIGKILL'])(
  '%s to the wrapper alone ends the application and its database',
  async (signal) => {
    const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', DEMO: 'off' };
    const wrapper = spawn(process.execPath, [at('scripts', 'start.mjs')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await announcedUrl(wrapper);
    const server = serverPid();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    const ended = once(wrapper, 'exit');
    wrapper.kill(signal);
    await ended;
    await expect.poll(() => isAlive(server), { timeout: 20_000 }).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  },
  120_000,
);

async function announcedUrl(wrapper) {
  for await (const line of createInterface(wrapper.stdout)) {
    const url = /is ready: (http\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    wrapper.stdout.resume();
    return url;
  }
  throw new Error('it ended before the application was ready');
}

function serverPid() {
  return Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
