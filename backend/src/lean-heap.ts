import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow over what is in use before it is cleaned up. Left to itself, the engine lets it double. */
const GROWING_PERCENT = 30;

/** Makes the process give back sooner what a burst of requests has left behind: nobody makes it grow by sending a lot. */
export function keepHeapLean(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
}
