import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { at, CACHE } from './paths.mjs';
import { runNode } from './pinned-node.mjs';
import { Stop } from './say.mjs';

export const GENERATE_INPUTS = [
  'schema.graphql',
  'scripts/generate-types.mjs',
  'scripts/support/persisted-documents.mjs',
  'package-lock.json',
];

const OUTPUTS = [
  'backend/src/generated/schema-types.ts',
  'backend/src/generated/persisted-documents.ts',
  'frontend/src/generated/graphql.ts',
];
const STAMP = join(CACHE, 'generated-from');

/** All but the page's questions is no part of what is generated. */
export const isNoQuestion = (name) => /\.(?!graphql$)\w+$/.test(name) && name.startsWith('frontend/');

/** Writes the types of both sides and the page's operations from schema.graphql and the page's queries, when any of these has changed. */
export async function generate() {
  const print = fingerprint([...GENERATE_INPUTS, 'frontend/src'], isNoQuestion);
  const isCurrent = OUTPUTS.every((path) => existsSync(at(path))) && existsSync(STAMP);
  if (isCurrent && readFileSync(STAMP, 'utf8') === print) return;
  const { code, output } = await runNode([at('scripts', 'generate-types.mjs')], { quiet: true });
  if (code !== 0)
    throw new Stop(`types could not be generated from schema.graphql and the page’s queries:\n${output}`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, print);
}
