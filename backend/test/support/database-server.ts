import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedServer } from '../../src/database/embedded/embedded-server.js';
import { migrate } from '../../src/database/migrate.js';
import { compileApp } from './compiled-app.js';
import { createDatabase, databaseAt, forgetful } from './databases.js';
import { makeRunFolder, removeRunFolder } from './run-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the database server of this run. */
    serverUrl: string;
    /** Where tests put what they write to disk. */
    runFolder: string;
    /** The folder of the compiled application. */
    compiledApp: string;
  }
}

export const TEMPLATE = 'template_cantiere';

/**
 * Once per run: a real server in a folder of its own, with one migrated database that others are copied from; and the
 * application compiled, for tests that start it as a process.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = makeRunFolder();
  const [server, compiledApp] = await Promise.all([
    openEmbeddedServer(join(runFolder, 'server')),
    compileApp(),
  ]);
  process.on('exit', () => rmSync(compiledApp, { recursive: true, force: true }));
  await forgetful(server.url);
  await createDatabase(server.url, TEMPLATE);
  await migrate(databaseAt(server.url, TEMPLATE));
  project.provide('serverUrl', server.url);
  project.provide('runFolder', runFolder);
  project.provide('compiledApp', compiledApp);
  return async () => {
    await server.stop();
    removeRunFolder(runFolder);
  };
}
