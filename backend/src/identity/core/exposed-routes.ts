/** What people and their browsers may ask for below /api/auth. Whatever is not listed does not exist for them. */
export const EXPOSED_ROUTES = [
  'GET /sign-in-ways',
  'POST /sign-in/email',
  'POST /sign-in/social',
  'GET /callback/oidc',
  'POST /sign-out',
  'GET /get-session',
  'GET /verify-email',
  'POST /send-verification-email',
  'POST /request-password-reset',
  'POST /reset-password',
  'POST /change-password',
  'POST /change-email',
  'POST /update-user',
  'GET /list-sessions',
  'POST /revoke-session',
  'POST /revoke-sessions',
  'POST /revoke-other-sessions',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'POST /first-administrator',
  'POST /invitation/look',
  'POST /invitation/accept',
] as const;
export type ExposedRoute = (typeof EXPOSED_ROUTES)[number];

/** What the library would answer as well and this product keeps closed. Together with those above: all that there is. */
export const CLOSED_ROUTES: readonly string[] = [
  'POST /callback/:id',
  'POST /get-session',
  // Accounts are made by an invitation or by the first administrator's link.
  'POST /sign-up/email',
  'POST /verify-password',
  'POST /update-session',
  'POST /delete-user',
  'GET /delete-user/callback',
  // The link in the mail leads to the page itself, so that no secret is part of a path.
  'GET /reset-password/:token',
  'POST /link-social',
  'GET /list-accounts',
  'POST /unlink-account',
  'POST /refresh-token',
  'POST /get-access-token',
  'GET /account-info',
  'POST /two-factor/get-totp-uri',
  // The second factor is an app's code or a backup code, never one by mail.
  'POST /two-factor/send-otp',
  'POST /two-factor/verify-otp',
  'GET /ok',
  'GET /error',
];

/** The route that a request asks for (`path` below /api/auth); null where there is none. */
export function exposedRoute(method: string, path: string): ExposedRoute | null {
  return EXPOSED_ROUTES.find((each) => each === `${method} ${path}`) ?? null;
}
