import { useEffect, useRef } from 'react';

type FormKeys = { active: boolean; save: () => void; cancel: () => void };

/** Ctrl or Cmd with Enter saves, Esc cancels, from anywhere on the page; an open dialog keeps its own keys. */
export function useFormKeys(keys: FormKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { active, save, cancel } = latest.current;
      if (!active || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save();
      }
      if (event.key === 'Escape') {
        // The question that may open now is not to be closed by this very key.
        event.preventDefault();
        cancel();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
