import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { FilesConfig } from './files/files-config.js';
import { readS3Place } from './files/s3-store.js';
import { isLoopback } from './http/loopback.js';
import { NO_PROXY, readTrustedProxies, type TrustedProxies } from './http/trusted-proxies.js';
import {
  IDENTITY_VARIABLES,
  type IdentityConfig,
  identityConfig,
  refuseHalfIdentity,
} from './identity/identity-config.js';
import { Limits } from './limits/limits.js';
import { MemoryBounds } from './memory-bounds.js';
import { REPOSITORY_ROOT } from './repository-root.js';
import { StartRefused } from './start-refused.js';

export const DEMO_MODES = ['auto', 'on', 'off'] as const;
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every setting, checked. Nothing else in the application reads a setting from the environment. */
export type Config = Readonly<{
  port: number;
  host: string;
  /** The proxies that are believed about whom they serve. */
  trustedProxies: TrustedProxies;
  /** Absolute path of the folder that holds the embedded server's data, and files. */
  dataDir: string;
  /** Address of a PostgreSQL server; null: the application starts its own under `dataDir`. */
  databaseUrl: string | null;
  /** Whether the demo projects are loaded when they are missing; `auto`: unless the record came from an archive. */
  demo: (typeof DEMO_MODES)[number];
  logLevel: (typeof LOG_LEVELS)[number];
  files: FilesConfig;
  memory: MemoryBounds;
  limits: Limits;
  identity: IdentityConfig;
}>;

/** The configuration, or a `StartRefused` that names the variable and the remedy. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = VARIABLES.superRefine(refuseHalfIdentity)
    .superRefine(refuseUnknownSite)
    .safeParse(withoutEmpty(env));
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new StartRefused(`${String(issue?.path[0])} ${issue?.message}`);
  }
  const { PORT, HOST, TRUST_PROXY, DATA_DIR, DATABASE_URL, DEMO, LOG_LEVEL, ...more } = read.data;
  const folder = resolve(REPOSITORY_ROOT, DATA_DIR);
  return {
    port: PORT,
    host: HOST,
    trustedProxies: TRUST_PROXY ?? NO_PROXY,
    dataDir: folder,
    databaseUrl: DATABASE_URL ?? null,
    demo: DEMO === 'auto' && DATABASE_URL !== undefined ? 'off' : DEMO,
    logLevel: LOG_LEVEL,
    files: {
      folder: join(folder, 'files'),
      s3: more.FILES_URL ?? null,
      limitBytes: more.FILE_LIMIT_MB * 1_000_000,
      totalLimitBytes: more.FILES_TOTAL_GB * 1_000_000_000,
    },
    memory: new MemoryBounds(more.FACTS_CACHE_MB * MEBIBYTE, more.ANSWERS_CACHE_MB * MEBIBYTE),
    limits: new Limits(more.POINTS_PER_MINUTE),
    identity: identityConfig(read.data, join(folder, 'auth-secret')),
  };
}

const MEBIBYTE = 1024 * 1024;

const VARIABLES = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, {
      error: ({ input }) => `is "${input}": give a port number from 1 to 65535, or 0 for any free port.`,
    })
    .transform(Number),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((text) => !/[\s/]/.test(text), {
      error: ({ input }) => `is "${input}": give an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
    }),
  TRUST_PROXY: z
    .string()
    .transform((text, context) => {
      const trusted = readTrustedProxies(text);
      if (trusted !== null) return trusted;
      context.addIssue(
        `is "${text}": give how many proxies stand before this site, such as 1, or their addresses, such as loopback or 10.0.0.0/8, separated by commas.`,
      );
      return z.NEVER;
    })
    .optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, {
      // The value is not repeated: it usually holds a password.
      error: 'is not a PostgreSQL address: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE.',
    })
    .optional(),
  FILES_URL: z
    .string()
    .transform((text, context) => {
      const place = readS3Place(text);
      if (place !== null) return place;
      // The value is not repeated: it holds a secret.
      context.addIssue(
        'is no address of S3-compatible storage: write s3+https://KEY:SECRET@HOST/BUCKET?region=REGION.',
      );
      return z.NEVER;
    })
    .optional(),
  FILE_LIMIT_MB: wholeNumber('20', 1, 100),
  FILES_TOTAL_GB: wholeNumber('20', 1, 100_000),
  DEMO: z
    .enum(DEMO_MODES, { error: ({ input }) => `is "${input}": use ${DEMO_MODES.join(', ')}.` })
    .default('auto'),
  FACTS_CACHE_MB: wholeNumber('256', 1, 100_000),
  ANSWERS_CACHE_MB: wholeNumber('64', 1, 100_000),
  POINTS_PER_MINUTE: wholeNumber('60000', 100, 1_000_000_000),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: ({ input }) => `is "${input}": use ${LOG_LEVELS.join(', ')}.` })
    .default('info'),
  ...IDENTITY_VARIABLES,
});

function wholeNumber(standard: string, least: number, most: number) {
  return z
    .string()
    .default(standard)
    .refine((text) => /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: ({ input }) => `is "${input}": give a whole number from ${least} to ${most}.`,
    })
    .transform(Number);
}

/** `PORT= npm start` means the same as no PORT at all. */
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== ''),
  );
}

/** Whoever comes from elsewhere needs an address by which pages, links and cookies know the site. */
function refuseUnknownSite(
  { HOST, PUBLIC_URL }: { HOST: string; PUBLIC_URL?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (isLoopback(HOST) || PUBLIC_URL !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['HOST'],
    message: `is "${HOST}", which others can reach: set PUBLIC_URL as well, to the address by which they reach it, such as https://cantiere.example.`,
  });
}

function isPostgresUrl(text: string): boolean {
  try {
    const url = new URL(text);
    return url.protocol === 'postgresql:' || url.protocol === 'postgres:';
  } catch {
    return false;
  }
}
