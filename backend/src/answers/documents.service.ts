import { Injectable } from '@nestjs/common';
import { BoundedCache } from '../shared/bounded-cache.js';
import { type Admitted, CompiledQuery } from './compiled-query.js';
import type { Operation } from './operation.js';

const MOST_BYTES = 64 * 1024 * 1024;
const BYTES_PER_QUERY = 1000;
const BYTES_PER_CHARACTER = 2;
/** What a document takes in memory for each character of its text, roughly. */
const READ_BYTES_PER_CHARACTER = 250;

/** Queries that the GraphQL server has admitted, by their text; compiled when they are asked a second time. */
@Injectable()
export class DocumentsService {
  private readonly known = new BoundedCache<string, Admitted | CompiledQuery | null>(MOST_BYTES);

  /** Takes a query in that may be compiled. */
  admit(query: string, operationName: string | null, admitted: Admitted): void {
    const name = nameOf(query, operationName);
    if (this.known.get(name) !== undefined) return;
    this.keep(name, CompiledQuery.isFit(admitted) ? admitted : null);
  }

  /** The query compiled; null when it was not admitted. */
  find({ query, operationName }: Operation): CompiledQuery | null {
    const name = nameOf(query, operationName);
    const known = this.known.get(name);
    if (known === undefined || known === null || known instanceof CompiledQuery) return known ?? null;
    const compiled = CompiledQuery.of(known);
    this.keep(name, compiled);
    return compiled;
  }

  private keep(name: string, value: Admitted | CompiledQuery | null): void {
    const perCharacter = value === null ? BYTES_PER_CHARACTER : READ_BYTES_PER_CHARACTER;
    const compiled = value instanceof CompiledQuery ? value.bytes : 0;
    this.known.keep(name, value, BYTES_PER_QUERY + name.length * perCharacter + compiled);
  }
}

/** An operation without a name is not one with an empty name, which the GraphQL server does not find. */
function nameOf(query: string, operationName: string | null): string {
  return `${JSON.stringify(operationName)} ${query}`;
}
