import { useSyncExternalStore } from 'react';
import { mapExchange } from 'urql';
import { isOutdated } from '../unanswered';
import { isAnythingUnsaved } from '../unsaved';

/** What the page says of its age: nothing, that it waits for whoever is typing, or that reloading did not help. */
export type Age = 'current' | 'waits' | 'stuck';

/** When this tab last reloaded itself. */
const RELOADED = 'cantiere-reloaded';
/** Reloading twice within this time would be a circle. */
const ONCE_WITHIN_MS = 5 * 60_000;

let age: Age = 'current';
let isReloading = false;
const listeners = new Set<() => void>();

/** Hears from the server that it has another page by now, whose questions this one does not know. */
export const noticeAge = mapExchange({
  onError: (error) => {
    if (isOutdated(error)) pageIsOutdated();
  },
});

/** Reloads the page once. What was typed is not lost for it: then whoever typed is asked. */
export function pageIsOutdated(): void {
  // Several questions may hear of it before the page is gone.
  if (isReloading) return;
  if (isAnythingUnsaved()) set('waits');
  else if (!mayReload() || !reload()) set('stuck');
}

/** Reloads because someone wants it. */
export function reloadByHand(): void {
  if (!reload()) window.location.reload();
}

/** The age of the page for a component, drawn anew when it changes. */
export function useAge(): Age {
  return useSyncExternalStore(listen, () => age);
}

export function currentAge(): Age {
  return age;
}

function mayReload(): boolean {
  try {
    const last = Number(window.sessionStorage.getItem(RELOADED) ?? 0);
    return Math.abs(Date.now() - last) > ONCE_WITHIN_MS;
  } catch {
    return false;
  }
}

/** False where nothing can be noted: then nobody would know that it has been tried. */
function reload(): boolean {
  try {
    window.sessionStorage.setItem(RELOADED, String(Date.now()));
  } catch {
    return false;
  }
  isReloading = true;
  window.location.reload();
  return true;
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function set(next: Age): void {
  age = next;
  for (const changed of listeners) changed();
}
