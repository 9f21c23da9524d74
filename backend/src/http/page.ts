import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

/**
 * The built page. Files under `assets/` carry a hash of their content in their name, so they may be kept for ever; the
 * page itself is asked for each time. Every address without a file extension is one of the page's own.
 */
export function servePage(folder: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  router.use('/assets', notFound);
  router.use(express.static(folder, { index: false, cacheControl: false, setHeaders: noCache }));
  router.use(pageForAddress(join(folder, 'index.html')));
  return router;
}

const NAMES_A_FILE = /\.[^/]*$/;

function pageForAddress(index: string): RequestHandler {
  return (request, response, next) => {
    const isNavigation = request.method === 'GET' || request.method === 'HEAD';
    if (!isNavigation || NAMES_A_FILE.test(request.path) || !request.accepts('html')) return next();
    if (!existsSync(index))
      return void response.status(503).type('text').send('The page has not been built.\n');
    noCache(response);
    response.sendFile(index, { cacheControl: false });
  };
}

function noCache(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}

const notFound: RequestHandler = (_request, response) => {
  response.status(404).type('text').send('Not found.\n');
};
