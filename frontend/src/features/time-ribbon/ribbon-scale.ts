import { type CalendarDay, dayAt, dayNumber } from '../../shared/calendar-day';

/** Days on which nothing was stated for longer than this are folded: the record is shown, not the silence. */
const FOLD_BEYOND_DAYS = 365;
const FOLDED_DAYS = 90;
/** A pointer means a stated day when it comes this near to its tick. */
const SNAP_PX = 6;

type Piece = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** Where days lie on the ribbon, from 0 (the first stated day) to 1 (today). */
export type RibbonScale = {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly position: (day: CalendarDay) => number;
  readonly dayAtPosition: (position: number) => CalendarDay;
  /** Middles of the silences that are drawn shorter than they were. */
  readonly folds: readonly number[];
  /** First of January of each year that is not folded away. */
  readonly years: readonly { readonly year: string; readonly position: number }[];
};

/** The scale over the stated days and today; long silences take little room. */
export function ribbonScale(days: readonly CalendarDay[], today: CalendarDay): RibbonScale {
  const last = dayNumber(today);
  const known = [...new Set(days.map(dayNumber).filter((day) => day < last))].sort((a, b) => a - b);
  const stops = known.length > 0 ? [...known, last] : [last - 1, last];
  const pieces = toPieces(stops);
  return {
    first: dayAt(stops[0] as number),
    last: today,
    position: (day) => place(pieces, dayNumber(day)),
    dayAtPosition: (position) => dayAt(unplace(pieces, position)),
    folds: pieces.filter(isFolded).map((piece) => (piece.start + piece.end) / 2),
    years: yearsOf(pieces),
  };
}

/** The day that a pointer means on a ribbon of `width` pixels: the nearest stated day when one is near, else the day itself. */
export function dayUnder(
  scale: RibbonScale,
  stated: readonly CalendarDay[],
  position: number,
  width: number,
): CalendarDay {
  const distance = (day: CalendarDay) => Math.abs(scale.position(day) - position) * width;
  const near = stated.filter((day) => distance(day) <= SNAP_PX);
  if (near.length === 0) return scale.dayAtPosition(position);
  return near.reduce((best, day) => (distance(day) < distance(best) ? day : best));
}

function toPieces(stops: readonly number[]): Piece[] {
  const widths = stops.slice(1).map((to, at) => drawnDays(to - (stops[at] as number)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let start = 0;
  return widths.map((width, at) => {
    const end = at === widths.length - 1 ? 1 : start + width / total;
    const piece = { from: stops[at] as number, to: stops[at + 1] as number, start, end };
    start = end;
    return piece;
  });
}

function drawnDays(days: number): number {
  return days > FOLD_BEYOND_DAYS ? FOLDED_DAYS : days;
}

function isFolded(piece: Piece): boolean {
  return piece.to - piece.from > FOLD_BEYOND_DAYS;
}

function place(pieces: readonly Piece[], day: number): number {
  const piece = pieces.find(({ to }) => day <= to);
  if (!piece) return 1;
  if (day <= piece.from) return piece.start;
  return piece.start + ((day - piece.from) / (piece.to - piece.from)) * (piece.end - piece.start);
}

function unplace(pieces: readonly Piece[], position: number): number {
  const inside = Math.min(1, Math.max(0, position));
  const piece = pieces.find(({ end }) => inside <= end) ?? (pieces.at(-1) as Piece);
  return Math.round(
    piece.from + ((inside - piece.start) / (piece.end - piece.start)) * (piece.to - piece.from),
  );
}

function yearsOf(pieces: readonly Piece[]): { year: string; position: number }[] {
  const firstYear = Number(dayAt(pieces[0]?.from ?? 0).slice(0, 4)) + 1;
  const lastYear = Number(dayAt(pieces.at(-1)?.to ?? 0).slice(0, 4));
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, at) =>
    String(firstYear + at),
  );
  return years
    .map((year) => ({ year, day: dayNumber(`${year}-01-01`) }))
    .filter(({ day }) => !pieces.some((piece) => isFolded(piece) && piece.from < day && day < piece.to))
    .map(({ year, day }) => ({ year, position: place(pieces, day) }));
}
