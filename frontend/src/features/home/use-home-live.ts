import { useEffect } from 'react';
import type { VisitedProjectFragment } from '../../generated/graphql';
import { apiLanguage } from '../../shared/graphql/use-project-query';
import type { Language } from '../../shared/i18n/catalogs';

/** Each project that is followed holds a connection; the others are asked anew when the page is looked at again. */
const MOST_FOLLOWED = 4;
/** The page has been painted and is at rest by then. */
const AFTER_PAINT_MS = 1500;

/** Asks anew whenever someone records something in one of the first projects, and when the page comes back into view. */
export function useHomeLive(
  projects: readonly VisitedProjectFragment[],
  language: Language,
  refresh: () => void,
): void {
  const codes = projects
    .slice(0, MOST_FOLLOWED)
    .map((each) => each.project.code)
    .join(' ');
  // Begins once for these projects, from the revisions known then; the feeds keep count after that.
  useEffect(() => {
    const followed = projects.slice(0, MOST_FOLLOWED).map(({ project }) => project);
    let leave: (() => void)[] = [];
    let left = false;
    const timer = window.setTimeout(async () => {
      const { follow } = await import('../../shared/graphql/follow');
      if (left) return;
      leave = followed.map(({ code, revision }) => follow(code, revision, apiLanguage(language), refresh));
    }, AFTER_PAINT_MS);
    const look = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', look);
    return () => {
      left = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      for (const each of leave) each();
    };
  }, [codes, language, refresh]);
}
