import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

type Times = { readonly revision?: number | undefined };

/**
 * Moves the focus to the content once another page, or the same one of another revision, is on screen: the link that led
 * there may be gone with the old one. A page that has put the focus somewhere in it keeps it there.
 */
export function useFocusOnPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation) return;
        const [from, to]: Times[] = [fromLocation.search, toLocation.search];
        if (!pathChanged && from?.revision === to?.revision) return;
        const content = document.getElementById('content');
        if (!content?.contains(document.activeElement)) content?.focus({ preventScroll: true });
      }),
    [router],
  );
}
