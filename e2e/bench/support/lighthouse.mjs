import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutInstalledPrograms } from '../../../scripts/support/install.mjs';
import { CACHE } from '../../../scripts/support/paths.mjs';
import { runNode } from '../../../scripts/support/pinned-node.mjs';
import { run } from '../../../scripts/support/run.mjs';
import { Stop, say } from '../../../scripts/support/say.mjs';
import { atPercent } from './statistics.mjs';

// Too large to be installed for everyone who only runs the tests.
const VERSION = '13.5.0';
const FOLDER = join(CACHE, `lighthouse-${VERSION}`);
const PROGRAM = join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js');
const RUNS = 3;

/** Lighthouse's scores on desktop, from 0 to 100: the median for performance, the worst for accessibility. */
export async function lighthouseScores(url, chromium) {
  await ensureLighthouse();
  const reports = [];
  for (let at = 0; at < RUNS; at += 1) reports.push(await report(url, chromium));
  const scores = (category) => reports.map(({ categories }) => Math.round(categories[category].score * 100));
  return {
    performance: atPercent(50, scores('performance')),
    accessibility: Math.min(...scores('accessibility')),
  };
}

async function report(url, chromium) {
  const path = join(FOLDER, 'report.json');
  const flags = `--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`;
  const options = [
    '--preset=desktop',
    '--only-categories=performance,accessibility',
    '--output=json',
    '--quiet',
  ];
  const args = [PROGRAM, url, ...options, `--output-path=${path}`, `--chrome-flags=${flags}`];
  const { code, output } = await runNode(args, {
    quiet: true,
    env: { ...process.env, CHROME_PATH: chromium, CI: '1' },
  });
  if (code !== 0) throw new Stop(`Lighthouse ended with ${code}: ${output}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function ensureLighthouse() {
  if (existsSync(PROGRAM)) return;
  say(`installing Lighthouse ${VERSION} …`);
  mkdirSync(FOLDER, { recursive: true });
  const args = ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', [...args, `lighthouse@${VERSION}`], {
    quiet: true,
    cwd: FOLDER,
    env: withoutInstalledPrograms(),
  });
  if (code !== 0 || !existsSync(PROGRAM)) throw new Stop(`Lighthouse could not be installed: ${output}`);
}
