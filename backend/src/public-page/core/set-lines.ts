import type { Emphasis } from '../../projects/core/sentence.js';
import type { Typeface, Weight } from './typeface.js';
import { within } from './write.js';

/** A piece of text as it is to be set. */
export interface Piece {
  readonly text: string;
  readonly emphasis: Emphasis;
}

/** A word of a line, and where it begins. */
export interface SetWord extends Piece {
  readonly x: number;
}

/** Semi-bold carries a sentence; what matters in it is bold. */
export function weightOf(emphasis: Emphasis): Weight {
  return emphasis === 'PLAIN' ? 600 : 700;
}

/** Words set in lines no wider than `width`; what has no room in `most` lines is cut and ends in an ellipsis. */
export function setLines(
  pieces: readonly Piece[],
  size: number,
  width: number,
  most: number,
  typeface: Typeface,
): readonly (readonly SetWord[])[] {
  const lines: SetWord[][] = [[]];
  const space = typeface.widthOf(' ', size, 600);
  let x = 0;
  for (const word of wordsOf(pieces)) {
    const long = word.reduce((sum, each) => sum + widthOf(each), 0);
    if (x > 0 && x + space + long > width) {
      if (lines.length === most) return withEllipsis(lines);
      lines.push([]);
      x = 0;
    }
    if (x > 0) x += space;
    for (const piece of word) {
      const fitting = fitted(piece, width - x);
      lines.at(-1)?.push({ ...fitting, x });
      x += widthOf(fitting);
    }
  }
  return lines;

  function widthOf({ text, emphasis }: Piece): number {
    return typeface.widthOf(text, size, weightOf(emphasis));
  }

  /** A word that is wider than its line loses its end. */
  function fitted({ text, emphasis }: Piece, room: number): Piece {
    return { text: within(text, room, size, weightOf(emphasis), typeface), emphasis };
  }

  function withEllipsis(full: SetWord[][]): SetWord[][] {
    const last = full.at(-1)?.pop();
    if (last !== undefined) {
      const ending = `${last.text.replace(/[.,;:]$/, '')}…`;
      full.at(-1)?.push({ ...fitted({ ...last, text: ending }, width - last.x), x: last.x });
    }
    return full;
  }
}

/** Words between spaces; one may consist of pieces of different emphasis. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  let isOpen = false;
  for (const { text, emphasis } of pieces) {
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue;
      if (part.trim() === '') {
        isOpen = false;
        continue;
      }
      if (isOpen) words.at(-1)?.push({ text: part, emphasis });
      else words.push([{ text: part, emphasis }]);
      isOpen = true;
    }
  }
  return words;
}
