import type { Request } from 'express';
import type { Requested } from '../limits/admission.service.js';
import { PREFLIGHT_HEADERS } from './quick-request.js';

/** What a request asks to have executed; null where it is no such request, which the GraphQL server says in its own words. */
export function requestedIn(request: Request): Requested | null {
  const parts = request.method === 'POST' ? request.body : partsOfAddress(request);
  if (!isRecord(parts)) return null;
  const { query, operationName, variables } = parts;
  if (typeof query !== 'string' || query === '') return null;
  if (isGiven(operationName) && typeof operationName !== 'string') return null;
  if (isGiven(variables) && !isRecord(variables)) return null;
  return {
    query,
    operationName: isGiven(operationName) ? operationName : null,
    variables: isGiven(variables) ? variables : {},
  };
}

/** Null also for what a page of another site could have asked for, which is refused. */
function partsOfAddress({ method, url, headers }: Request): Record<string, unknown> | null {
  const isAsked =
    headers['content-type'] !== undefined || PREFLIGHT_HEADERS.some((each) => (headers[each] ?? '') !== '');
  if (method !== 'GET' || !isAsked) return null;
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const parts = ['query', 'operationName', 'variables'].map((name) => [name, search.getAll(name)] as const);
  if (parts.some(([, values]) => values.length > 1)) return null;
  const { variables, ...rest } = Object.fromEntries(parts.map(([name, values]) => [name, values[0]]));
  try {
    return { ...rest, variables: variables === undefined ? undefined : JSON.parse(variables) };
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGiven<Value>(value: Value): value is NonNullable<Value> {
  return value !== null && value !== undefined;
}
