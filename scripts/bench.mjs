// "npm run bench" runs every benchmark, "npm run bench -- NAME" one of them.
import { existsSync, readdirSync } from 'node:fs';
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at } from './support/paths.mjs';
import { runNode } from './support/pinned-node.mjs';
import { main, Stop } from './support/say.mjs';

const FOLDERS = ['scripts/bench', 'backend/bench', 'e2e/bench'];
const ABOUT = {
  api: 'answers a second and their delay, beside limits and peers, which it installs',
  attack: 'what refusing attacks costs, in time and memory and for another user',
  crash: 'kills the application while it records, again and again, and looks for what was lost',
  facts: 'reading and deciding on a large record',
  'first-screen': 'how soon the page shows, in a real browser',
  model: 'random commands against a plain model of the two times',
  read: 'queries on large records',
  start: 'how soon the application is ready',
  write: 'commands recorded a second',
};
const [wanted, ...more] = process.argv.slice(2);

await main(async () => {
  const all = benches();
  if (wanted === '--help' || wanted === '-h') {
    process.stdout.write(help(all));
    return 0;
  }
  const chosen = wanted === undefined ? all : all.filter(({ name }) => name === wanted);
  if (chosen.length === 0) {
    throw new Stop(`there is no benchmark "${wanted}"; there are ${all.map(({ name }) => name).join(', ')}.`);
  }
  if (more.includes('--help') || more.includes('-h')) {
    process.stdout.write(help(chosen));
    return 0;
  }
  if (more.length > 0)
    throw new Stop(`a benchmark takes no arguments, and these were given: ${more.join(' ')}.`);
  await ensureInstalled();
  await ensureBuilt();
  let failed = 0;
  for (const { name, path } of chosen) {
    const { code } = await runNode([at('scripts', 'support', 'run-bench.mjs'), name, path]);
    if (code !== 0) failed += 1;
  }
  return failed > 0 ? 1 : 0;
});

function help(some) {
  const lines = some.map(({ name }) => `  ${name.padEnd(14)}${ABOUT[name] ?? ''}`.trimEnd());
  return `npm run bench             every benchmark, on an otherwise quiet machine\nnpm run bench -- NAME     one of them:\n${lines.join('\n')}\n`;
}

/** Files named `NAME.bench.ts` or `.mjs`, each with a function as its default export that returns its figures. */
function benches() {
  return FOLDERS.filter((folder) => existsSync(at(folder))).flatMap((folder) =>
    readdirSync(at(folder))
      .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
      .map((file) => ({ name: file.replace(/\.bench\.\w+$/, ''), path: at(folder, file) })),
  );
}
