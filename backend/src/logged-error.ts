import { pino } from 'pino';

/**
 * An error as the log tells it: its kind, what it and its causes say, where, and its code. What else hangs on an error,
 * such as the row that the database refused, may hold what nobody is to read there.
 */
export function loggedError(error: unknown): unknown {
  const told = error instanceof Error ? pino.stdSerializers.err(error) : error;
  if (typeof told !== 'object' || told === null) return told;
  const { type, message, stack, code } = told as Record<string, unknown>;
  return { type, message, stack, code };
}
