import { linearScale } from '../../shared/charts/linear-scale';
import { type Box, placeLabels, spreadLabels } from '../../shared/charts/place-labels';
import type { TrendDomain, TrendLine } from './trend-lines';

/** Room around the plot, in pixels; in a narrow chart the labels stand inside, in a wide one at its right. */
export type TrendFrame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export const WIDE_FROM_PX = 560;
const LINE_PX = 17;
const CHARACTER_PX = 5.9;

export function trendFrame(width: number, height: number): TrendFrame {
  const wide = width >= WIDE_FROM_PX;
  return { width, height, left: wide ? 68 : 60, right: wide ? 200 : 12, top: 22, bottom: 24 };
}

/** From days to pixels, the same for the drawn lines and for what stands over them. */
export function trendScales(domain: TrendDomain, frame: TrendFrame) {
  return {
    x: linearScale(domain.x, [frame.left, frame.width - frame.right]),
    y: linearScale(domain.y, [frame.height - frame.bottom, frame.top]),
  };
}

/** A label of a line: up to two lines of text. */
export type TrendLabel = { readonly key: string; readonly box: Box };

/** Where the labels stand: open lines at the right edge, one under the other; ended ones near their last point. */
export function trendLabels(
  lines: readonly TrendLine[],
  texts: ReadonlyMap<string, readonly string[]>,
  domain: TrendDomain,
  frame: TrendFrame,
  taken: readonly Box[] = [],
): TrendLabel[] {
  const scales = trendScales(domain, frame);
  const wide = frame.width >= WIDE_FROM_PX;
  const measured = lines.flatMap((line) => {
    const end = line.points.at(-1);
    const text = texts.get(line.key) ?? [];
    if (!end) return [];
    const x = scales.x(line.reached || !wide ? end.x : domain.x[1]);
    const width = Math.max(...text.map((words) => words.length)) * CHARACTER_PX + 4;
    return [{ line, x, y: scales.y(end.y), width, height: text.length * LINE_PX }];
  });
  const atEdge = measured.filter(({ line }) => wide && !line.reached);
  const spread = spreadLabels(
    atEdge.map(({ line, y, height }) => ({ id: line.key, middle: y, height })),
    0,
    frame.height,
  );
  const edgeX = frame.width - frame.right + 8;
  const edgeBoxes = atEdge.map(({ line, width, height }) => {
    const y = (spread.get(line.key) ?? 0) - height / 2;
    return { key: line.key, box: { x: edgeX, y, width: Math.min(width, frame.right - 8), height } };
  });
  const inner = measured.filter(({ line }) => !wide || line.reached);
  const bounds = {
    x: frame.left,
    y: 0,
    width: frame.width - frame.left,
    height: frame.height - frame.bottom,
  };
  const placed = placeLabels(
    inner.map(({ line, x, y, width, height }) => ({
      id: line.key,
      width,
      height,
      places: placesAround(x, y, width, height),
    })),
    bounds,
    [...taken, ...edgeBoxes.map(({ box }) => box), ...obstacles(lines, domain, frame)],
  );
  return [...edgeBoxes, ...[...placed].map(([key, box]) => ({ key, box }))];
}

/** Around the end of a line: beside it, then under or over it, ever further away. */
function placesAround(x: number, y: number, width: number, height: number) {
  const beside = [{ x: x + 12, y: y - height / 2 }];
  const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((step) => {
    const below = y + 10 + step * LINE_PX;
    const above = y - 10 - height - step * LINE_PX;
    return [
      { x: x + 6, y: below },
      { x: x - width - 2, y: above },
      { x: x - width - 2, y: below },
      { x: x + 6, y: above },
    ];
  });
  return [...beside, ...steps];
}

/** What labels keep clear of: the points, and the lines between them. */
function obstacles(lines: readonly TrendLine[], domain: TrendDomain, frame: TrendFrame): Box[] {
  const scales = trendScales(domain, frame);
  return lines.flatMap((line) =>
    line.points.flatMap((point, at) => {
      const next = line.points[at + 1];
      const [x, y] = [scales.x(point.x), scales.y(point.y)];
      const dot = { x: x - 5, y: y - 5, width: 10, height: 10 };
      const toX = next ? scales.x(next.x) : line.reached ? x : scales.x(domain.x[1]);
      const flat = { x, y: y - 2, width: toX - x, height: 4 };
      const toY = next ? scales.y(next.y) : y;
      const step = { x: toX - 2, y: Math.min(y, toY), width: 4, height: Math.abs(toY - y) };
      return [dot, flat, step];
    }),
  );
}
