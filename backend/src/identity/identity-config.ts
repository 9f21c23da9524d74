import { z } from 'zod';
import { isLoopback, isThisMachine } from '../http/loopback.js';

/** How people sign in, as configured. */
export interface IdentityConfig {
  /** Signs cookies and seals what is kept; null: made at the first start and kept in `secretFile`. */
  readonly secret: string | null;
  /** Absolute path of the file for a secret that nobody configured. */
  readonly secretFile: string;
  /** Where people reach the application, such as `https://cantiere.example`; null: at the address that it listens on. */
  readonly publicUrl: string | null;
  /** True when nobody but this machine reaches the application: it listens on loopback, and no public address leads to it. */
  readonly onThisMachineOnly: boolean;
  /** Where mail is handed in; null: links are kept for the administrator instead. */
  readonly mail: MailConfig | null;
  /** A provider whose accounts are accepted as well. */
  readonly oidc: OidcConfig | null;
}

export interface MailConfig {
  /** With user and password: never logged. */
  readonly url: string;
  readonly from: string;
}

export interface OidcConfig {
  /** Its metadata are at `/.well-known/openid-configuration` below this address. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly name: string;
}

/** The settings of identity, by the names of their variables. */
export const IDENTITY_VARIABLES = {
  // Neither secrets nor addresses that may hold one are repeated.
  AUTH_SECRET: z.string().min(32, { error: 'is too short: give at least 32 random characters.' }).optional(),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, {
      error: ({ input }) =>
        `is "${input}": give the address of the site alone, such as https://cantiere.example.`,
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isMailServer, {
      error: 'is not the address of a mail server: write smtp://USER:PASSWORD@HOST:PORT.',
    })
    .optional(),
  SMTP_FROM: z.string().max(320).optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isWebAddress, {
      error: ({ input }) => `is "${input}": give the provider's issuer, such as https://login.example.`,
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).default('OpenID Connect'),
};

type IdentitySettings = z.output<z.ZodObject<typeof IDENTITY_VARIABLES>>;

/** Refuses settings of which one makes no sense without another. */
export function refuseHalfIdentity(settings: IdentitySettings, context: z.RefinementCtx): void {
  const needs = (variable: keyof IdentitySettings, others: readonly (keyof IdentitySettings)[]) => {
    const given = others.find((each) => settings[each] !== undefined);
    if (given === undefined || settings[variable] !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: [variable],
      message: `is missing, but ${given} is set: give both.`,
    });
  };
  needs('SMTP_URL', ['SMTP_FROM']);
  needs('SMTP_FROM', ['SMTP_URL']);
  needs('OIDC_ISSUER', ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
  needs('OIDC_CLIENT_ID', ['OIDC_ISSUER']);
  needs('OIDC_CLIENT_SECRET', ['OIDC_ISSUER']);
}

/** The settings as the application uses them. */
export function identityConfig(
  settings: IdentitySettings & { readonly HOST: string },
  secretFile: string,
): IdentityConfig {
  const { SMTP_URL, SMTP_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings;
  const hasMail = SMTP_URL !== undefined && SMTP_FROM !== undefined;
  const hasOidc =
    OIDC_ISSUER !== undefined && OIDC_CLIENT_ID !== undefined && OIDC_CLIENT_SECRET !== undefined;
  return {
    secret: settings.AUTH_SECRET ?? null,
    secretFile,
    publicUrl: settings.PUBLIC_URL ?? null,
    onThisMachineOnly: isLoopback(settings.HOST) && isLocalSite(settings.PUBLIC_URL),
    mail: hasMail ? { url: SMTP_URL, from: SMTP_FROM } : null,
    oidc: hasOidc
      ? {
          issuer: OIDC_ISSUER.replace(/\/$/, ''),
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          name: settings.OIDC_NAME,
        }
      : null,
  };
}

/** No public address, or one that only this machine has. */
function isLocalSite(publicUrl: string | undefined): boolean {
  return publicUrl === undefined || isThisMachine(new URL(publicUrl).hostname);
}

function isOrigin(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === '';
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isMailServer(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';
}
