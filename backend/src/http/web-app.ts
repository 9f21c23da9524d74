import type { Server } from 'node:http';
import type { DynamicModule, INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import compression from 'compression';
import express, { type ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { ViewersService } from '../access/viewers.service.js';
import { AnswersService } from '../answers/answers.service.js';
import { GateService } from '../limits/gate.service.js';
import { frameworkLog } from '../log.js';
import { putText } from '../persisted/put-text.js';
import { PreviewService } from '../public-page/preview.service.js';
import { servePreviews } from '../public-page/serve-previews.js';
import { admit } from './admit.js';
import { answerFaults, answerNotFound, refuseMalformedPath } from './answer-faults.js';
import type { Application } from './front-door.js';
import { chargeFaults, limitOperations, refuseDocument } from './limit-operations.js';
import { NestAdapter } from './nest-adapter.js';
import { servePage } from './page.js';
import { answerQuickly } from './quick-answers.js';
import { readJson } from './read-json.js';
import { openSockets } from './sockets.js';

const BODY_LIMIT = '256kb';

/** The API and the page as one application, ready to take requests from `server`. */
export async function createWebApp(
  module: DynamicModule,
  server: Server,
  pageFolder: string,
  publicUrl: string | null,
  log: Logger,
): Promise<{ nest: INestApplication; application: Application }> {
  const web = express();
  web.disable('x-powered-by');
  web.use(compression());
  const answerFault = answerFaults(log);
  web.use(refuseMalformedPath);
  const json = readJson(BODY_LIMIT);
  // A file is taken as it comes, whatever it calls itself.
  web.use((request, response, next) => (isFile(request.path) ? next() : json(request, response, next)));
  const nest = await NestFactory.create(module, new NestAdapter(web, server), {
    bodyParser: false,
    logger: frameworkLog(log),
    abortOnError: false,
  });
  const viewers = nest.get(ViewersService, { strict: false });
  const gate = nest.get(GateService);
  const unread = chargeFaults(gate, viewers);
  web.use(((error, request, response, next) =>
    isGraphQL(request.path) ? unread(error, request, response, next) : next(error)) as ErrorRequestHandler);
  const known = admit(viewers, gate, log);
  web.use((request, response, next) => (isAsked(request.path) ? known(request, response, next) : next()));
  const text = putText(refuseDocument(gate, viewers));
  web.use((request, response, next) => (isGraphQL(request.path) ? text(request, response, next) : next()));
  const limited = limitOperations(gate, viewers, () => nest.get(GraphQLSchemaHost, { strict: false }).schema);
  web.use((request, response, next) => (isGraphQL(request.path) ? limited(request, response, next) : next()));
  // Nest answers every address that it does not know, so the page comes before its routes and leaves those to it.
  web.use(servePreviews(pageFolder, nest.get(PreviewService, { strict: false }), publicUrl, log));
  const page = servePage(pageFolder);
  web.use((request, response, next) => (isApi(request.path) ? next() : page(request, response, next)));
  // Nest has words of its own for what went wrong until here, and for an address that leads nowhere.
  web.use((request, response, next) =>
    isApi(request.path) ? next() : answerNotFound(request, response, next),
  );
  web.use(answerFault);
  await nest.init();
  const { schema } = nest.get(GraphQLSchemaHost);
  const listener = answerQuickly(nest.get(AnswersService), viewers, gate, web, log);
  return { nest, application: { listener, sockets: openSockets(schema, viewers, gate, log) } };
}

function isApi(path: string): boolean {
  return isGraphQL(path) || path.startsWith('/api/') || isFile(path);
}

/** Addresses whose answer depends on who asks. */
function isAsked(path: string): boolean {
  return isGraphQL(path) || isFile(path);
}

/** The web framework takes capital letters for small ones. */
function isGraphQL(path: string): boolean {
  return /^\/graphql(\/|$)/i.test(path);
}

function isFile(path: string): boolean {
  return path === '/files' || path.startsWith('/files/');
}
