// "npm run bench" runs every benchmark, "npm run bench -- NAME" one of them.
import { existsSync, readdirSync } from 'node:fs';
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at } from './support/paths.mjs';
import { runNode } from './support/pinned-node.mjs';
import { main, Stop } from './support/say.mjs';

const FOLDERS = ['scripts/bench', 'backend/bench', 'e2e/bench'];
const [wanted] = process.argv.slice(2);

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const all = benches();
  const chosen = wanted === undefined ? all : all.filter(({ name }) => name === wanted);
  if (chosen.length === 0) {
    throw new Stop(`there is no benchmark "${wanted}"; there are ${all.map(({ name }) => name).join(', ')}.`);
  }
  let failed = 0;
  for (const { name, path } of chosen) {
    const { code } = await runNode([at('scripts', 'support', 'run-bench.mjs'), name, path]);
    if (code !== 0) failed += 1;
  }
  return failed > 0 ? 1 : 0;
});

/** Files named `NAME.bench.ts` or `.mjs`, each with a function as its default export that returns its figures. */
function benches() {
  return FOLDERS.filter((folder) => existsSync(at(folder))).flatMap((folder) =>
    readdirSync(at(folder))
      .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
      .map((file) => ({ name: file.replace(/\.bench\.\w+$/, ''), path: at(folder, file) })),
  );
}
