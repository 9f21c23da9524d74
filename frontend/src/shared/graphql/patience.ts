import { useSyncExternalStore } from 'react';
import { makeOperation, mapExchange } from 'urql';
import { secondsIn } from '../unanswered';

const TOO_MANY_REQUESTS = 429;
/** How often a question waits and is asked again before its page is told. */
const MOST_WAITS = 3;
/** A server that asks for more is not waited for. */
const LONGEST_WAIT_S = 90;

/** When each question that waits is asked again. */
const waits = new Set<{ readonly until: number }>();
const listeners = new Set<() => void>();

/**
 * `fetch` for questions: one that is refused because too many came waits as long as the server says and is asked again.
 * What writes is never sent twice by itself.
 */
export async function askPatiently(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  for (let waited = 0; ; waited += 1) {
    const answer = await fetch(input, init);
    if (answer.status !== TOO_MANY_REQUESTS || waited === MOST_WAITS) return answer;
    const seconds = secondsIn(answer.headers.get('retry-after'));
    if (seconds === null || seconds > LONGEST_WAIT_S) return answer;
    await pause(seconds * 1000, init?.signal ?? null);
  }
}

/** Lets questions wait, and nothing else. */
export const patience = mapExchange({
  onOperation: (operation) =>
    operation.kind === 'query'
      ? makeOperation('query', operation, { ...operation.context, fetch: askPatiently })
      : operation,
});

/** When the last of the questions that wait is asked again; null while none waits. */
export function waitingUntil(): number | null {
  return waits.size === 0 ? null : Math.max(...[...waits].map(({ until }) => until));
}

/** `waitingUntil` for a component, drawn anew when it changes. */
export function useWaitingUntil(): number | null {
  return useSyncExternalStore(listen, waitingUntil);
}

/** Ends early when nobody waits for the answer any more. */
async function pause(ms: number, signal: AbortSignal | null): Promise<void> {
  const wait = { until: Date.now() + ms };
  waits.add(wait);
  tell();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  waits.delete(wait);
  tell();
  signal?.throwIfAborted();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function tell(): void {
  for (const changed of listeners) changed();
}
