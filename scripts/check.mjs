// "npm run check": everything that can be found out without running the application.
import { join } from 'node:path';
import { findForbiddenImports } from './checks/import-directions.mjs';
import { findUndescribed } from './checks/schema-descriptions.mjs';
import { findOtherWriters } from './checks/write-gate.mjs';
import { generate } from './support/generate.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at, CACHE } from './support/paths.mjs';
import { program, runNode } from './support/pinned-node.mjs';
import { main, Stop, say } from './support/say.mjs';

const CHECKS = [
  ['lint and format', () => complaintsOf([program('biome'), 'check', '.', '--error-on-warnings'])],
  ['schema descriptions', async () => lines(await findUndescribed(at('schema.graphql')))],
  ['import directions', async () => lines(await findForbiddenImports())],
  ['one gate for writing', async () => lines(await findOtherWriters())],
  ['types of the backend', () => typesOf('backend')],
  ['types of the frontend', () => typesOf('frontend')],
  ['types of the browser tests', () => typesOf('e2e')],
];

await main(async () => {
  await ensureInstalled();
  await generate();
  const failed = [];
  const checked = await Promise.all(
    CHECKS.map(async ([name, check]) => ({ name, complaints: await check() })),
  );
  for (const { name, complaints } of checked) {
    if (complaints === '') continue;
    process.stderr.write(`${complaints.trimEnd()}\n`);
    failed.push(name);
  }
  if (failed.length > 0) throw new Stop(`check failed: ${failed.join(', ')}.`);
  say('check passed: types, lint and format, schema descriptions, import directions, one gate for writing.');
});

/** Remembers what it found out, so that only what has changed is checked again. */
function typesOf(workspace) {
  const memory = join(CACHE, `types-of-${workspace}`);
  return complaintsOf([program('tsc'), '-p', workspace, '--incremental', '--tsBuildInfoFile', memory]);
}

async function complaintsOf(args) {
  const { code, output } = await runNode(args, { quiet: true });
  return code === 0 ? '' : output || `ended with ${code}`;
}

function lines(found) {
  return found.map((line) => `${line}\n`).join('');
}
