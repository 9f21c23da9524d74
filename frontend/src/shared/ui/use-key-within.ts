import { type RefObject, useEffect, useRef } from 'react';

/** Calls `act` when a plain key is pressed while the focus is inside an element; not while someone is typing. */
export function useKeyWithin(element: RefObject<HTMLElement | null>, key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const node = element.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    node?.addEventListener('keydown', onKeyDown);
    return () => node?.removeEventListener('keydown', onKeyDown);
  }, [element, key]);
}

/** True where a key is text: a field, a list of choices, an editable part. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
