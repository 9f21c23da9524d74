import type { Manifest } from '../../src/archive/manifest.js';
import { type ChainEntry, chainEntry, NO_HASH, revisionHash } from '../../src/record/chain.js';
import { type ChainedTable, FREE_TEXT, type Seal, sealedRow } from '../../src/record/seal.js';
import { type Entry, rewrite, rewriteManifest, textOf } from './archives.js';

type Row = { table: ChainedTable; row: Record<string, unknown>; seal: Seal };
type Head = Omit<Parameters<typeof chainEntry>[0], 'recordedAt'> & {
  recordedAt: string;
  seal: Seal;
  hash: string;
};

/** Changes the rows of a project and all its hashes after them, as only an owner can, so that the chain holds again. */
export function rechain(
  entries: readonly Entry[],
  name: string,
  change: (row: Record<string, unknown>) => void,
): void {
  const lines = textOf(entries, name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { revision: Head } | Row);
  const { projects } = JSON.parse(textOf(entries, 'manifest.json')) as Manifest;
  const streamId = projects[0]?.id ?? '';
  let hash = NO_HASH;
  for (const [index, line] of lines.entries()) {
    if (!('revision' in line)) continue;
    const next = lines.findIndex((each, at) => at > index && 'revision' in each);
    const rows = lines.slice(index + 1, next === -1 ? undefined : next) as Row[];
    for (const { row } of rows) change(row);
    const entered: ChainEntry['rows'] = rows.map(({ table, row, seal }) => ({
      table,
      ...sealedRow(row, seal, FREE_TEXT[table]),
    }));
    const { revision } = line;
    const recordedAt = new Date(revision.recordedAt);
    hash = revisionHash(hash, chainEntry({ ...revision, streamId, recordedAt }, revision.seal, entered));
    revision.hash = hash;
  }
  rewrite(entries, name, () => lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  rewriteManifest(entries, (manifest) => {
    for (const project of manifest.projects) project.hash = hash;
  });
}
