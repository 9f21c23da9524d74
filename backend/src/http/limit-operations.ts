import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { ViewersService } from '../access/viewers.service.js';
import type { GateService } from '../limits/gate.service.js';
import { costTold, overLimit, type Spent } from '../limits/points.js';
import type { DocumentRefusal } from '../persisted/persisted-document.js';
import { costHeaders } from './cost-headers.js';
import { requestedIn } from './requested.js';

/** As the GraphQL server prefers them. */
const TYPES = ['application/json', 'application/graphql-response+json'];

/** Lets through what may be executed, and answers everything else; each takes its cost from the points of its viewer. */
export function limitOperations(
  gate: GateService,
  viewers: ViewersService,
  schema: () => GraphQLSchema,
): RequestHandler {
  return async (request, response, next) => {
    const viewer = await viewers.ofRequest(request);
    const none = await gate.nothingLeft(request, viewer);
    if (none !== null) return refuseForWant(response, none);
    const requested = requestedIn(request);
    const admission = requested && gate.admit(schema(), requested);
    // By address only queries are answered; the GraphQL server refuses the others.
    const isElsewhere = request.method !== 'POST' && (admission?.kind ?? 'query') !== 'query';
    const isFollowed = admission?.ok === true && admission.kind === 'subscription' && !isElsewhere;
    const isRun = admission?.ok === true && !isElsewhere && !isFollowed;
    const spent = await gate.charge(
      request,
      viewer,
      isRun ? admission.cost : null,
      bytesOf(request),
      isRun && admission.isNew,
    );
    if (spent.isOver) return refuseForWant(response, spent);
    response.set(costHeaders(spent));
    if (isFollowed) refuse(response, 400, [BY_SOCKET_ONLY], spent);
    else if (admission?.ok === false && !isElsewhere)
      refuse(response, statusOf(request, admission.isLimit), admission.errors, spent);
    else next();
  };
}

/** Takes the cost of a request that could not even be read; whoever has no points left is told that instead. */
export function chargeFaults(gate: GateService, viewers: ViewersService): ErrorRequestHandler {
  return async (error, request, response, next) => {
    const viewer = await viewers.ofRequest(request).catch(() => null);
    if (await mayBeRefused(gate, request, response, viewer)) next(error);
  };
}

/** Refuses what cannot be asked for, at the cost of a refusal. */
export function refuseDocument(gate: GateService, viewers: ViewersService) {
  return async (request: Request, response: Response, { code, message }: DocumentRefusal): Promise<void> => {
    const viewer = await viewers.ofRequest(request);
    const spent = await spentOnRefusal(gate, request, viewer);
    if (spent.isOver) return refuseForWant(response, spent);
    response.set(costHeaders(spent));
    refuse(response, 400, [new GraphQLError(message, { extensions: { code } })], spent);
  };
}

/** Takes the cost of a refusal; false where a refusal for want of points was the answer. */
export async function mayBeRefused(
  gate: GateService,
  request: Request,
  response: Response,
  viewer: Awaited<ReturnType<ViewersService['ofRequest']>>,
): Promise<boolean> {
  const spent = await spentOnRefusal(gate, request, viewer);
  response.set(costHeaders(spent));
  if (spent.isOver) refuseForWant(response, spent);
  return !spent.isOver;
}

async function spentOnRefusal(
  gate: GateService,
  request: Request,
  viewer: Awaited<ReturnType<ViewersService['ofRequest']>>,
): Promise<Spent> {
  return (
    (await gate.nothingLeft(request, viewer)) ?? (await gate.charge(request, viewer, null, bytesOf(request)))
  );
}

const BY_SOCKET_ONLY = new GraphQLError(
  'A subscription is followed over a websocket at this address, with the protocol graphql-transport-ws. ' +
    '(Una subscription si segue con un websocket a questo indirizzo, con il protocollo graphql-transport-ws.)',
  { extensions: { code: 'SUBSCRIPTION_NOT_BY_REQUEST' } },
);

function refuseForWant(response: Response, spent: Spent): void {
  response.set(costHeaders(spent));
  refuse(response, 429, [overLimit(spent)], spent);
}

function bytesOf({ headers, url }: Request): number {
  return Math.max(Number(headers['content-length'] ?? 0) || 0, url.length);
}

/**
 * Who asks for plain JSON and not for the media type of GraphQL is told faults of a document with status 200, as the
 * GraphQL over HTTP specification has it; what is too much is 400 for everybody.
 */
function statusOf({ headers: { accept = '' } }: Request, isLimit: boolean): number {
  const isPlain =
    accept.includes('application/json') && !accept.includes('application/graphql-response+json');
  return isPlain && !isLimit ? 200 : 400;
}

function refuse(response: Response, status: number, errors: readonly GraphQLError[], spent: Spent): void {
  const type = response.req.accepts(TYPES) || TYPES[0];
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .set('Content-Type', `${type}; charset=utf-8`)
    .end(`${JSON.stringify({ errors, extensions: { cost: costTold(spent) } })}\n`);
}
