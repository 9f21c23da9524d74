/** Height of a line of the bars by phase, in pixels. */
export const LINE_PX = 20;

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** Whole numbers from nothing to at least `most`, in round steps, at most five steps. */
export function countTicks(most: number): number[] {
  const step = STEPS.find((each) => most / each <= 5) ?? Math.ceil(most / 5);
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}
