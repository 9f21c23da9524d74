import type { Translate } from '../../../shared/i18n/i18n';

/** A unit in words, where it is one of the usual ones. */
export function unitWords(unit: string, t: Translate): string {
  if (unit === 'm2' || unit === 'seats' || unit === 'people') return t(`unit.${unit}`);
  return unit;
}
