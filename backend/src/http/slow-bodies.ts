import type { IncomingMessage, ServerResponse } from 'node:http';

/** Time for a body of JSON, of which the longest takes seconds over the worst of lines. */
const BODY_LIMIT_MS = 10_000;
/** Of a file, at least this much must arrive in each such time: a bad line over a mobile phone manages. */
const FILE_STEP_MS = 15_000;
const FILE_STEP_BYTES = 64 * 1024;

const LATE = {
  errors: [
    {
      message:
        'The request took too long to arrive. Send it again, over a better line. ' +
        '(La richiesta ha impiegato troppo tempo ad arrivare. Inviarla di nuovo, con una linea migliore.)',
      extensions: { code: 'REQUEST_TIMEOUT' },
    },
  ],
};

/** Ends a request whose body does not arrive in time: whoever sends it slowly on purpose keeps nothing of ours for long. */
export function limitSlowBody(request: IncomingMessage, response: ServerResponse): void {
  if (!hasBody(request)) return;
  const timer = isFile(request) ? checkSteps(request, response) : checkOnce(request, response);
  request.once('end', () => clearInterval(timer)).once('close', () => clearInterval(timer));
}

function checkOnce(request: IncomingMessage, response: ServerResponse): NodeJS.Timeout {
  return setTimeout(() => {
    if (!request.complete) refuseLate(request, response);
  }, BODY_LIMIT_MS).unref();
}

function checkSteps(request: IncomingMessage, response: ServerResponse): NodeJS.Timeout {
  let seen = request.socket.bytesRead;
  return setInterval(() => {
    const arrived = request.socket.bytesRead;
    // What has arrived and was not taken yet is late by our fault.
    const isSlow = arrived - seen < FILE_STEP_BYTES && request.readableLength === 0;
    seen = arrived;
    if (isSlow && !request.complete) refuseLate(request, response);
  }, FILE_STEP_MS).unref();
}

function refuseLate(request: IncomingMessage, response: ServerResponse): void {
  const cut = () => request.socket.destroy();
  if (response.headersSent || response.destroyed) return void cut();
  response.writeHead(408, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(JSON.stringify(LATE), cut);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isFile({ url = '' }: IncomingMessage): boolean {
  return url === '/files' || url.startsWith('/files?');
}
