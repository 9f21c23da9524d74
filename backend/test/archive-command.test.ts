import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { startProcess } from './support/app-process.js';
import { askerAt } from './support/asker.js';
import { canMount } from './support/can-mount.js';
import { test } from './support/data-dirs.js';
import { freshDatabase } from './support/fresh-database.js';

/** Runs the command line to its end. */
async function cantiere(DATA_DIR: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const run = startProcess({ env: { DATA_DIR }, program: ['cli.js', ...args] });
  const code = await run.ended();
  return { code, said: run.said() };
}

test('on the command line a project goes from one folder to a fresh one, whose next start leaves it alone', async ({
  usedDir,
}) => {
  const file = join(usedDir, 'polo.zip');
  const target = join(usedDir, 'target');
  expect((await cantiere(usedDir, 'demo', '--reset')).code).toBe(0);
  const archived = await cantiere(usedDir, 'archive', file, '--project', 'polo-cremona');
  expect(archived).toMatchObject({ code: 0 });
  const [, head] = /archived up to revision (\d+, hash [0-9a-f]{64})/.exec(archived.said) ?? [];
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  expect((await cantiere(usedDir, 'archive', file)).said).toContain('exists: name another file');

  const restored = await cantiere(target, 'restore', file);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.said).toContain(`polo-cremona: restored up to revision ${head}`);
  const again = await cantiere(target, 'restore', file);
  expect(again).toMatchObject({ code: 1 });
  expect(again.said).toMatch(/^Cantiere: the database already holds a record .*DATA_DIR/);
  const expected = head?.replace(', hash ', ':') ?? '';
  const verified = await cantiere(target, 'verify', '--project', 'polo-cremona', '--expect', expected);
  expect(verified).toMatchObject({ code: 0 });
  expect(verified.said).toContain('has the hash expected');

  // As `npm start` runs it: the demo is loaded where nothing says otherwise, but not over an archive.
  const app = startProcess({ env: { DATA_DIR: target, DEMO: 'auto' } });
  const { projects } = await askerAt(await app.ready())('{ projects { nodes { code revision } } }');
  expect(projects.nodes).toEqual([{ code: 'polo-cremona', revision: 2 }]);
  expect(await app.kill('SIGTERM')).toBe(0);
}, 180_000);

test('a restore that is refused leaves a folder that starts as a fresh one', async ({ freshDir }) => {
  const refused = await cantiere(freshDir, 'restore', join(freshDir, 'nowhere.zip'));
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.said).toMatch(/^Cantiere: there is no file .*nowhere\.zip/);
  expect(existsSync(join(freshDir, 'files'))).toBe(false);
}, 120_000);

test('an archive that the disk does not take ends in one line, and leaves nothing behind', async ({
  freshDir,
}) => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const env = { DATA_DIR: freshDir, DATABASE_URL: database.url };
  const filled = startProcess({ env, program: ['cli.js', 'demo', '--reset'] });
  expect(await filled.ended(), filled.said()).toBe(0);
  const folder = join(freshDir, 'archives');
  mkdirSync(folder);
  const readOnly = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';
  const cases: [path: string, said: string, wrapper?: string[]][] = [
    ['/proc/x.zip', 'its folder takes no new file'],
    [join(folder, `${'x'.repeat(252)}.zip`), 'the name is too long'],
    [join(freshDir, 'nowhere', 'x.zip'), 'there is no folder'],
    [join(process.execPath, 'folder', 'x.zip'), 'a part of the path is a file'],
    // After some of it is written.
    [join(folder, 'x.zip'), 'no file may become so large', ['prlimit', '--fsize=20000']],
  ];
  if (canMount()) {
    const wrapper = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', readOnly, folder];
    cases.push([join(folder, 'x.zip'), 'its folder can only be read', wrapper]);
  }
  for (const [path, said, wrapper = []] of cases) {
    const run = startProcess({ env, program: ['cli.js', 'archive', path], wrapper });
    expect(await run.ended(), path).toBe(1);
    expect(run.said()).toMatch(new RegExp(`^Cantiere: [^\\n]*${said}[^\\n]*\\n$`));
  }
  expect(readdirSync(folder)).toEqual([]);
}, 180_000);
