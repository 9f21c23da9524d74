// "npm run check": everything that can be found out without running the application.
import { findForbiddenImports } from './checks/import-directions.mjs';
import { findUndescribed } from './checks/schema-descriptions.mjs';
import { generate } from './support/generate.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at } from './support/paths.mjs';
import { program, runNode } from './support/pinned-node.mjs';
import { main, Stop, say } from './support/say.mjs';

const CHECKS = [
  ['lint and format', () => complaintsOf([program('biome'), 'check', '.', '--error-on-warnings'])],
  ['schema descriptions', async () => lines(await findUndescribed(at('schema.graphql')))],
  ['import directions', async () => lines(await findForbiddenImports())],
  ['types of the backend', () => complaintsOf([program('tsc'), '-p', 'backend'])],
  ['types of the frontend', () => complaintsOf([program('tsc'), '-p', 'frontend'])],
  ['types of the browser tests', () => complaintsOf([program('tsc'), '-p', 'e2e'])],
];

await main(async () => {
  await ensureInstalled();
  await generate();
  const failed = [];
  for (const [name, check] of CHECKS) {
    const complaints = await check();
    if (complaints === '') continue;
    process.stderr.write(`${complaints.trimEnd()}\n`);
    failed.push(name);
  }
  if (failed.length > 0) throw new Stop(`check failed: ${failed.join(', ')}.`);
  say('check passed: types, lint and format, schema descriptions, import directions.');
});

async function complaintsOf(args) {
  const { code, output } = await runNode(args, { quiet: true });
  return code === 0 ? '' : output || `ended with ${code}`;
}

function lines(found) {
  return found.map((line) => `${line}\n`).join('');
}
