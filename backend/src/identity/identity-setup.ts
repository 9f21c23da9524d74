import type { Logger } from 'pino';
import { authSecret } from './auth-secret.js';
import type { IdentityConfig } from './identity-config.js';

/** The configuration of identity with what is known only once the application listens. */
export interface IdentitySetup {
  readonly config: IdentityConfig;
  /** Signs cookies and seals what is kept. */
  readonly secret: string;
  /** Where links lead and where the provider sends people back to. */
  readonly origin: string;
  readonly log: Logger;
}

/** What the setup is injected by. */
export const IDENTITY = Symbol('identity setup');

/** The setup of an application that listens at `url`. */
export function identitySetup(config: IdentityConfig, url: string, log: Logger): IdentitySetup {
  return { config, secret: authSecret(config), origin: config.publicUrl ?? url, log };
}
