import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { outageOf } from '../database/outage.js';
import { faultWords } from './fault-words.js';
import { requestId } from './request-id.js';

/** The last answer for an address that nobody serves. */
export const answerNotFound: RequestHandler = (_request, response) => {
  response.status(404).type('text').send('Not found.\n');
};

/** An address whose escapes stand for no text is nobody's, and is refused before anyone takes it apart. */
export const refuseMalformedPath: RequestHandler = ({ path }, _response, next) => {
  try {
    decodeURIComponent(path);
    next();
  } catch {
    next(Object.assign(new Error('malformed path'), { status: 400 }));
  }
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
    const told =
      status === null
        ? {
            message: 'Internal server error',
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: requestId() },
          }
        : { message: faultWords(error, status), extensions: { code: 'BAD_REQUEST' } };
    response.status(status ?? 500).json({ errors: [told] });
  };
}

function clientStatus(error: unknown): number | null {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : null;
}
