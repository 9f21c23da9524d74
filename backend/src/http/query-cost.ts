import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, getNullableType, isListType } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';

/** Fields that one operation may ask for, as counted below: far more than any screen does, far less than hurts. */
const MOST_FIELDS = 5_000_000;
/** Items that a plain list is taken to have. */
const LIST_ITEMS = 25;
/** Items of a connection's page that does not say its size. */
const PAGE_ITEMS = 20;

/** Refuses an operation that asks for too much before any of it is computed: lists within lists multiply. */
export const queryCost: ApolloServerPlugin = {
  requestDidStart: async () => ({
    async didResolveOperation({ schema, document, request, operationName }) {
      const fields = fieldsOf({ schema, query: document, variables: request.variables ?? {}, operationName });
      if (fields > MOST_FIELDS) throw tooCostly(fields);
    },
  }),
};

type Asked = Pick<Parameters<typeof getComplexity>[0], 'schema' | 'query' | 'variables'> & {
  operationName: string | null;
};

/** 0 where the variables do not fit the operation: the engine refuses it in its own words, and computes nothing. */
function fieldsOf({ operationName, ...asked }: Asked): number {
  try {
    return getComplexity({
      ...asked,
      ...(operationName ? { operationName } : {}),
      estimators: [fieldsAskedFor],
    });
  } catch {
    return 0;
  }
}

const fieldsAskedFor: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (field.type.toString().includes('Connection'))
    return 1 + (args.first ?? args.last ?? PAGE_ITEMS) * childComplexity;
  // The page's size was counted where it was asked for.
  const isList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
  return 1 + (isList ? (args.first ?? LIST_ITEMS) : 1) * childComplexity;
};

function tooCostly(fields: number): GraphQLError {
  return new GraphQLError(
    `This asks for about ${fields} fields; ${MOST_FIELDS} are the most. Ask for fewer lists within lists, or for smaller pages.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } },
  );
}
