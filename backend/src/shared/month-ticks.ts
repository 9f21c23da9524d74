const DAY_MS = 86_400_000;

/** Firsts of months, about so many, evenly spread over a span; all in days since 1970. */
export function monthTicks([from, to]: readonly [number, number], wanted: number): number[] {
  const start = new Date(from * DAY_MS);
  const months = Math.max(1, (to - from) / 30.4);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => months / each <= wanted) ?? 240;
  const ticks: number[] = [];
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let month = first; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    if (day > to) return ticks;
    if (day >= from) ticks.push(day);
  }
}
