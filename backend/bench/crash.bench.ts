import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileApp } from '../test/support/compiled-app.js';
import { crash } from '../test/support/crash/crash.js';
import { seededRandom } from '../test/support/crash/seeded-random.js';

const KILLS = 200;

/** SIGKILL to the application, its database or both, at random moments under concurrent writes. */
export default async function killAll() {
  const folder = await compileApp();
  const dataDir = await mkdtemp(join(tmpdir(), 'cantiere-crash-'));
  const begin = performance.now();
  const tell = (line: string) => process.stderr.write(`  ${line}\n`);
  const plan = { folder, dataDir, kills: KILLS, random: seededRandom(2017), verifyEvery: 10, tell };
  const report = await crash(plan).finally(async () => {
    for (const each of [dataDir, folder]) await rm(each, { recursive: true, force: true });
  });
  const { kills } = report;
  const all = kills.app + kills.database + kills.both;
  return [
    { key: 'kills', name: 'kills', value: all, unit: '', atLeast: 200 },
    { key: 'app', name: 'of the application', value: kills.app, unit: '' },
    { key: 'database', name: 'of the database', value: kills.database, unit: '' },
    { key: 'both', name: 'of both', value: kills.both, unit: '' },
    { key: 'sent', name: 'commands sent', value: report.sent, unit: '' },
    { key: 'acknowledged', name: 'acknowledged, each there once', value: report.acknowledged, unit: '' },
    { key: 'unanswered', name: 'unanswered, yet there once', value: report.recordedUnanswered, unit: '' },
    { key: 'verified', name: 'times that verify passed', value: report.verified, unit: '' },
    { key: 'seconds', name: 'time', value: (performance.now() - begin) / 1000, unit: 's' },
  ];
}
