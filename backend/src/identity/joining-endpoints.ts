import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Result } from '../shared/result.js';
import { addressOf, type HookContext, isName, refusal, refuseGuessable } from './auth-guard.js';
import type { AuthParts } from './auth-parts.js';
import { addressClass } from './core/address-class.js';
import type { JoinRefusal, NewAccount } from './joining.service.js';
import { PASSWORD_LENGTH } from './password.js';

const TOKEN = z.string().min(1).max(200);
/** Left out by whoever has signed in. */
const ACCOUNT = { name: z.string().optional(), password: z.string().optional() };

/** The first administrator's link and invitations: whoever joins is signed in at once. */
export function joiningEndpoints(parts: AuthParts) {
  const { joining } = parts;
  return {
    firstAdministrator: createAuthEndpoint(
      '/first-administrator',
      { method: 'POST', body: z.object({ token: TOKEN, email: z.email().max(320).optional(), ...ACCOUNT }) },
      async (context) => {
        const { token, email } = context.body;
        const session = await getSessionFromCtx(context);
        if (session !== null) {
          const personId = orRefused(await joining.becomeFirstAdministratorAs(session.user.id, token));
          return context.json({ personId });
        }
        if (email === undefined) throw refusal('BAD_REQUEST', 'INVALID_EMAIL');
        const account = accountOf(context.body);
        await refuseGuessable(account.password, account.name, email);
        return enter(parts, context, await joining.becomeFirstAdministrator(token, { ...account, email }));
      },
    ),
    lookAtInvitation: createAuthEndpoint(
      '/invitation/look',
      { method: 'POST', body: z.object({ token: TOKEN }) },
      async (context) => {
        const found = await joining.invitation(context.body.token);
        if (found === null) throw refusal('BAD_REQUEST', 'INVALID_LINK');
        return context.json(found);
      },
    ),
    acceptInvitation: createAuthEndpoint(
      '/invitation/accept',
      {
        method: 'POST',
        body: z.object({ token: TOKEN, ...ACCOUNT }),
      },
      async (context) => {
        const { token } = context.body;
        const session = await getSessionFromCtx(context);
        if (session === null) {
          const account = accountOf(context.body);
          const invited = await joining.invitation(token);
          await refuseGuessable(account.password, account.name, invited?.email);
          return enter(parts, context, await joining.acceptAsNew(token, account));
        }
        const personId = orRefused(await joining.acceptAs(session.user.id, token));
        return context.json({ personId });
      },
    ),
  };
}

async function enter(parts: AuthParts, context: HookContext, result: Result<string, JoinRefusal>) {
  const personId = orRefused(result);
  const { internalAdapter } = context.context;
  const user = await internalAdapter.findUserById(personId);
  const session = await internalAdapter.createSession(personId);
  if (user === null) throw new Error('a person who has just joined is missing');
  await setSessionCookie(context, { session, user });
  parts.history.note(personId, 'LINK', 'SIGNED_IN', addressClass(addressOf(context)));
  return context.json({ personId });
}

function orRefused(result: Result<string, JoinRefusal>): string {
  if (result.ok) return result.value;
  throw refusal(result.reason === 'INVALID_LINK' ? 'BAD_REQUEST' : 'CONFLICT', result.reason);
}

function accountOf(given: { name?: string | undefined; password?: string | undefined }): NewAccount {
  const { name, password = '' } = given;
  if (!isName(name)) throw refusal('BAD_REQUEST', 'INVALID_NAME');
  if (password.length < PASSWORD_LENGTH.least) throw refusal('BAD_REQUEST', 'PASSWORD_TOO_SHORT');
  if (password.length > PASSWORD_LENGTH.most) throw refusal('BAD_REQUEST', 'PASSWORD_TOO_LONG');
  return { name: name.trim(), password };
}
