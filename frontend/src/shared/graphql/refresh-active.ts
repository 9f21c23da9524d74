import type { TypedDocumentNode } from 'urql';
import { activeQueries, type ProjectVariables } from './active-queries';
import { forgetAnswers } from './after-change';
import { changesBetween } from './changes';
import { client } from './client';
import { addMarks, currentMarks } from './marks';

/** An answer that takes longer does not hold up the next refresh. */
const PATIENCE_MS = 5000;

let running = false;
let again = false;

/**
 * Asks all that is on screen anew and marks what the answers change; what is shown stays until they are there. Changes
 * that come in quick succession are asked for one after the other, so that no earlier answer arrives last.
 */
export async function refreshActive(): Promise<void> {
  again = true;
  if (running) return;
  running = true;
  while (again) {
    again = false;
    const patience = new Promise((resolve) => window.setTimeout(resolve, PATIENCE_MS));
    await Promise.race([refreshOnce(), patience]);
  }
  running = false;
}

async function refreshOnce(): Promise<void> {
  // Read before the kept answers count as old.
  const shown = activeQueries().map(({ document, variables }) => {
    return { document, variables, before: client.readQuery(document, variables)?.data };
  });
  forgetAnswers();
  const answers = shown.map(async ({ document, variables, before }) => {
    const data = await askServer(document, variables);
    if (before && data) addMarks(changesBetween(before, data, currentMarks()));
  });
  await Promise.all(answers);
}

/**
 * What the server answers to a question. Whoever else on the page asks the same meanwhile is answered from memory, and
 * everybody hears of that: it is not the answer that is waited for.
 */
function askServer(document: TypedDocumentNode, variables: ProjectVariables): Promise<unknown> {
  return new Promise((resolve) => {
    const answers = client.query(document, variables, { requestPolicy: 'network-only' });
    const { unsubscribe } = answers.subscribe(({ data, stale, operation }) => {
      if (stale || operation.context.meta?.cacheOutcome !== 'miss') return;
      unsubscribe();
      resolve(data);
    });
  });
}
