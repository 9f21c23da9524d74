import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a list whose button shows more and may then be gone: give the list the ref, call the function when more is asked
 * for, and the first item that is added gets the focus.
 */
export function useFocusOnMore<List extends HTMLElement>(
  count: number,
): readonly [RefObject<List | null>, () => void] {
  const list = useRef<List>(null);
  const asked = useRef<number>(undefined);
  useEffect(() => {
    if (asked.current === undefined || count <= asked.current) return;
    const item = list.current?.children.item(asked.current);
    asked.current = undefined;
    if (!(item instanceof HTMLElement)) return;
    item.tabIndex = -1;
    item.focus();
  }, [count]);
  const ask = () => {
    asked.current = count;
  };
  return [list, ask];
}
