// "npm start": installs, builds and runs the application, each only when needed. Runs on any Node from 20 on.
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at } from './support/paths.mjs';
import { runNode } from './support/pinned-node.mjs';
import { main } from './support/say.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { code } = await runNode(['--enable-source-maps', at('backend', 'dist', 'main.js')], {
    ipc: true,
    lead: true,
  });
  return code;
});
