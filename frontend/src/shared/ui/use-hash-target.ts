import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Once the answer is drawn, brings the element that the address points at (`#id`) into view and marks it. */
export function useHashTarget(drawn: boolean): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const target = drawn && hash ? document.getElementById(hash) : null;
    if (!target) return;
    target.scrollIntoView({ block: 'start' });
    target.dataset.target = '';
    return () => {
      delete target.dataset.target;
    };
  }, [drawn, hash]);
}
