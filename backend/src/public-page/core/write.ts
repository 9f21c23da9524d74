import { INKS } from './inks.js';
import type { Typeface, Weight } from './typeface.js';

interface Look {
  readonly weight?: Weight;
  readonly fill?: string;
  /** The text ends at `x` instead of beginning there. */
  readonly isEnd?: boolean;
}

/** A text in a picture, beginning at `x` on the base line `y`, as an outline. */
export type Write = (text: string, x: number, y: number, size: number, look?: Look) => string;

export function writer(typeface: Typeface): Write {
  return (text, x, y, size, { weight = 400, fill = INKS.soft, isEnd = false } = {}) => {
    const from = isEnd ? x - typeface.widthOf(text, size, weight) : x;
    return `<path fill="${fill}" d="${typeface.outline(text, from, y, size, weight)}"/>`;
  };
}

/** The text, or as much of it as `width` has room for. */
export function within(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  typeface: Typeface,
): string {
  if (typeface.widthOf(text, size, weight) <= width) return text;
  const characters = [...text];
  while (
    characters.length > 0 &&
    typeface.widthOf(`${characters.join('').trimEnd()}…`, size, weight) > width
  ) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}
