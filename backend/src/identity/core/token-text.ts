/** What every API token begins with, so that one that leaks is recognised. */
export const TOKEN_PREFIX = 'cnt_';

/** Whether a text has the form of a token: the prefix and 32 bytes in base64url. */
export function isTokenText(text: string): boolean {
  return /^cnt_[A-Za-z0-9_-]{43}$/.test(text);
}

/** What a request's Authorization says: a bearer's secret, or null where it names none. */
export function bearerOf(authorization: string | undefined): string | null {
  const found = /^bearer(?:\s+(.*))?$/i.exec(authorization?.trim() ?? '');
  return found === null ? null : (found[1]?.trim() ?? '');
}
