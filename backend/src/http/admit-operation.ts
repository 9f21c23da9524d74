import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { isTooCostly, tooCostly } from './query-cost.js';

/** Words of a query, in the grammar's sense: the longest of the page's own has some hundreds. */
export const MOST_TOKENS = 20_000;

/** The document of an operation that arrived over a socket, or why it is not run: the same limits hold as for a request. */
export function admitOperation(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const faults = validate(schema, document);
    if (faults.length > 0)
      return faults.map((fault) => coded(fault, ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED));
    const asked = [schema, document, operationName ?? null, variables ?? {}] as const;
    return isTooCostly(...asked) ? [tooCostly()] : document;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [coded(error, ApolloServerErrorCode.GRAPHQL_PARSE_FAILED)];
  }
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(source && { source }),
    ...(positions && { positions }),
    extensions: { code },
  });
}
