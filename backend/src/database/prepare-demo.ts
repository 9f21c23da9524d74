import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config.js';
import { RestoreService } from '../record/restore.service.js';
import { demoProjects } from './demo/demo-projects.js';
import { deleteDemo, loadDemo } from './demo/load-demo.js';
import { admitSamples, offerSamples, withdrawSamples } from './demo/sample-accounts.js';

/** Loads the demo projects that are missing, when the configuration wants them, and offers accounts to try them with only where nobody else reaches the application. A record that came from an archive stays as it came, unless it is asked for. */
export async function prepareDemo(config: Config, services: INestApplicationContext): Promise<void> {
  const isWanted = await wantsDemo(config, services);
  if (isWanted) await loadDemo(services);
  if (!config.identity.onThisMachineOnly) await withdrawSamples(services);
  else if (isWanted) await offerSamples(services);
}

async function wantsDemo({ demo }: Config, services: INestApplicationContext): Promise<boolean> {
  if (demo === 'off') return false;
  return demo === 'on' || !(await services.get(RestoreService).wasRestored());
}

/** Deletes the projects that are flagged as demo, and loads them anew. */
export async function resetDemo(services: INestApplicationContext): Promise<void> {
  await deleteDemo(services);
  await loadDemo(services);
  await admitSamples(services);
  process.stdout.write(
    `Cantiere: the demo was loaded anew: ${demoProjects.map((each) => each.code).join(', ')}\n`,
  );
}
