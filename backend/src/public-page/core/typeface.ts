export type Weight = 400 | 600 | 700;

/** Letters as outlines, so that a picture needs no font where it is painted. */
export interface Typeface {
  /** How wide a text runs, in pixels. */
  widthOf(text: string, size: number, weight: Weight): number;
  /** The text as data of an SVG path that begins at `x` on the base line `y`. */
  outline(text: string, x: number, y: number, size: number, weight: Weight): string;
}
