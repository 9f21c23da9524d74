import { expect, inject } from 'vitest';
import { crash } from './support/crash/crash.js';
import { seededRandom } from './support/crash/seeded-random.js';
import { test } from './support/data-dirs.js';

// The long run is "npm run bench -- crash".
const KILLS = 10;

test('whatever is killed at whatever moment, each acknowledged command is there once and none in part', async ({
  freshDir: dataDir,
}) => {
  const folder = inject('compiledApp');
  const report = await crash({ folder, dataDir, kills: KILLS, random: seededRandom(10), verifyEvery: KILLS });
  const { app, database, both } = report.kills;
  expect(app + database + both).toBe(KILLS);
  expect(Math.min(app, database, both)).toBeGreaterThan(0);
  expect(report.acknowledged).toBeGreaterThan(KILLS);
  expect(report.verified).toBe(1);
}, 180_000);
