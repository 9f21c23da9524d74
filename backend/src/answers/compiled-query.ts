import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Asked } from '../access/asked.js';
import type { QueryCost } from '../limits/core/cost.js';
import { OperationCost } from '../limits/operation-cost.js';
import { lengthInFull } from './length-in-full.js';
import { type CodeIn, projectsRead } from './projects-read.js';

/** Length of the longest query that is compiled: three times that of the page's own longest. */
const MOST_LENGTH = 4000;
/** What the code takes in memory for each step of that length, roughly. */
const BYTES_PER_STEP = 3000;

type Run = (root: undefined, context: Asked, variables: Record<string, unknown>) => Promise<Result> | Result;
type Result = { readonly data?: unknown; readonly errors?: readonly unknown[] | undefined };

/** A query that keeps to the contract, as the GraphQL server has read it. */
export interface Admitted {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What a query would read, and what it costs. */
export interface Planned {
  /** Codes of the projects that it reads. */
  readonly codes: readonly string[];
  readonly cost: QueryCost;
}

/** A query turned into one function. What it cannot answer without error is left to the GraphQL server, which says why. */
export class CompiledQuery {
  /** What it takes in memory, roughly. */
  readonly bytes: number;
  private readonly cost: OperationCost;

  private constructor(
    private readonly admitted: Admitted,
    private readonly codes: readonly CodeIn[],
    private readonly run: Run,
  ) {
    this.bytes = lengthOf(admitted) * BYTES_PER_STEP;
    this.cost = new OperationCost(admitted.schema, admitted.document, admitted.operation);
  }

  /** Whether a query reads projects and nothing else, and is of a size that may be compiled. */
  static isFit(query: Admitted): boolean {
    if (readsAccounts(query.document)) return false;
    return projectsRead(query.document, query.operation) !== null && lengthOf(query) <= MOST_LENGTH;
  }

  /** Null where a query that is fit has something that cannot be compiled. */
  static of(admitted: Admitted): CompiledQuery | null {
    const { schema, document, operation } = admitted;
    const codes = projectsRead(document, operation);
    const compiled = compileQuery(schema, document, operation.name?.value);
    if (codes === null || !isCompiledQuery(compiled)) return null;
    return new CompiledQuery(admitted, codes, compiled.query as Run);
  }

  /** What it reads and costs with these variables; null where they do not fit. */
  with(variables: Readonly<Record<string, unknown>>): Planned | null {
    const { schema, operation } = this.admitted;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 1,
    });
    if (coerced === undefined) return null;
    const codes = this.codes.map((each) => ('code' in each ? each.code : coerced[each.variable]));
    if (!codes.every((each) => typeof each === 'string')) return null;
    return { codes: [...new Set(codes)], cost: this.cost.with(coerced) };
  }

  /** The data in JSON, as the GraphQL server writes it; null where there was an error. */
  async answer(variables: Readonly<Record<string, unknown>>, asked: Asked): Promise<string | null> {
    const { data, errors } = await this.run(undefined, asked, variables);
    return errors === undefined ? JSON.stringify({ data }) : null;
  }
}

const NAMES_PEOPLE = new Set(['access', 'recordedBy']);

/** Names and addresses of people are no part of the record: an answer with them does not keep. */
function readsAccounts(document: DocumentNode): boolean {
  let isRead = false;
  visit(document, {
    Field: ({ name }) => {
      isRead ||= NAMES_PEOPLE.has(name.value);
    },
  });
  return isRead;
}

function lengthOf({ schema, document, operation }: Admitted): number {
  return lengthInFull(schema, document, operation);
}
