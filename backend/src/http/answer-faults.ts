import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { outageOf } from '../database/outage.js';

/** The last answer for an address that nobody serves. */
export const answerNotFound: RequestHandler = (_request, response) => {
  response.status(404).type('text').send('Not found.\n');
};

/** Faults of the caller (bad JSON, too long a body) keep their status; any other is ours, logged and not shown. */
export function answerFaults(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = clientStatus(error);
    if (status === null)
      log.error({ err: error, method: request.method, path: request.path }, 'request failed');
    const outage = outageOf(error);
    if (outage !== null) {
      const unavailable = { message: outage.message, extensions: { code: 'SERVICE_UNAVAILABLE' } };
      return void response
        .status(503)
        .set('Retry-After', '2')
        .json({ errors: [unavailable] });
    }
    const message = status === null ? 'Internal server error' : String(error.message);
    const code = status === null ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    response.status(status ?? 500).json({ errors: [{ message, extensions: { code } }] });
  };
}

function clientStatus(error: unknown): number | null {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : null;
}
