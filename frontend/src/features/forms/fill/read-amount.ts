import type { Language } from '../../../shared/i18n/catalogs';

/**
 * A figure as someone typed it, as the API takes it: "1.000.000,50 €" and "€1,000,000.50" both give "1000000.50".
 * A single mark counts as the reader's language has it. What cannot be read stays as it was typed.
 */
export function readAmount(text: string, language: Language): string {
  const bare = text.replace(/[\s\u00a0\u202f'’]|€|EUR/gi, '');
  if (!/^-?\d[\d.,]*$/.test(bare)) return text.trim();
  const decimal = decimalMark(bare, language);
  const whole = decimal === null ? bare : bare.slice(0, bare.lastIndexOf(decimal));
  const fraction = decimal === null ? '' : `.${bare.slice(bare.lastIndexOf(decimal) + 1)}`;
  return /^-?(\d+|\d{1,3}([.,])\d{3}(\2\d{3})*)$/.test(whole)
    ? `${whole.replace(/[.,]/g, '')}${fraction}`
    : text.trim();
}

function decimalMark(bare: string, language: Language): '.' | ',' | null {
  const [dots, commas] = [bare.split('.').length - 1, bare.split(',').length - 1];
  if (dots > 0 && commas > 0) return bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
  if (dots + commas !== 1) return null;
  const mark = dots === 1 ? '.' : ',';
  const groups = /[.,]\d{3}$/.test(bare) && mark === (language === 'it' ? '.' : ',');
  return groups ? null : mark;
}

/** True for a figure that was understood and has no more than two decimals. */
export function isAmount(text: string): boolean {
  return /^-?\d{1,15}(\.\d{1,2})?$/.test(text);
}
