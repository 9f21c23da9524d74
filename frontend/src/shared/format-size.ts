import { formatNumber } from './format';
import type { Language } from './i18n/catalogs';

/** The size of a file for readers: "52 kB", "2.1 MB", in thousands as phones count. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10, language)} MB`;
}
