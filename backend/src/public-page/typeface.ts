import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font, type PathCommand } from 'opentype.js';
import type { Typeface, Weight } from './core/typeface.js';

const SUBSETS = ['latin', 'latin-ext'] as const;

type Run = { readonly font: Font; readonly text: string };

/** Titillium Web, the typeface of the pages, read from its package once it is needed. */
export class Titillium implements Typeface {
  private readonly fonts = new Map<Weight, readonly Font[]>();

  widthOf(text: string, size: number, weight: Weight): number {
    return this.runs(text, weight).reduce((sum, run) => sum + run.font.getAdvanceWidth(run.text, size), 0);
  }

  outline(text: string, x: number, y: number, size: number, weight: Weight): string {
    let from = x;
    return this.runs(text, weight)
      .map((run) => {
        const path = pathData(run.font.getPath(run.text, from, y, size).commands);
        from += run.font.getAdvanceWidth(run.text, size);
        return path;
      })
      .join('');
  }

  /** A text in parts of which each has its letters in one of the files. */
  private runs(text: string, weight: Weight): Run[] {
    const fonts = this.fontsOf(weight);
    const runs: { font: Font; text: string }[] = [];
    for (const character of text) {
      const font = (fonts.find((each) => each.charToGlyphIndex(character) > 0) ?? fonts[0]) as Font;
      const last = runs.at(-1);
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  private fontsOf(weight: Weight): readonly Font[] {
    const known = this.fonts.get(weight);
    if (known !== undefined) return known;
    const { resolve } = createRequire(import.meta.url);
    const fonts = SUBSETS.map((subset) => {
      const file = `@fontsource/titillium-web/files/titillium-web-${subset}-${weight}-normal.woff`;
      const bytes = readFileSync(resolve(file));
      return opentype.parse(new Uint8Array(bytes).buffer);
    });
    this.fonts.set(weight, fonts);
    return fonts;
  }
}

/** The library's own writer makes no number of one that is nearly nothing. */
function pathData(commands: readonly PathCommand[]): string {
  return commands.map((each) => each.type + numbersOf(each).map(at).join(' ')).join('');
}

function numbersOf(command: PathCommand): number[] {
  switch (command.type) {
    case 'M':
    case 'L':
      return [command.x, command.y];
    case 'Q':
      return [command.x1, command.y1, command.x, command.y];
    case 'C':
      return [command.x1, command.y1, command.x2, command.y2, command.x, command.y];
    case 'Z':
      return [];
  }
}

function at(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
