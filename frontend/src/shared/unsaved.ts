import { useEffect } from 'react';

const held = new Set<object>();

/** Whether something was typed on this page that is recorded nowhere yet. */
export function isAnythingUnsaved(): boolean {
  return held.size > 0;
}

/** Notes while a form holds what is recorded nowhere yet, so that the page does not go away by itself. */
export function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (unsaved) return hold();
  }, [unsaved]);
}

/** Holds the page; the returned function lets it go. */
export function hold(): () => void {
  const own = {};
  held.add(own);
  return () => void held.delete(own);
}
