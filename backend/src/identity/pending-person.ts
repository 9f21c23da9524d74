import { getSessionFromCtx } from 'better-auth/api';
import type { HookContext } from './auth-guard.js';

/** The library's name for the cookie of someone whose password was right and whose second factor is awaited. */
const SECOND_FACTOR_COOKIE = 'two_factor';

/** Whom a second factor is shown for: who is signed in, or who is about to be. */
export async function pendingPerson(context: HookContext): Promise<string | null> {
  const session = await getSessionFromCtx(context);
  return session?.user.id ?? (await challengedPerson(context));
}

/** Who is about to be signed in. */
export async function challengedPerson(context: HookContext): Promise<string | null> {
  const { name } = context.context.createAuthCookie(SECOND_FACTOR_COOKIE);
  const challenge = await context.getSignedCookie(name, context.context.secret);
  if (!challenge) return null;
  return (await context.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}
