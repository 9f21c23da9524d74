import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { withPreview } from './core/preview-head.js';
import { previewLanguage, projectPage } from './core/preview-request.js';
import type { PreviewService } from './preview.service.js';

/**
 * The page of a published project with what its link shows, and the picture of it. Both are as everybody sees them,
 * whoever asks; for any other code the page is left to the next handler, as for an address that leads nowhere.
 * `publicUrl` is where people reach the application; null: at the address that they asked for.
 */
export function servePreviews(
  pageFolder: string,
  previews: PreviewService,
  publicUrl: string | null,
  log: Logger,
): Router {
  const router = Router();
  router.get('/p/:code/preview.png', async (request, response) => {
    const language = previewLanguage(request.query.lang, request.headers['accept-language']);
    sendPicture(response, await previews.picture(request.params.code, language));
  });
  router.get('/p/{*page}', page);
  return router;

  async function page(...[request, response, next]: Parameters<RequestHandler>): Promise<void> {
    const found = projectPage(request.path);
    if (found === null || !request.accepts('html')) return next();
    response.vary('Accept-Language');
    const filled = await pageOf(request, found).catch((error) => {
      // The page itself says what is out of order.
      log.warn({ err: error }, 'a page was served without its preview');
      return null;
    });
    if (filled === null) return next();
    response.set('Cache-Control', 'no-cache').type('html').send(filled);
  }

  async function pageOf(request: Request, { code, path }: { code: string; path: string }) {
    const language = previewLanguage(request.query.lang, request.headers['accept-language']);
    const preview = await previews.of(code, language);
    const address = URL.parse(path, publicUrl ?? `${request.protocol}://${request.headers.host}`);
    if (preview === null || address === null) return null;
    return withPreview(await readFile(join(pageFolder, 'index.html'), 'utf8'), preview, address);
  }
}

function sendPicture(response: Response, picture: Buffer | null): void {
  response.vary('Accept-Language');
  if (picture === null) {
    response.status(404).set('Cache-Control', 'no-store').type('text').send('Not found.\n');
    return;
  }
  response.set('Cache-Control', 'no-cache').type('png').send(picture);
}
