import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Identity } from '../access/core/viewer.js';
import { AuthEngine } from './auth-engine.js';
import { isForeign, provenanceOf } from './core/same-site.js';
import { bearerOf } from './core/token-text.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';
import { TokensService } from './tokens.service.js';

/** Who asks: a person or a token; null for whoever did not sign in; or someone whose proof is not one. */
export type Identified = Identity | null | 'REFUSED';

/** Says who someone is, by what a request brings. What they may do is decided elsewhere. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly engine: AuthEngine,
    private readonly tokens: TokensService,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
  ) {}

  /** A token counts alone: with one, cookies are not looked at. A session that has ended is nobody's. */
  async identify(headers: IncomingHttpHeaders): Promise<Identified> {
    const secret = bearerOf(headers.authorization);
    return secret === null ? this.bySession(headers) : this.byToken(secret);
  }

  /** The same for a websocket: what its first message says counts before what its request brought. */
  async identifyConnection(
    parameters: Readonly<Record<string, unknown>> | undefined,
    headers: IncomingHttpHeaders,
  ): Promise<Identified> {
    const said = Object.entries(parameters ?? {}).find(
      ([name]) => name.toLowerCase() === 'authorization',
    )?.[1];
    if (said === undefined || said === null) return this.identify(headers);
    const secret = typeof said === 'string' ? bearerOf(said) : null;
    return secret === null ? 'REFUSED' : this.byToken(secret);
  }

  private async byToken(secret: string): Promise<Identified> {
    const token = await this.tokens.find(secret);
    return token === null ? 'REFUSED' : { kind: 'TOKEN', tokenId: token.id };
  }

  private async bySession(headers: IncomingHttpHeaders): Promise<Identified> {
    if (headers.cookie?.includes('cantiere.session_token=') !== true) return null;
    // A page of another site, or of another port of this machine, does not act in someone's name.
    if (isForeign(provenanceOf(headers), this.setup.config.publicUrl)) return 'REFUSED';
    const auth = await this.engine.get();
    const session = await auth.api.getSession({
      headers: new Headers({ cookie: headers.cookie }),
      query: { disableRefresh: true, disableCookieCache: true },
    });
    return session === null ? null : { kind: 'PERSON', personId: session.user.id };
  }
}
