import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { at, ROOT } from '../support/paths.mjs';

/** From `npm start` to ready: in a fresh copy where only the packages are installed, and again after that. */
export default async function start() {
  const copy = freshCopy();
  try {
    const first = await secondsToReady(copy);
    const second = await secondsToReady(copy);
    return [
      { name: 'first start to ready: build, database, migration, demo', value: first, unit: 's', atMost: 30 },
      { name: 'second start to ready', value: second, unit: 's', atMost: 4 },
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What git knows of this folder, as it is now, with these packages. */
function freshCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'cantiere-start-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(at(file), join(copy, file), { preserveTimestamps: true });
  }
  for (const folder of ['node_modules', 'frontend/node_modules']) symlinkSync(at(folder), join(copy, folder));
  return copy;
}

async function secondsToReady(folder) {
  const begin = performance.now();
  const env = { ...process.env, PORT: '0', DATA_DIR: '', DATABASE_URL: '', DEMO: 'on', LOG_LEVEL: 'error' };
  const app = spawn('npm', ['start'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let seconds = Number.NaN;
  for await (const line of createInterface(app.stdout)) {
    if (!line.includes('is ready')) continue;
    seconds = (performance.now() - begin) / 1000;
    break;
  }
  if (Number.isNaN(seconds)) throw new Error('npm start ended before the application was ready.');
  const ended = once(app, 'exit');
  app.kill('SIGTERM');
  await ended;
  return seconds;
}
