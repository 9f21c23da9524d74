import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config.js';

/** Loads the demo projects that are missing, when the configuration wants them. */
export async function prepareDemo(config: Config, _app: INestApplicationContext): Promise<void> {
  if (!config.demo) return;
}
