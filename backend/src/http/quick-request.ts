import type { IncomingMessage } from 'node:http';
import { type Operation, operationInAddress, operationInBody } from '../answers/operation.js';
import { answerType } from './answer-type.js';

/** Bodies beyond this go to the framework, which has the limit for all. */
const LONGEST_BODY = 64 * 1024;
const LONGEST_ADDRESS = 8 * 1024;
const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i;
/** Headers that a page of another site cannot send without being asked first; the same as the GraphQL server's. */
export const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight'];

/** A request of the plainest form, which may be answered from memory. */
export interface QuickRequest {
  readonly method: 'GET' | 'POST';
  readonly type: string;
  readonly bodyLength: number;
  readonly read: (text: string) => Operation | null;
}

/** Null for every request that is out of the ordinary in any way: the framework judges those. */
export function quickRequest({ method, url = '', headers }: IncomingMessage): QuickRequest | null {
  if (headers['transfer-encoding'] !== undefined || headers['content-encoding'] !== undefined) return null;
  const type = answerType(headers.accept);
  if (type === null) return null;
  const bodyLength = Number(headers['content-length'] ?? 0);
  if (method === 'POST' && url === '/graphql') {
    const isJson = JSON_TYPE.test(headers['content-type'] ?? '');
    const isShort = bodyLength > 0 && bodyLength <= LONGEST_BODY;
    return isJson && isShort ? { method, type, bodyLength, read: operationInBody } : null;
  }
  if (method === 'GET' && url.startsWith('/graphql?') && url.length <= LONGEST_ADDRESS) {
    const isAsked = PREFLIGHT_HEADERS.some((name) => (headers[name] ?? '') !== '');
    const isBare = bodyLength === 0 && headers['content-type'] === undefined;
    return isAsked && isBare ? { method, type, bodyLength, read: operationInAddress } : null;
  }
  return null;
}
