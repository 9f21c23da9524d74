import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Identified, IdentityService } from '../identity/identity.service.js';
import { AccessService } from './access.service.js';
import type { Viewer } from './core/viewer.js';

/** Says who asks and what the record of access gives to them, for requests and for connections that stay open. */
@Injectable()
export class ViewersService {
  private readonly known = new WeakMap<IncomingMessage, Promise<Viewer | null>>();

  constructor(
    private readonly identity: IdentityService,
    private readonly access: AccessService,
  ) {}

  /** Whose request this is, found out once; null where its proof is none, or no more. */
  ofRequest(request: IncomingMessage): Promise<Viewer | null> {
    const known = this.known.get(request) ?? this.identify(request);
    this.known.set(request, known);
    return known;
  }

  /** Whose connection this is at this moment; null where its proof is none, or no more. */
  async ofConnection(
    parameters: Readonly<Record<string, unknown>> | undefined,
    { headers }: IncomingMessage,
  ): Promise<Viewer | null> {
    return this.viewer(await this.identity.identifyConnection(parameters, headers));
  }

  private async identify({ headers }: IncomingMessage): Promise<Viewer | null> {
    return this.viewer(await this.identity.identify(headers));
  }

  private async viewer(identified: Identified): Promise<Viewer | null> {
    return identified === 'REFUSED' ? null : this.access.viewer(identified);
  }
}
