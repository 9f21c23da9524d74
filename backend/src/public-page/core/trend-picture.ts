import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Language } from '../../shared/language.js';
import { monthTicks } from '../../shared/month-ticks.js';
import { INKS } from './inks.js';
import { withoutUnseen } from './one-line.js';
import type { PreviewTrend } from './preview.js';
import type { Typeface } from './typeface.js';
import { type Write, within } from './write.js';

/** Where in the picture the chart stands. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const WORDS: Readonly<Record<Language, Record<'promised' | 'expected' | 'reached', string>>> = {
  EN: { promised: 'promised', expected: 'latest forecast', reached: 'reached' },
  IT: { promised: 'promessa', expected: 'ultima previsione', reached: 'traguardo raggiunto' },
};

const LABELS_PX = 420;
const GAP_PX = 66;

/** What was promised, and what was forecast from one statement to the next, with the distance between the two in words. */
export function trendPicture(
  trend: PreviewTrend,
  asOf: CalendarDate,
  language: Language,
  frame: Frame,
  write: Write,
  typeface: Typeface,
): string {
  const points = trend.points.map((each) => ({ x: dayNumber(each.statedOn), y: dayNumber(each.date) }));
  const promised = trend.promised && dayNumber(trend.promised.date);
  const span = spanOf(points, promised, dayNumber(asOf));
  const plot = {
    ...frame,
    left: frame.left + 116,
    right: frame.right - LABELS_PX,
    bottom: frame.bottom - 34,
  };
  const x = scale(span.x, [plot.left, plot.right]);
  const y = scale(span.y, [plot.bottom, plot.top]);
  const month = new Intl.DateTimeFormat(language === 'IT' ? 'it-IT' : 'en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const steps = points.map((point, index) =>
    index === 0 ? `M${at(x(point.x))} ${at(y(point.y))}` : `H${at(x(point.x))}V${at(y(point.y))}`,
  );
  return [
    ...monthTicks(span.y, 3).map(
      (day) =>
        `<path stroke="${INKS.rule}" stroke-width="2" d="M${plot.left} ${at(y(day))}H${plot.right}"/>` +
        write(month.format(day * DAY_MS), plot.left - 16, y(day) + 7, 22, { isEnd: true }),
    ),
    ...monthTicks(span.x, 3).map((day) => write(month.format(day * DAY_MS), x(day) - 40, frame.bottom, 22)),
    promised !== null &&
      `<path stroke="${INKS.soft}" stroke-width="3" stroke-dasharray="4 8" d="M${plot.left} ${at(y(promised))}H${plot.right}"/>`,
    `<path stroke="${INKS.accent}" stroke-width="7" stroke-linejoin="round" fill="none" d="${steps.join('')}"/>`,
    `<path stroke="${INKS.accent}" stroke-width="${trend.isReached ? 2 : 7}" ${trend.isReached ? '' : 'stroke-dasharray="2 12" stroke-linecap="round"'} d="M${at(x(end.x))} ${at(y(end.y))}H${plot.right}"/>`,
    ...points.map(
      (point) => `<circle cx="${at(x(point.x))}" cy="${at(y(point.y))}" r="9" fill="${INKS.accent}"/>`,
    ),
    ...labels(),
  ]
    .filter(Boolean)
    .join('\n');

  /** The two dates at the level of their lines, the slip between them. */
  function labels(): string[] {
    const words = WORDS[language];
    const last = { y: y(end.y), term: trend.isReached ? words.reached : words.expected, words: trend.words };
    const first = trend.promised &&
      promised !== null && { y: y(promised), term: words.promised, words: trend.promised.words };
    const isSame = first && last.words === first.words && !trend.isReached;
    if (!first || isSame) return dated(isSame ? first : last, middle(last.y, 32));
    const top = Math.min(last.y, first.y);
    const bottom = Math.max(last.y, first.y);
    const centre = middle((top + bottom) / 2, GAP_PX + 32);
    const [above, below] = last.y <= first.y ? [last, first] : [first, last];
    const tone = trend.isLate ? INKS.late : INKS.ink;
    const bracket = plot.right + 14;
    return [
      `<path stroke="${tone}" stroke-width="3" fill="none" d="M${bracket - 8} ${at(top)}H${bracket}V${at(bottom)}H${bracket - 8}"/>`,
      ...dated(above, Math.min(above.y, centre - GAP_PX)),
      ...(trend.slip === null ? [] : [slip(trend.slip, centre, tone)]),
      ...dated(below, Math.max(below.y, centre + GAP_PX)),
    ];
  }

  function middle(wanted: number, room: number): number {
    return Math.min(Math.max(wanted, frame.top + room), plot.bottom - room + 20);
  }

  function slip(text: string, centre: number, fill: string): string {
    const room = LABELS_PX - 36;
    const size = [50, 44, 38, 32].find((each) => typeface.widthOf(text, each, 700) <= room) ?? 28;
    const shown = within(text, room, size, 700, typeface);
    return write(shown, plot.right + 36, centre + size * 0.34, size, { weight: 700, fill });
  }

  function dated(label: { term: string; words: string }, centre: number): string[] {
    const room = LABELS_PX - 36;
    return [
      write(label.term, plot.right + 36, centre - 8, 22),
      write(within(withoutUnseen(label.words), room, 28, 600, typeface), plot.right + 36, centre + 22, 28, {
        weight: 600,
        fill: INKS.ink,
      }),
    ];
  }
}

const DAY_MS = 86_400_000;

/** What the chart spans, with a little room after the last statement and none of a long silence; in days since 1970. */
function spanOf(
  points: readonly { readonly x: number; readonly y: number }[],
  promised: number | null,
  asOf: number,
): { readonly x: readonly [number, number]; readonly y: readonly [number, number] } {
  const days = points.map((each) => each.x);
  const dates = [...points.map((each) => each.y), ...(promised === null ? [] : [promised])];
  const [from, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...dates), Math.max(...dates)];
  const edge = Math.min(asOf, last + Math.max(45, Math.round((last - from) * 0.12)));
  const pad = Math.max(20, Math.round((high - low) * 0.12));
  return { x: [from, Math.max(edge, from + 90)], y: [low - pad, high + pad] };
}

function dayNumber(day: CalendarDate): number {
  return Date.parse(day) / DAY_MS;
}

function scale(from: readonly [number, number], to: readonly [number, number]) {
  return (value: number) => to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);
}

function at(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
