import type { Spent } from '../limits/points.js';

/** The headers that tell of points, of every answer to an operation. */
export function costHeaders({
  points,
  limit,
  remaining,
  resetSeconds,
  isOver,
}: Spent): Record<string, string> {
  return {
    'Query-Cost': String(points),
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(resetSeconds),
    ...(isOver && { 'Retry-After': String(resetSeconds) }),
  };
}
