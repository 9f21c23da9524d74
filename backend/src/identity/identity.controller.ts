import { setTimeout as wait } from 'node:timers/promises';
import { All, Controller, Inject, Next, Req, Res } from '@nestjs/common';
import type {
  ErrorRequestHandler,
  NextFunction,
  Request as WebRequest,
  Response as WebResponse,
} from 'express';
import { answerFaults } from '../http/answer-faults.js';
import { clientAddress, isFromProxy } from '../http/client-address.js';
import { AuthEngine } from './auth-engine.js';
import { ADDRESS_HEADER, PROXY_HEADER } from './auth-parts.js';
import { authRefusal } from './core/auth-words.js';
import { type ExposedRoute, exposedRoute } from './core/exposed-routes.js';
import { isForeign, provenanceOf } from './core/same-site.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';

const BASE = '/api/auth';

/** An answer that is the same whether or not an account exists takes as long, too. */
const LEAST_MS = 400;
const EVEN_ROUTES: ReadonlySet<ExposedRoute> = new Set([
  'POST /request-password-reset',
  'POST /send-verification-email',
  'POST /change-email',
]);

/** Sign-in, sessions and credentials over HTTP: what is listed is handed to the library, in JSON and from this site only. */
@Controller('api')
export class IdentityController {
  private readonly answerFault: ErrorRequestHandler;

  constructor(
    private readonly engine: AuthEngine,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
  ) {
    this.answerFault = answerFaults(setup.log);
  }

  @All('*path')
  async answer(@Req() request: WebRequest, @Res() response: WebResponse, @Next() next: NextFunction) {
    try {
      await this.serve(request, response);
    } catch (error) {
      this.answerFault(error, request, response, next);
    }
  }

  private async serve(request: WebRequest, response: WebResponse): Promise<void> {
    response.set('Cache-Control', 'no-store');
    const route = request.path.startsWith(`${BASE}/`)
      ? exposedRoute(request.method, request.path.slice(BASE.length))
      : null;
    if (route === null) return refuse(response, 404, 'NOT_FOUND');
    if (request.method !== 'GET') {
      if (isForeign(provenanceOf(request.headers), this.setup.config.publicUrl)) {
        return refuse(response, 403, 'FOREIGN_REQUEST');
      }
      if (hasBody(request) && !request.is('application/json'))
        return refuse(response, 415, 'INVALID_REQUEST');
      if (holdsNull(request.body)) return refuse(response, 400, 'INVALID_REQUEST');
    }
    const auth = await this.engine.get();
    const [answer] = await Promise.all([
      auth.handler(this.handedOn(request)),
      EVEN_ROUTES.has(route) ? wait(LEAST_MS) : null,
    ]);
    await send(answer, response);
  }

  /** The request as the library takes it: of the headers only those that it is meant to see. */
  private handedOn(request: WebRequest): Request {
    const headers = new Headers();
    for (const name of ['cookie', 'origin', 'referer', 'host', 'user-agent', 'accept']) {
      const value = request.get(name);
      if (value !== undefined) headers.set(name, value);
    }
    headers.set(ADDRESS_HEADER, clientAddress(request));
    if (isFromProxy(request)) headers.set(PROXY_HEADER, 'yes');
    // Of an address that names another site, as proxies are asked, only what is ours counts.
    const [, ...query] = request.originalUrl.split('?');
    const url = `${this.setup.origin}${request.path}?${query.join('?')}`;
    if (request.method === 'GET') return new Request(url, { headers });
    headers.set('content-type', 'application/json');
    return new Request(url, { method: request.method, headers, body: JSON.stringify(request.body ?? {}) });
  }
}

function hasBody({ headers }: WebRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Whether some text has the one character that no text in the database can hold. */
function holdsNull(body: unknown): boolean {
  return /(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(body ?? null));
}

async function send(answer: Response, response: WebResponse): Promise<void> {
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie' && name !== 'content-length') response.set(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.set('Set-Cookie', cookies);
  response.set('Cache-Control', 'no-store');
  const text = await answer.text();
  if (answer.status < 400) {
    if (text === '') response.removeHeader('Content-Type');
    return void response.status(answer.status).end(text);
  }
  const wait = answer.headers.get('x-retry-after');
  if (wait !== null) response.set('Retry-After', wait);
  refuse(response, answer.status, codeIn(text));
}

function refuse(response: WebResponse, status: number, code: string | null): void {
  response.status(status).json(authRefusal(code, status));
}

function codeIn(text: string): string | null {
  try {
    const { code } = JSON.parse(text);
    return typeof code === 'string' ? code : null;
  } catch {
    return null;
  }
}
