import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config.js';
import { deleteDemo, loadDemo } from './demo/load-demo.js';

/** Loads the demo projects that are missing, when the configuration wants them. */
export async function prepareDemo(config: Config, services: INestApplicationContext): Promise<void> {
  if (config.demo) await loadDemo(services);
}

/** Deletes the projects that are flagged as demo, and loads them anew. */
export async function resetDemo(services: INestApplicationContext): Promise<void> {
  await deleteDemo(services);
  await loadDemo(services);
}
