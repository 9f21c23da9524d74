import type { SourceDraft } from '../fields/source-fields';

let last: SourceDraft | null = null;

/** The source given last in this session; null before the first. It is kept in this page only. */
export function lastSource(): SourceDraft | null {
  return last;
}

export function rememberSource(source: SourceDraft): void {
  last = source;
}
