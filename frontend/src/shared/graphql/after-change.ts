import { makeOperation, mapExchange } from 'urql';

/** How many changes by others this page has heard of. */
let changes = 0;
/** Up to which change each query's kept answer is known to be right. */
const askedSince = new Map<number, number>();

/** From now on every kept answer counts as old: whatever is asked next is asked anew, once. */
export function forgetAnswers(): void {
  changes += 1;
}

/** Asks a query anew whose kept answer was given before a change. */
export const afterChange = mapExchange({
  onOperation(operation) {
    if (operation.kind !== 'query' || askedSince.get(operation.key) === changes || changes === 0)
      return operation;
    askedSince.set(operation.key, changes);
    return makeOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' });
  },
});
