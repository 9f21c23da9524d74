import { startApp } from './app.js';
import { readConfig } from './config.js';
import { prepareDemo } from './database/prepare-demo.js';
import { openLog } from './log.js';
import { refuseStart } from './refuse-start.js';
import { onStopRequest } from './stop-request.js';

try {
  const config = readConfig(process.env);
  const log = openLog(config);
  // Whoever read our output may be gone before us; that is no reason to fall over.
  process.stdout.on('error', () => {});
  const stopRequested = onStopRequest(log);
  const app = await startApp(config, log, (nest) => prepareDemo(config, nest));
  process.stdout.write(`Cantiere is ready: ${app.url}\n`);
  const exitCode = await stopRequested;
  await app.stop();
  process.exit(exitCode);
} catch (error) {
  refuseStart(error);
}
