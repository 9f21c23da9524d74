export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A label with the places it may take, the best first (top left corners, in pixels). */
export type LabelRequest = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly x: number; readonly y: number }[];
};

/** A covered pixel of a label weighs as much as so many places further down its list. */
const PLACES_PER_PIXEL = 0.05;

/**
 * Where each label goes: in the order given, each takes the place within `bounds` that is early in its list and hardly
 * covered by an obstacle or by a label placed before it.
 */
export function placeLabels(
  labels: readonly LabelRequest[],
  bounds: Box,
  obstacles: readonly Box[],
): Map<string, Box> {
  const placed = new Map<string, Box>();
  for (const { id, width, height, places } of labels) {
    const boxes = places.map(({ x, y }) => inside({ x, y, width, height }, bounds));
    const taken = [...obstacles, ...placed.values()];
    const covered = (box: Box) => taken.reduce((sum, other) => sum + overlap(box, other), 0);
    const costs = boxes.map((box, at) => at + covered(box) * PLACES_PER_PIXEL);
    const best = boxes[costs.indexOf(Math.min(...costs))];
    if (best) placed.set(id, best);
  }
  return placed;
}

/** The labels that have room: in their order, those that cover neither an obstacle nor one kept before them. */
export function labelsWithRoom(
  placed: ReadonlyMap<string, Box>,
  obstacles: readonly Box[],
): Map<string, Box> {
  const kept = new Map<string, Box>();
  for (const [id, box] of placed) {
    const isFree = [...obstacles, ...kept.values()].every((other) => overlap(box, other) === 0);
    if (isFree) kept.set(id, box);
  }
  return kept;
}

/** Middles of labels one under the other, as near to what was wished as they can be without overlapping. */
export function spreadLabels(
  wished: readonly { readonly id: string; readonly middle: number; readonly height: number }[],
  top: number,
  bottom: number,
): Map<string, number> {
  const sorted = [...wished].sort((a, b) => a.middle - b.middle || (a.id < b.id ? -1 : 1));
  const middles: number[] = [];
  let edge = top;
  for (const label of sorted) {
    const middle = Math.max(label.middle, edge + label.height / 2);
    middles.push(middle);
    edge = middle + label.height / 2;
  }
  // What stands out at the bottom is pushed up again, from the last to the first.
  let limit = bottom;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const { height } = sorted[at] as (typeof sorted)[number];
    middles[at] = Math.min(middles[at] as number, limit - height / 2);
    limit = (middles[at] as number) - height / 2;
  }
  return new Map(sorted.map((label, at) => [label.id, middles[at] as number]));
}

function inside(box: Box, bounds: Box): Box {
  const x = Math.min(Math.max(box.x, bounds.x), bounds.x + bounds.width - box.width);
  const y = Math.min(Math.max(box.y, bounds.y), bounds.y + bounds.height - box.height);
  return { ...box, x, y };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
