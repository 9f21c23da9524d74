import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config.js';
import { RestoreService } from '../record/restore.service.js';
import { demoProjects } from './demo/demo-projects.js';
import { deleteDemo, loadDemo } from './demo/load-demo.js';

/** Loads the demo projects that are missing, when the configuration wants them. A record that came from an archive stays as it came, unless it is asked for. */
export async function prepareDemo(config: Config, services: INestApplicationContext): Promise<void> {
  if (config.demo === 'off') return;
  if (config.demo === 'auto' && (await services.get(RestoreService).wasRestored())) return;
  await loadDemo(services);
}

/** Deletes the projects that are flagged as demo, and loads them anew. */
export async function resetDemo(services: INestApplicationContext): Promise<void> {
  await deleteDemo(services);
  await loadDemo(services);
  process.stdout.write(
    `Cantiere: the demo was loaded anew: ${demoProjects.map((each) => each.code).join(', ')}\n`,
  );
}
