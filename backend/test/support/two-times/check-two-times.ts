import fc from 'fast-check';
import { sequences } from './sequences.js';
import { type Ask, type Depth, type Entitle, register, speak } from './speak.js';

/** Sequences that are said at the same moment, each about its own project. */
const AT_ONCE = 10;

/**
 * Compares the API with the model on so many random sequences. On failure fast-check prints the seed, the path to the
 * failing sequences and the shortest ones that it found.
 */
export async function checkTwoTimes(
  ask: Ask,
  { count, seed, depth, entitle }: { count: number; seed: number; depth: Depth; entitle: Entitle },
): Promise<void> {
  await register(ask);
  let project = 0;
  const together = fc.array(sequences, { minLength: AT_ONCE, maxLength: AT_ONCE });
  const property = fc.asyncProperty(together, async (all) => {
    await Promise.all(all.map((sequence) => speak({ ask, entitle }, `site-${++project}`, sequence, depth)));
  });
  await fc.assert(property, { seed, numRuns: Math.ceil(count / AT_ONCE), endOnFailure: depth === 'both' });
}
