import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { ADDRESS_HEADER, type AuthParts, PROXY_HEADER } from './auth-parts.js';
import { contextOf } from './core/context-words.js';
import { isGuessable } from './guessable.js';
import { PASSWORD_LENGTH } from './password.js';
import { pendingPerson } from './pending-person.js';

/** A request as the library gives it to a hook. */
export type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** What a hook may change of the request. */
type Change = { context: { body: Record<string, unknown> } } | undefined;

/** Refuses what the library would allow and the product does not, before anything is done. */
export async function guardRequest(parts: AuthParts, context: HookContext): Promise<Change> {
  const { path, body } = context;
  switch (path) {
    case '/sign-in/email':
      limit(await parts.attempts.signIn(textOf(body?.email), addressOf(context)));
      if (await parts.samples.isOutOfPlace(textOf(body?.email), isHandedOn(context))) {
        throw refusal('UNAUTHORIZED', 'INVALID_EMAIL_OR_PASSWORD');
      }
      return undefined;
    case '/request-password-reset':
    case '/send-verification-email':
      return limit(await parts.attempts.mail(textOf(body?.email)));
    case '/change-email':
      return limit(await parts.attempts.mail(textOf(body?.newEmail)));
    case '/sign-in/social':
      // A token from elsewhere proves nothing about who brings it: only the whole way through the provider counts.
      if (body?.idToken !== undefined) throw refusal('BAD_REQUEST', 'INVALID_REQUEST');
      return undefined;
    case '/reset-password':
      return refuseGuessable(textOf(body?.newPassword));
    case '/change-password': {
      const session = await getSessionFromCtx(context);
      await refuseGuessable(textOf(body?.newPassword), session?.user.email, session?.user.name);
      return { context: { body: { ...body, revokeOtherSessions: true } } };
    }
    case '/update-user':
      return refuseAllButName(body);
    case '/two-factor/verify-totp':
      await refuseUsedCode(parts, context);
      return { context: { body: { ...body, trustDevice: false } } };
    case '/two-factor/verify-backup-code':
      return { context: { body: { ...body, trustDevice: false } } };
    default:
      return undefined;
  }
}

/** The address that the request came from, or a word that says that none is known. */
export function addressOf(context: HookContext): string {
  return context.headers?.get(ADDRESS_HEADER) ?? 'unknown';
}

/** Whether a proxy handed the request on. */
export function isHandedOn(context: Pick<HookContext, 'headers'>): boolean {
  return context.headers?.has(PROXY_HEADER) === true;
}

export function refusal(
  status: 'BAD_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'CONFLICT' | 'TOO_MANY_REQUESTS',
  code: string,
  headers: Record<string, string> = {},
): APIError {
  return new APIError(status, { code, message: code }, headers);
}

function limit(seconds: number | null): undefined {
  if (seconds !== null) {
    throw refusal('TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS', { 'Retry-After': String(seconds) });
  }
}

function refuseAllButName(body: unknown): undefined {
  const { name, ...others } = (body ?? {}) as Record<string, unknown>;
  if (Object.keys(others).length > 0 || !isName(name)) throw refusal('BAD_REQUEST', 'INVALID_NAME');
}

/** Refuses a new password that would soon be guessed; its length is the library's to judge. */
export async function refuseGuessable(
  password: string,
  ...about: (string | null | undefined)[]
): Promise<undefined> {
  const { least, most } = PASSWORD_LENGTH;
  if (password.length < least || password.length > most) return;
  if (await isGuessable(password, contextOf(...about))) throw refusal('BAD_REQUEST', 'PASSWORD_TOO_COMMON');
}

export function isName(name: unknown): name is string {
  return typeof name === 'string' && name.trim() !== '' && name.length <= 120;
}

/** A code that was seen once is worth nothing for as long as it would be right (RFC 6238, section 5.2). */
async function refuseUsedCode(parts: AuthParts, context: HookContext): Promise<void> {
  const personId = await pendingPerson(context);
  const code = textOf(context.body?.code);
  if (personId === null || !/^\d{6}$/.test(code)) return;
  await parts.pool.query(
    `delete from "used_code" where "person_id" = $1 and "used_at" < now() - interval '5 minutes'`,
    [personId],
  );
  const { rowCount } = await parts.pool.query(
    `insert into "used_code" ("person_id", "code") values ($1, $2) on conflict do nothing`,
    [personId, code],
  );
  if (rowCount === 0) throw refusal('UNAUTHORIZED', 'INVALID_CODE');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
