import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { Options } from 'pino-http';
import type { Config } from './config.js';
import { requestId } from './http/request-id.js';
import { loggedError } from './logged-error.js';
import { BadRequest } from './shared/bad-request.js';

/** Structured log: one JSON object per line on the standard output. */
export function openLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: loggedError },
    // Whatever is said while a request is answered can be found by the number that its answer gave.
    mixin: () => {
      const id = requestId();
      return id === undefined ? {} : { requestId: id };
    },
  });
}

/** Requests in the log: method, path and outcome. No header, query or body, so no secret can be among them. */
export function requestLog(log: Logger): Options {
  return {
    logger: log,
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?', 1)[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: loggedError,
    },
    genReqId: () => requestId() ?? randomUUID(),
    customLogLevel: (_request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return response.statusCode >= 400 ? 'info' : 'debug';
    },
  };
}

/** The line in the log for a request that was answered before it reached the framework. */
export function logQuickAnswer(log: Logger, method: string, status: number, responseTime: number): void {
  if (!log.isLevelEnabled('debug')) return;
  const req = { id: requestId(), method, path: '/graphql' };
  log.debug({ req, res: { status }, responseTime }, 'request completed');
}

/** Nest tells at length what it maps while it starts: that is for whoever debugs. */
export function frameworkLog(log: Logger): LoggerService {
  return {
    log: (message, context) => log.debug({ context }, String(message)),
    debug: (message, context) => log.debug({ context }, String(message)),
    verbose: (message, context) => log.trace({ context }, String(message)),
    warn: (message, context) => log.warn({ context }, String(message)),
    // What a caller is told is no fault of ours, and holds what they sent.
    error(message, ...details) {
      if (!(message instanceof BadRequest)) log.error({ details: details.map(told) }, String(message));
    },
    fatal: (message, ...details) => log.fatal({ details: details.map(told) }, String(message)),
  };
}

function told(detail: unknown): unknown {
  return detail instanceof Error ? loggedError(detail) : detail;
}
