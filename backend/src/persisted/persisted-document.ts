import { PERSISTED_DOCUMENTS } from '../generated/persisted-documents.js';

/** Why a document cannot be asked for by its identifier. */
export interface DocumentRefusal {
  readonly code: 'PERSISTED_DOCUMENT_NOT_FOUND' | 'BAD_REQUEST';
  readonly message: string;
}

/** The text of a request; null where it names no identifier, and so is what it is. */
export type FoundDocument =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: DocumentRefusal };

/**
 * Looks up what a request says as `documentId` ("Persisted documents" in GraphQL over HTTP). `documentId` and `query`
 * are what it sent under these names; null where it names no identifier. Texts come with the page that is served, and
 * nobody can add one.
 */
export function findDocument(
  documentId: unknown,
  query: unknown,
  known: ReadonlyMap<string, string> = PERSISTED_DOCUMENTS,
): FoundDocument | null {
  if (documentId === undefined || documentId === null) return null;
  if (query !== undefined && query !== null) return refused('BAD_REQUEST', BOTH);
  if (typeof documentId !== 'string') return refused('BAD_REQUEST', NOT_TEXT);
  const text = known.get(documentId);
  return text === undefined ? refused('PERSISTED_DOCUMENT_NOT_FOUND', UNKNOWN) : { kind: 'text', text };
}

const BOTH =
  'Send either "documentId" or "query", not both. (Inviare "documentId" oppure "query", non entrambi.)';
const NOT_TEXT = 'The "documentId" must be text. ("documentId" deve essere un testo.)';
const UNKNOWN =
  'This server does not know this documentId: identifiers belong to the page that it serves, and change with it. ' +
  'Reload the page, or send the text of the operation as "query". ' +
  '(Questo server non conosce questo documentId: gli identificativi sono della pagina che serve, e cambiano con essa. ' +
  'Ricaricare la pagina, o inviare il testo dell’operazione come "query".)';

function refused(code: DocumentRefusal['code'], message: string): FoundDocument {
  return { kind: 'refused', refusal: { code, message } };
}
