import { Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import { BoundedCache } from '../shared/bounded-cache.js';
import { type QueryCost, tooCostly } from './core/cost.js';
import { Limits } from './limits.js';
import { OperationCost } from './operation-cost.js';
import { coded, digestOfText, type ReadDocument, readDocument } from './read-document.js';

const MOST_BYTES = 16 * 1024 * 1024;
const BYTES_PER_DOCUMENT = 1000;
const BYTES_PER_CHARACTER = 2;
/** What a parsed document takes in memory for each character of its text, roughly, up to the most tokens that it may have. */
const READ_BYTES_PER_CHARACTER = 250;
const MOST_READ_BYTES = 2_000_000;
/** Faults of variables that are told at once. */
const MOST_FAULTS = 10;

/** What a client asks to have executed. */
export interface Requested {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that may be executed, with its cost; or why not. */
export type Admission =
  | {
      readonly ok: true;
      readonly document: DocumentNode;
      readonly kind: OperationTypeNode;
      readonly cost: QueryCost;
      /** True where its text had to be read. */
      readonly isNew: boolean;
    }
  | Refused;

interface Refused {
  readonly ok: false;
  readonly errors: readonly GraphQLError[];
  /** True where a limit stands against it, and not a fault. */
  readonly isLimit: boolean;
  /** What it would have done; null where the document does not tell. */
  readonly kind: OperationTypeNode | null;
  /** The cost where it could be computed. */
  readonly cost: QueryCost | null;
}

/** Decides before anything is computed whether an operation may be, however it arrived. */
@Injectable()
export class AdmissionService {
  private readonly read = new BoundedCache<string, ReadDocument>(MOST_BYTES);
  private readonly costs = new WeakMap<OperationDefinitionNode, OperationCost>();

  constructor(private readonly limits: Limits) {}

  /** Whether the operation keeps to the contract and to all limits but the points of the minute. */
  admit(schema: GraphQLSchema, { query, operationName, variables }: Requested): Admission {
    const { read, isNew } = this.documentOf(schema, query);
    if (!read.ok) return { ...read, kind: null, cost: null };
    const { document } = read;
    const operation = getOperationAST(document, operationName);
    if (!operation) return refused(noOperation(operationName), false, null, null);
    const kind = operation.operation;
    const fit = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: MOST_FAULTS,
    });
    if (fit.errors !== undefined) {
      const errors = fit.errors.map((each) => coded(each, 'BAD_USER_INPUT'));
      return { ok: false, errors, isLimit: false, kind, cost: null };
    }
    const cost = this.costOf(schema, document, operation, fit.coerced);
    const words = tooCostly(cost, this.limits.cost);
    if (words !== null) return refused(errorOf(words, 'QUERY_TOO_COSTLY'), true, kind, cost);
    return { ok: true, document, kind, cost, isNew };
  }

  /** A document that was admitted lately, by the digest of its text. */
  admitted(digest: string): DocumentNode | undefined {
    const read = this.read.get(digest);
    return read?.ok === true ? read.document : undefined;
  }

  /** The document that a text is. One that is refused is not kept: whoever sends it again pays for reading it again. */
  private documentOf(schema: GraphQLSchema, text: string): { read: ReadDocument; isNew: boolean } {
    const name = digestOfText(text);
    const known = this.read.get(name);
    if (known !== undefined) return { read: known, isNew: false };
    const read = readDocument(schema, text, this.limits.document);
    if (!read.ok) return { read, isNew: true };
    const readBytes = Math.min(text.length * READ_BYTES_PER_CHARACTER, MOST_READ_BYTES);
    this.read.keep(name, read, BYTES_PER_DOCUMENT + text.length * BYTES_PER_CHARACTER + readBytes);
    return { read, isNew: true };
  }

  private costOf(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): QueryCost {
    const cost = this.costs.get(operation) ?? new OperationCost(schema, document, operation);
    this.costs.set(operation, cost);
    return cost.with(variables);
  }
}

function refused(
  error: GraphQLError,
  isLimit: boolean,
  kind: OperationTypeNode | null,
  cost: QueryCost | null,
): Refused {
  return { ok: false, errors: [error], isLimit, kind, cost };
}

function noOperation(name: string | null): GraphQLError {
  const message =
    name === null
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${name.slice(0, 100)}".`;
  return errorOf(message, 'OPERATION_RESOLUTION_FAILURE');
}

function errorOf(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
