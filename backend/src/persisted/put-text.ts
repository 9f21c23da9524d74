import type { Request, RequestHandler, Response } from 'express';
import { type DocumentRefusal, findDocument } from './persisted-document.js';

/**
 * Puts the text of an operation in the place of its identifier, in the body or in the address, before the GraphQL server
 * reads either. Where there is none, `refuse` says so.
 */
export function putText(
  refuse: (request: Request, response: Response, refusal: DocumentRefusal) => void,
): RequestHandler {
  return (request, response, next) => {
    const refusal = request.method === 'GET' ? inAddress(request) : inBody(request);
    if (refusal === null) return next();
    refuse(request, response, refusal);
  };
}

function inBody(request: Request): DocumentRefusal | null {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { documentId, query, ...rest } = body as Record<string, unknown>;
  const found = findDocument(documentId, query);
  if (found?.kind === 'text') request.body = { ...rest, query: found.text };
  return found?.kind === 'refused' ? found.refusal : null;
}

function inAddress(request: Request): DocumentRefusal | null {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const ids = searchParams.getAll('documentId');
  const found = findDocument(ids.length > 1 ? ids : ids[0], searchParams.get('query'));
  if (found?.kind !== 'text') return found?.refusal ?? null;
  searchParams.delete('documentId');
  searchParams.set('query', found.text);
  request.url = `${pathname}?${searchParams}`;
  return null;
}
