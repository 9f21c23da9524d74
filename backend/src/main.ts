import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from './app.js';
import { readConfig } from './config.js';
import { outageOf } from './database/outage.js';
import { prepareDemo } from './database/prepare-demo.js';
import { JoiningService } from './identity/joining.service.js';
import { keepHeapLean } from './lean-heap.js';
import { openLog } from './log.js';
import { refuseStart } from './refuse-start.js';
import { onStopRequest } from './stop-request.js';

const START_LIMIT_MS = 5_000;

try {
  const config = readConfig(process.env);
  const log = openLog(config);
  // Whoever read our output may be gone before us; that is no reason to fall over.
  process.stdout.on('error', () => {});
  const stopRequested = onStopRequest(log);
  let isStarting = true;
  // Who waits for another node's migration, or for a slow disk, need not be waited for.
  void stopRequested.then(async (exitCode) => {
    await wait(START_LIMIT_MS);
    if (isStarting) process.exit(exitCode);
  });
  const app = await startApp(config, log, (nest) => prepareDemo(config, nest));
  isStarting = false;
  keepHeapLean();
  process.stdout.write(`Cantiere is ready: ${app.url}\n`);
  // While the database takes no one in, nobody can become it either: a later start prints the link.
  const first = await app.nest.get(JoiningService).firstAdministratorUrl().catch(nullIfOut);
  if (first !== null) {
    process.stdout.write(
      `There is no administrator yet. Whoever opens this link first becomes it: ${first}\n`,
    );
  }
  const exitCode = await stopRequested;
  await app.stop();
  process.exit(exitCode);
} catch (error) {
  refuseStart(error);
}

function nullIfOut(error: unknown): null {
  if (outageOf(error) === null) throw error;
  return null;
}
