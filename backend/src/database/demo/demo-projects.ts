import type { DemoProject } from './demo-step.js';
import { FILANDA_MONTEFINTO } from './filanda-montefinto/filanda-montefinto.js';
import { POLO_CREMONA } from './polo-cremona/polo-cremona.js';

/** The projects that the demo loads, in this order. */
export const demoProjects: readonly DemoProject[] = [POLO_CREMONA, FILANDA_MONTEFINTO];
