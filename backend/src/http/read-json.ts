import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import express, { type Request, type RequestHandler } from 'express';

const taken = new WeakMap<IncomingMessage, Buffer>();

/** Notes the body of a request that was read already and is now handed on. */
export function keepBody(request: IncomingMessage, body: Buffer): void {
  taken.set(request, body);
}

/** Reads bodies of JSON up to a limit, also those that were read before and kept. */
export function readJson(limit: string): RequestHandler {
  const parse = express.json({ limit });
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
