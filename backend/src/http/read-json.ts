import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import express, { type Request, type RequestHandler } from 'express';
import { isNestedTooDeep } from './nesting.js';

const taken = new WeakMap<IncomingMessage, Buffer>();

/** Notes the body of a request that was read already and is now handed on. */
export function keepBody(request: IncomingMessage, body: Buffer): void {
  taken.set(request, body);
}

/** Reads bodies of JSON up to a limit, also those that were read before and kept. */
export function readJson(limit: string): RequestHandler {
  const parse = express.json({ limit, verify: refuseNested });
  return (request, response, next) => {
    const body = taken.get(request);
    if (body === undefined) return parse(request, response, next);
    const again = Object.assign(Readable.from([body]), { headers: request.headers }) as unknown as Request;
    parse(again, response, (error) => {
      request.body = again.body;
      next(error);
    });
  };
}

/** In the way in which the library takes a refusal. */
function refuseNested(_request: IncomingMessage, _response: ServerResponse, body: Buffer): void {
  if (isNestedTooDeep(body)) throw Object.assign(new Error('nested'), { status: 400, type: 'json.nested' });
}
