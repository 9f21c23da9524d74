// "npm run cantiere -- help": the command line, on the same services as the API.
import { ensureBackendBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at } from './support/paths.mjs';
import { runNode } from './support/pinned-node.mjs';
import { main } from './support/say.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBackendBuilt();
  const { code } = await runNode([at('backend', 'dist', 'cli.js'), ...process.argv.slice(2)], {
    ipc: true,
    lead: true,
  });
  return code;
});
