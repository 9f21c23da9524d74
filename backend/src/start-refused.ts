/** Why the application does not start, in one line that says what to do about it. Printed without a stack trace. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** The node error code (`EACCES`, `ENOSPC`, …) or SQLSTATE of an unknown error, if it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
