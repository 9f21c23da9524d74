import type { Language } from '../../shared/language.js';

const PROJECT_PAGE = /^\/p\/([a-z0-9-]{1,100})(\/.*)?$/;
const READING_PAGE =
  /^\/(milestones|milestones\/[a-z0-9-]{1,100}|progress|funding|promises|parties|events|evidence|history|qr)$/;

/** The project that a path leads to, and the page of it that search engines are to know; null for any other path. */
export function projectPage(path: string): { readonly code: string; readonly path: string } | null {
  const [, code, rest = ''] = PROJECT_PAGE.exec(path) ?? [];
  if (code === undefined) return null;
  return { code, path: `/p/${code}${READING_PAGE.test(rest) ? rest : ''}` };
}

/** The language that the address names, else Italian for whoever reads it, else English: as the page itself chooses. */
export function previewLanguage(named: unknown, accepted: string | undefined): Language {
  if (named === 'it' || named === 'en') return named === 'it' ? 'IT' : 'EN';
  return /(^|,)\s*it\b/i.test(accepted ?? '') ? 'IT' : 'EN';
}
