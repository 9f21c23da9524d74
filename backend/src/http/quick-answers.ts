import { AsyncResource } from 'node:async_hooks';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { ViewersService } from '../access/viewers.service.js';
import type { Answer } from '../answers/answer.js';
import type { AnswersService } from '../answers/answers.service.js';
import type { GateService } from '../limits/gate.service.js';
import { costTold, type Spent } from '../limits/points.js';
import { logQuickAnswer } from '../log.js';
import { costHeaders } from './cost-headers.js';
import { isNestedTooDeep } from './nesting.js';
import { type QuickRequest, quickRequest } from './quick-request.js';
import { keepBody } from './read-json.js';

const VARY = { Vary: 'Accept, Accept-Encoding, Authorization, Cookie' };

/** Of every answer to a query by address, from memory or not. */
const GET_HEADERS = { ...VARY, 'Cache-Control': 'private, no-cache' };

/** The web framework compresses nothing that is shorter. */
const SHORTEST_COMPRESSED = 1024;

/**
 * Stands before the web framework and answers plain queries from memory. Whatever it cannot answer with data and no
 * error goes on as if it had never been here: so refusals, errors and mutations have one place.
 */
export function answerQuickly(
  answers: AnswersService,
  viewers: ViewersService,
  gate: GateService,
  framework: RequestListener,
  log: Logger,
): RequestListener {
  async function answerFromMemory(
    request: IncomingMessage,
    text: string,
    { method, bodyLength, read }: QuickRequest,
  ): Promise<Answer | null> {
    const viewer = await viewers.ofRequest(request);
    if (viewer === null) return null;
    return answers.answer(
      viewer,
      `${method} ${text}`,
      () => read(text),
      async (cost) =>
        gate.allows(cost) && !(await gate.charge(request, viewer, cost, bodyLength || text.length)).isOver,
    );
  }

  return (request, response) => {
    const quick = quickRequest(request);
    if (quick === null) return framework(request, response);
    const begin = performance.now();
    readBody(request, quick.bodyLength, (body) => {
      const text = body === null ? (request.url ?? '').slice('/graphql?'.length) : body.toString();
      const isAnswerable = body === null || !isNestedTooDeep(body);
      (isAnswerable ? answerFromMemory(request, text, quick) : Promise.resolve(null))
        .catch(() => null)
        .then(async (answer) => {
          const spent = await gate.chargedOn(request, answer?.fieldsHeld ?? 0);
          if (answer !== null && spent !== undefined) {
            const status = await send(request, response, quick, answer, spent);
            logQuickAnswer(log, quick.method, status, Math.round(performance.now() - begin));
            return;
          }
          if (body !== null) keepBody(request, body);
          else for (const [name, value] of Object.entries(GET_HEADERS)) response.setHeader(name, value);
          framework(request, response);
        })
        .catch((error) => log.error({ err: error }, 'an answer could not be sent'));
    });
  };
}

function readBody(request: IncomingMessage, length: number, then: (body: Buffer | null) => void): void {
  if (length === 0) {
    then(null);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = () => then(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
  // The end is told by the connection, which does not know which request is being answered.
  request.on('end', AsyncResource.bind(whole));
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { method, type }: QuickRequest,
  answer: Answer,
  spent: Spent,
): Promise<number> {
  const headers: Record<string, string | number> = { ...VARY, ...costHeaders(spent) };
  if (method === 'GET') {
    Object.assign(headers, GET_HEADERS);
    headers.ETag = answer.tag;
    if (hasTag(request.headers['if-none-match'], answer.tag)) {
      response.writeHead(304, headers).end();
      return 304;
    }
  }
  headers['Content-Type'] = type;
  const extensions = { cost: costTold(spent) };
  const isCompressed = answer.length >= SHORTEST_COMPRESSED && takesGzip(request.headers['accept-encoding']);
  if (isCompressed) headers['Content-Encoding'] = 'gzip';
  const parts = isCompressed ? await answer.compressed(extensions) : answer.body(extensions);
  headers['Content-Length'] = parts.reduce((length, part) => length + part.length, 0);
  // All parts go in one write, and what is kept is not copied.
  response.cork();
  response.writeHead(200, headers);
  for (const part of parts) response.write(part);
  response.end();
  response.uncork();
  return 200;
}

function hasTag(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((each) => ['*', tag].includes(each.trim())) === true;
}

/** A header with a weight of zero for gzip is rare enough to be told apart by its semicolon. */
function takesGzip(header: string | undefined): boolean {
  return header !== undefined && /(^|,)\s*gzip\s*(,|$)/i.test(header);
}
