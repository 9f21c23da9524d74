import { type Box, labelsWithRoom, placeLabels } from '../../shared/charts/place-labels';

const LINE_PX = 17;
const CHARACTER_PX = 6.6;
const DOT_PX = 10;

/** A point of the trend in pixels, with the words for its date; `text` is null where it gets no label. */
export type LabelledPoint = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string | null;
};

/** Where the dates stand beside their points; those without room are left out, the first and the last one at the end. */
export function trendLabels(points: readonly LabelledPoint[], bounds: Box): Map<string, Box> {
  const dots = points.map(({ x, y }) => ({
    x: x - DOT_PX / 2,
    y: y - DOT_PX / 2,
    width: DOT_PX,
    height: DOT_PX,
  }));
  const lines = points.flatMap(({ x, y }, at) => {
    const next = points[at + 1];
    if (!next) return [];
    return [
      { x, y: y - 1, width: next.x - x, height: 2 },
      { x: next.x - 1, y: Math.min(y, next.y), width: 2, height: Math.abs(next.y - y) },
    ];
  });
  const labels = points.flatMap(({ id, x, y, text }) => {
    if (text === null) return [];
    const width = text.length * CHARACTER_PX + 4;
    return [{ id, width, height: LINE_PX, places: placesAround(x, y, width) }];
  });
  const [first, ...others] = labels;
  const last = others.pop();
  const inOrder = [last, first, ...others].filter((label) => label !== undefined);
  return labelsWithRoom(placeLabels(inOrder, bounds, [...dots, ...lines]), dots);
}

/** Beside the point, then over and under it. */
function placesAround(x: number, y: number, width: number) {
  const [before, after, over, under] = [x - width - 8, x + 8, y - LINE_PX - 8, y + 8];
  return [
    { x: before, y: y - LINE_PX / 2 },
    { x: x - width + 4, y: over },
    { x: x - 4, y: over },
    { x: after, y: under },
    { x: after, y: y - LINE_PX / 2 },
    { x: before, y: under },
  ];
}
