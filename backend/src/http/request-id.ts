import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** The header by which an answer tells under which number its request stands in the log. */
export const REQUEST_ID = 'X-Request-Id';

/** Runs what answers a request, so that all that it logs and says knows the request's number, which is made here and nowhere else. */
export function withRequestId<Value>(work: (id: string) => Value): Value {
  const id = randomUUID();
  return current.run(id, work, id);
}

/** The number of the request that is being answered; undefined outside of one. */
export function requestId(): string | undefined {
  return current.getStore();
}
