import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { type DocumentLimit, type DocumentLimits, limitWords } from './core/document-limits.js';
import { limitOfDocument } from './document.js';
import { limitOfTokens } from './tokens.js';

/** Faults of a document that are told at once. */
const MOST_FAULTS = 20;

/** A document that may be executed, or what is wrong with it. `isLimit` where it is valid for all we know, but too much. */
export type ReadDocument =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly errors: readonly GraphQLError[]; readonly isLimit: boolean };

/** Reads a document: each step is only taken when those before it, which cost less, found nothing. */
export function readDocument(schema: GraphQLSchema, text: string, limits: DocumentLimits): ReadDocument {
  const tokens = limitOfTokens(text, limits);
  if (tokens !== null) return beyond(tokens, limits);
  const document = parsed(text);
  if (document instanceof GraphQLError) return { ok: false, errors: [document], isLimit: false };
  const limit = limitOfDocument(document, limits);
  if (limit !== null) return beyond(limit, limits);
  const faults = validate(schema, document, undefined, { maxErrors: MOST_FAULTS });
  if (faults.length === 0) return { ok: true, document };
  return {
    ok: false,
    errors: faults.map((each) => coded(each, 'GRAPHQL_VALIDATION_FAILED')),
    isLimit: false,
  };
}

/** The name by which a text is known. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Characters of what is said of a fault: what was sent is not sent back in full. */
const MOST_CHARACTERS = 300;

/** The same error with a code. */
export function coded(error: GraphQLError, code: string): GraphQLError {
  const { nodes = null, source = null, positions = null } = error;
  const message =
    error.message.length <= MOST_CHARACTERS ? error.message : `${error.message.slice(0, MOST_CHARACTERS)} …`;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function beyond(limit: DocumentLimit, limits: DocumentLimits): ReadDocument {
  const error = new GraphQLError(limitWords(limit, limits), { extensions: { code: limit } });
  return { ok: false, errors: [error], isLimit: true };
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return coded(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}
