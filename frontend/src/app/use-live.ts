import { useCallback, useEffect, useState } from 'react';
import type { ProjectChange } from '../shared/graphql/follow';
import { MARKED_MS } from '../shared/graphql/marks';
import { apiLanguage } from '../shared/graphql/use-project-query';
import type { Language } from '../shared/i18n/catalogs';

/** The page has been painted and is at rest by then. */
const AFTER_PAINT_MS = 1500;

/** Keeps an open project page fresh: what others record is asked for at once. Gives the newest such change for a while, and a way to be done with it. */
export function useLive(
  code: string,
  revision: number | undefined,
  language: Language,
  refresh: () => void,
): readonly [ProjectChange | undefined, () => void] {
  const [change, setChange] = useState<ProjectChange>();
  const isKnown = revision !== undefined;

  // Begins once per project and language, from the revision known then; the feed itself keeps count after that.
  useEffect(() => {
    if (revision === undefined) return;
    let leave = () => {};
    let left = false;
    const timer = window.setTimeout(async () => {
      const [{ follow }, { isOwn }, { refreshActive }] = await Promise.all([
        import('../shared/graphql/follow'),
        import('../shared/graphql/own-writes'),
        import('../shared/graphql/refresh-active'),
      ]);
      if (left) return;
      leave = follow(code, revision, apiLanguage(language), (heard) => {
        // Whoever recorded it here has just been told so by the form.
        void isOwn(code, heard.revision).then((own) => own || left || setChange(heard));
        void refreshActive();
        refresh();
      });
    }, AFTER_PAINT_MS);
    return () => {
      left = true;
      window.clearTimeout(timer);
      leave();
    };
  }, [code, language, isKnown]);

  useEffect(() => {
    if (!change) return;
    const timer = window.setTimeout(() => setChange(undefined), MARKED_MS);
    return () => window.clearTimeout(timer);
  }, [change]);

  return [change, useCallback(() => setChange(undefined), [])];
}
