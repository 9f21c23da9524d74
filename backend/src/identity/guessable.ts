import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Of 0 to 4 by the library: below it a million guesses are enough. */
const LEAST_SCORE = 2;

/** What is estimated is bounded, so that no password takes long. */
const ESTIMATED_CHARACTERS = 32;

let estimator: Promise<ZxcvbnFactory> | null = null;

/**
 * Whether a password would soon be guessed: it is one of the fifty thousand that are known from breaches, or is made of
 * them, of what keyboards and counting suggest, or of `context`: words that belong to this person and product.
 */
export async function isGuessable(password: string, context: readonly string[]): Promise<boolean> {
  estimator ??= load();
  return (await estimator).check(password, [...context]).score < LEAST_SCORE;
}

/** Loaded when someone first chooses a password. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: ESTIMATED_CHARACTERS });
}
