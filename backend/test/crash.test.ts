import { expect, inject } from 'vitest';
import { crash } from './support/crash/crash.js';
import { seededRandom } from './support/crash/seeded-random.js';
import { test } from './support/data-dirs.js';

const KILLS = 10;

test('after ten kills of app, database or both, all that was acknowledged is there once and whole', async ({
  usedDir: dataDir,
}) => {
  const report = await crash({
    folder: inject('compiledApp'),
    dataDir,
    kills: KILLS,
    random: seededRandom(2016),
    verifyEvery: KILLS,
  });
  expect(Object.values(report.kills).reduce((sum, each) => sum + each)).toBe(KILLS);
  expect(report.acknowledged).toBeGreaterThan(KILLS);
}, 120_000);
