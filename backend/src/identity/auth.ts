import { betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { newId } from '../shared/ids.js';
import { isName } from './auth-guard.js';
import { ADDRESS_HEADER, type AuthParts } from './auth-parts.js';
import { accountsPlugin } from './auth-plugin.js';
import { ADDRESS_CLASSES, type AddressClass, addressClass } from './core/address-class.js';
import type { LinkPurpose } from './core/mail-words.js';
import { noteArrival, provider } from './elsewhere.js';
import { hashPassword, PASSWORD_LENGTH, verifyPassword } from './password.js';
import { secondFactor } from './second-factor.js';
import { revokeTokens, voidPending } from './void-pending.js';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** The library behind sign-in, sessions and credentials, on the product's own tables and rules. */
export function createAuth(parts: AuthParts) {
  const { pool, setup, background, post, joining } = parts;
  const { config, origin, secret, log } = setup;
  const isSecure = origin.startsWith('https:');
  const send = (purpose: LinkPurpose, email: string, url: string) =>
    post
      .deliver({ id: newId(), purpose, email, url, expiresAt: new Date(Date.now() + HOUR_S * 1000) })
      .then(() => {});
  return betterAuth({
    appName: 'Cantiere',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    // A page is trusted when it came from the address that it asks; the front door lets in no other name.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host');
      return host ? [`http://${host}`] : [];
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: HOUR_S,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        send('RESET_PASSWORD', user.email, `${origin}/reset-password?token=${token}`),
      onPasswordReset: async ({ user }) => {
        await voidPending(pool, user.id);
        await revokeTokens(pool, user.id);
        await post.forget('RESET_PASSWORD', user.email);
      },
    },
    emailVerification: {
      expiresIn: HOUR_S,
      sendOnSignIn: true,
      sendVerificationEmail: async ({ user, url }) => {
        // Of a change of address, the new address is asked once the old one has allowed it.
        const { rows } = await pool.query('select "email" from "user" where "id" = $1', [user.id]);
        if (rows[0] !== undefined) await post.forget('CHANGE_EMAIL', rows[0].email);
        await send('VERIFY_EMAIL', user.email, url);
      },
      afterEmailVerification: async ({ id, email }) => {
        await voidPending(pool, id);
        await post.forget('VERIFY_EMAIL', email);
      },
    },
    user: {
      changeEmail: {
        enabled: true,
        // Asked of the old address first, then of the new one.
        sendChangeEmailConfirmation: ({ user, url }) => send('CHANGE_EMAIL', user.email, url),
      },
    },
    session: { expiresIn: 7 * DAY_S, updateAge: DAY_S, cookieCache: { enabled: false } },
    account: {
      updateAccountOnSignIn: false,
      // An account elsewhere belongs to a person when that provider and we both have verified the same address.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    verification: { storeIdentifier: 'hashed' },
    // Runs before the second factor is asked for.
    hooks: { after: createAuthMiddleware((context) => noteArrival(parts, context)) },
    databaseHooks: {
      user: {
        create: {
          // The one way on which the library makes a person: by a provider's word for an address that was invited.
          before: async ({ name, email, emailVerified }) => {
            if (!emailVerified || !(await joining.isInvited(email))) return false;
            return { data: { name: isName(name) ? name : email.slice(0, 120) } };
          },
          after: ({ id, email }) => joining.acceptFromElsewhere(id, email),
        },
      },
      account: {
        create: {
          // The provider says who signs in, and is asked for nothing afterwards.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, ipAddress: classOf(session.ipAddress ?? null) },
          }),
          after: async () =>
            background.run(
              'clearing sessions that have ended',
              pool.query('delete from "session" where "expiresAt" < now()'),
            ),
        },
      },
    },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 120, customRules: LIMITS },
    advanced: {
      // Said aloud, so that the library does not drop them where it finds itself tested.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      cookiePrefix: isSecure ? '__Host-cantiere' : 'cantiere',
      // The library's own prefix for secure cookies would let other hosts of the domain set them.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      backgroundTasks: { handler: (work) => background.run('a task of sign-in', work) },
    },
    onAPIError: { throw: true, errorURL: `${origin}/sign-in` },
    logger: {
      level: 'warn',
      // What it says may hold addresses of people: only faults are passed on, and of the rest nothing.
      log: (_level, _message, ...details) => {
        const error = details.find((each) => each instanceof Error);
        if (error !== undefined) log.error({ err: error }, 'sign-in failed by a fault');
      },
    },
    plugins: [secondFactor(), provider(config.oidc), accountsPlugin(parts)],
  });
}

/** A session that takes another's place has been given its class already. */
function classOf(address: string | null): AddressClass {
  return ADDRESS_CLASSES.find((each) => each === address) ?? addressClass(address);
}

export type Auth = ReturnType<typeof createAuth>;

/** Requests from one address, by path; seconds and how many. An office shares one address. */
const LIMITS = {
  '/get-session': false,
  // Every visit of the sign-in page; the library would count it as a sign-in.
  '/sign-in-ways': { window: 60, max: 600 },
  '/sign-in/email': { window: 60, max: 60 },
  '/sign-in/social': { window: 60, max: 30 },
  '/request-password-reset': { window: 60, max: 10 },
  '/send-verification-email': { window: 60, max: 10 },
  '/reset-password': { window: 60, max: 20 },
  '/change-password': { window: 60, max: 10 },
  '/change-email': { window: 60, max: 10 },
  '/two-factor/*': { window: 60, max: 60 },
  '/first-administrator': { window: 60, max: 20 },
  '/invitation/*': { window: 60, max: 30 },
} as const;
