import { useSyncExternalStore } from 'react';

/** Names of the fields that changed, by the object of an answer that holds them. */
export type Marks = ReadonlyMap<object, ReadonlySet<string>>;

/** Stands for every field of an object that was not there before. */
export const EVERY_FIELD = '*';

/** How long what has just changed is marked. */
export const MARKED_MS = 30_000;

let marks: Marks = new Map();
let timer: number | undefined;
const listeners = new Set<() => void>();

/** What has just changed on the page by a revision that was heard of live. */
export function currentMarks(): Marks {
  return marks;
}

/** Marks these for a while, together with what is marked already. */
export function addMarks(found: Marks): void {
  if (found.size === 0) return;
  set(new Map([...marks, ...found]));
  window.clearTimeout(timer);
  timer = window.setTimeout(() => set(new Map()), MARKED_MS);
}

/** `currentMarks` for a component, drawn anew when they change. */
export function useMarks(): Marks {
  return useSyncExternalStore(listen, currentMarks);
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function set(next: Marks): void {
  marks = next;
  for (const changed of listeners) changed();
}
