/** What we use of the library, which brings no types of its own. */
declare module 'opentype.js' {
  export interface Point {
    readonly x: number;
    readonly y: number;
  }

  export type PathCommand =
    | ({ readonly type: 'M' | 'L' } & Point)
    | ({ readonly type: 'Q'; readonly x1: number; readonly y1: number } & Point)
    | ({
        readonly type: 'C';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
      } & Point)
    | { readonly type: 'Z' };

  export interface Font {
    /** The number of a letter's glyph; 0 where the font has none. */
    charToGlyphIndex(character: string): number;
    getAdvanceWidth(text: string, size: number): number;
    getPath(text: string, x: number, y: number, size: number): { readonly commands: readonly PathCommand[] };
  }

  const opentype: { parse(bytes: ArrayBuffer): Font };
  export default opentype;
}
