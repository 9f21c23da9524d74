import type { Language } from './language.js';

/** Money in whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: string;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/;

/** True for a current ISO 4217 code. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Decimals of a currency's main unit: 2 for EUR, 0 for JPY. Source: ISO 4217 as the runtime carries it. */
export function currencyDecimals(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** The amount written as a decimal in the main unit; null when it is not one or has more decimals than the currency. */
export function parseAmount(text: string, currency: string): Money | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction = ''] = match;
  const decimals = currencyDecimals(currency);
  if (fraction.length > decimals) return null;
  const amountMinor = BigInt(`${sign}${whole}${fraction.padEnd(decimals, '0')}`);
  return { amountMinor, currency };
}

/** The amount as a decimal text with all decimals of its currency: `1000000.00`. */
export function amountText({ amountMinor, currency }: Money): string {
  const decimals = currencyDecimals(currency);
  const sign = amountMinor < 0n ? '-' : '';
  const digits = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, split)}.${digits.slice(split)}`;
}

/** The amount for readers: "€1,000,000" or "1.000.000 €"; cents only where there are some. */
export function moneyWords(money: Money, language: Language): string {
  const text = amountText(money);
  const hasCents = /\.0*[1-9]/.test(text);
  const format = new Intl.NumberFormat(language === 'IT' ? 'it-IT' : 'en-GB', {
    style: 'currency',
    currency: money.currency,
    useGrouping: 'always',
    ...(hasCents ? {} : { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  });
  return format.format(text as Intl.StringNumericLiteral);
}

/** Sum of amounts of one currency. */
export function sumMinor(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** `total` split in proportion to the weights; the parts always add up to it (largest remainder, earlier first on a tie). All zero weights: all zero parts. */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const weightSum = sumMinor(weights);
  if (weightSum === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (total * weight) / weightSum);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % weightSum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  let left = total - sumMinor(parts);
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts;
}
