// "npm run dev": both sides, each reloaded when its sources change.
import { watch } from 'node:fs';
import { generate } from './support/generate.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at } from './support/paths.mjs';
import { program, runNode } from './support/pinned-node.mjs';
import { endAll } from './support/run.mjs';
import { main, Stop, say } from './support/say.mjs';

// Apart from dist, which "npm start" takes for what it built itself.
const OUTPUT = 'backend/dist-dev';
const COMPILE = [
  ...[program('tsc'), '-p', 'backend/tsconfig.build.json', '--noCheck', '--outDir', OUTPUT],
  // So that watching begins with what is compiled already, and not with a restart.
  ...['--incremental', '--tsBuildInfoFile', `${OUTPUT}/.tsbuildinfo`],
];
const { PORT = '3000' } = process.env;

await main(async () => {
  await ensureInstalled();
  await generate();
  const { code, output } = await runNode(COMPILE, { quiet: true });
  if (code !== 0) throw new Stop(`the backend does not compile:\n${output}`);
  watchForTypes();
  say('the page with reload on change: http://127.0.0.1:5173');
  const api = { ...process.env, API: `http://127.0.0.1:${PORT}` };
  await Promise.race([
    runNode([...COMPILE, '--watch', '--preserveWatchOutput'], { quiet: true }),
    runNode(['--watch', `--watch-path=${OUTPUT}`, '--watch-path=schema.graphql', `${OUTPUT}/main.js`]),
    runNode([program('vite'), '--logLevel', 'warn', '--host', '127.0.0.1'], {
      cwd: at('frontend'),
      env: api,
    }),
  ]);
  throw new Stop('one of the three programs has ended, so the others end too.');
});
endAll('SIGTERM');

/** Types follow the schema and the page's queries. */
function watchForTypes() {
  const regenerate = () => generate().catch((error) => say(error.message));
  let timer;
  const later = (_event, name) => {
    if (!String(name).endsWith('.graphql')) return;
    clearTimeout(timer);
    timer = setTimeout(regenerate, 200);
  };
  watch(at(), later);
  watch(at('frontend', 'src'), { recursive: true }, later);
}
