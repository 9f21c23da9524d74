import { Injectable } from '@nestjs/common';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { BoundedCache } from '../shared/bounded-cache.js';
import { CompiledQuery } from './compiled-query.js';
import type { Operation } from './operation.js';
import { projectsRead } from './projects-read.js';

const MOST_BYTES = 64 * 1024 * 1024;
/** What a compiled query takes in memory for each character of its text, roughly. */
const BYTES_PER_CHARACTER = 60;

/** A query that keeps to the contract, as the GraphQL server has read it. */
export interface Admitted {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Queries that the GraphQL server has admitted, by their text; compiled when they are asked a second time. */
@Injectable()
export class DocumentsService {
  private readonly known = new BoundedCache<string, Admitted | CompiledQuery | null>(MOST_BYTES);

  /** Takes a query in that reads projects and nothing else. */
  admit(query: string, operationName: string | null, admitted: Admitted): void {
    const name = nameOf(query, operationName);
    if (this.known.get(name) !== undefined) return;
    this.keep(name, projectsRead(admitted.document, admitted.operation) === null ? null : admitted);
  }

  /** The query compiled; null when it was not admitted. */
  find({ query, operationName }: Operation): CompiledQuery | null {
    const name = nameOf(query, operationName);
    const known = this.known.get(name);
    if (known === undefined || known === null || known instanceof CompiledQuery) return known ?? null;
    const compiled = CompiledQuery.of(known.schema, known.document, known.operation);
    this.keep(name, compiled);
    return compiled;
  }

  private keep(name: string, value: Admitted | CompiledQuery | null): void {
    this.known.keep(name, value, 1000 + name.length * (value === null ? 2 : BYTES_PER_CHARACTER));
  }
}

function nameOf(query: string, operationName: string | null): string {
  return `${operationName ?? ''}\n${query}`;
}
