import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Asked } from '../access/asked.js';
import { isTooCostly } from '../http/query-cost.js';
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

/** A query turned into one function. What it cannot answer without error is left to the GraphQL server, which says why. */
export class CompiledQuery {
  /** What it takes in memory, roughly. */
  readonly bytes: number;
  private readonly costVaries: boolean;

  private constructor(
    private readonly admitted: Admitted,
    private readonly codes: readonly CodeIn[],
    private readonly run: Run,
  ) {
    this.bytes = lengthOf(admitted) * BYTES_PER_STEP;
    this.costVaries = costVaries(admitted);
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

  /** Codes of the projects that it reads with these variables; null where they do not fit the query, or make it ask for too much. */
  codesWith(variables: Readonly<Record<string, unknown>>): string[] | null {
    const { schema, document, operation } = this.admitted;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    if (this.costVaries && isTooCostly(schema, document, operation.name?.value ?? null, variables))
      return null;
    const codes = this.codes.map((each) => ('code' in each ? each.code : coerced[each.variable]));
    return codes.every((each) => typeof each === 'string') ? [...new Set(codes)] : null;
  }

  /** The data in JSON, as the GraphQL server writes it; null where there was an error. */
  async answer(variables: Readonly<Record<string, unknown>>, asked: Asked): Promise<string | null> {
    const { data, errors } = await this.run(undefined, asked, variables);
    return errors === undefined ? `${JSON.stringify({ data })}\n` : null;
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

/** Texts and days name what is asked for; numbers and switches may also say how much. */
function costVaries({ operation }: Admitted): boolean {
  const variables = operation.variableDefinitions ?? [];
  return variables.some(({ type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return named.kind !== Kind.NAMED_TYPE || !SAYS_NO_SIZE.has(named.name.value);
  });
}

const SAYS_NO_SIZE = new Set(['String', 'ID', 'Date', 'DateTime', 'Language']);
