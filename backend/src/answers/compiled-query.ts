import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Reading } from '../record/reading.js';
import { type CodeIn, projectsRead } from './projects-read.js';

type Run = (
  root: undefined,
  context: { reading: Reading },
  variables: Record<string, unknown>,
) => Promise<Result> | Result;
type Result = { readonly data?: unknown; readonly errors?: readonly unknown[] | undefined };

/** A query turned into one function. What it cannot answer without error is left to the GraphQL server, which says why. */
export class CompiledQuery {
  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly codes: readonly CodeIn[],
    private readonly run: Run,
  ) {}

  /** Null where the query has something that cannot be compiled. */
  static of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CompiledQuery | null {
    const codes = projectsRead(document, operation);
    const compiled = compileQuery(schema, document, operation.name?.value);
    if (codes === null || !isCompiledQuery(compiled)) return null;
    return new CompiledQuery(schema, operation, codes, compiled.query as Run);
  }

  /** Codes of the projects that it reads with these variables; null where they do not fit the query. */
  codesWith(variables: Readonly<Record<string, unknown>>): string[] | null {
    const definitions = this.operation.variableDefinitions ?? [];
    const { coerced } = getVariableValues(this.schema, definitions, variables);
    if (coerced === undefined) return null;
    const codes = this.codes.map((each) => ('code' in each ? each.code : coerced[each.variable]));
    return codes.every((each) => typeof each === 'string') ? [...new Set(codes)] : null;
  }

  /** The data in JSON, as the GraphQL server writes it; null where there was an error. */
  async answer(variables: Readonly<Record<string, unknown>>, reading: Reading): Promise<string | null> {
    const { data, errors } = await this.run(undefined, { reading }, variables);
    return errors === undefined ? `${JSON.stringify({ data })}\n` : null;
  }
}
