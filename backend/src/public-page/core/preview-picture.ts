import { dayWords } from '../../shared/date-words.js';
import type { Language } from '../../shared/language.js';
import { INKS } from './inks.js';
import { oneLine, withoutUnseen } from './one-line.js';
import type { Preview } from './preview.js';
import { type SetWord, setLines, weightOf } from './set-lines.js';
import { trendPicture } from './trend-picture.js';
import type { Typeface } from './typeface.js';
import { within, writer } from './write.js';

/** The picture's size in pixels: what sites that show links ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 64;
const ROOM = PICTURE_SIZE.width - 2 * MARGIN;
const SENTENCE = { top: 122, size: 52, line: 62, most: 3 } as const;

const WORDS: Readonly<
  Record<Language, { asOf: (day: string) => string; invented: string; unstated: string }>
> = {
  EN: {
    asOf: (day) => `as it stood on ${day}`,
    invented: 'INVENTED EXAMPLE',
    unstated: 'No date has been stated yet.',
  },
  IT: {
    asOf: (day) => `com’era il ${day}`,
    invented: 'ESEMPIO INVENTATO',
    unstated: 'Nessuna data è stata ancora dichiarata.',
  },
};

/** The picture of a link to a project: its name, its state in one sentence, and how its date moved. SVG of outlines alone. */
export function previewPicture(preview: Preview, typeface: Typeface): string {
  const { language, trend, asOf } = preview;
  const { width, height } = PICTURE_SIZE;
  const words = WORDS[language];
  const write = writer(typeface);
  const lines = setLines(
    preview.headline.parts.map((part) => ({ ...part, text: withoutUnseen(part.text) })),
    SENTENCE.size,
    ROOM,
    SENTENCE.most,
    typeface,
  );
  const frame = {
    left: MARGIN,
    right: width - MARGIN,
    top: SENTENCE.top + lines.length * SENTENCE.line + 34,
    bottom: height - 84,
  };
  const name = oneLine([preview.name, preview.place].filter(Boolean).join(' · '), 200);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${INKS.paper}"/>`,
    `<rect width="${width}" height="12" fill="${INKS.accent}"/>`,
    write(within(name, ROOM, 30, 400, typeface), MARGIN, 84, 30),
    ...lines.map((line, row) => sentenceLine(line, SENTENCE.top + 44 + row * SENTENCE.line)),
    trend === null ? unstated() : trendPicture(trend, asOf, language, frame, write, typeface),
    write('Cantiere', MARGIN, height - 30, 28, { weight: 700, fill: INKS.accent }),
    preview.illustrative && write(words.invented, MARGIN + 150, height - 30, 24, { weight: 700 }),
    write(words.asOf(dayWords(asOf, language)), width - MARGIN, height - 30, 26, { isEnd: true }),
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n');

  function sentenceLine(line: readonly SetWord[], y: number): string {
    return line
      .map(({ text, emphasis, x }) =>
        write(text, MARGIN + x, y, SENTENCE.size, {
          weight: weightOf(emphasis),
          fill: emphasis === 'SLIP' ? INKS.late : INKS.ink,
        }),
      )
      .join('');
  }

  /** Unknown is drawn as unknown: hatched, with the words. */
  function unstated(): string {
    const [w, h] = [frame.right - frame.left, frame.bottom - frame.top];
    return [
      `<defs><pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="14" fill="${INKS.rule}"/></pattern></defs>`,
      `<rect x="${frame.left}" y="${frame.top}" width="${w}" height="${h}" rx="8" fill="url(#hatch)"/>`,
      write(words.unstated, frame.left + 32, frame.top + h / 2 + 12, 34, { weight: 600 }),
    ].join('\n');
  }
}
