import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNullableType,
  isListType,
  validate,
} from 'graphql';
import { type ComplexityEstimator, createComplexityRule } from 'graphql-query-complexity';

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
      const fields = fieldsAskedFor(schema, document, operationName, request.variables ?? {});
      if (fields > MOST_FIELDS) throw tooCostly(fields);
    },
  }),
};

/** Whether an operation of a valid document asks for too much with these variables. */
export function isTooCostly(...asked: Parameters<typeof fieldsAskedFor>): boolean {
  return fieldsAskedFor(...asked) > MOST_FIELDS;
}

/**
 * Fields that an operation asks for. 0 where its variables do not fit: the engine refuses it in its own words, and
 * computes nothing. A single field whose arguments do not fit is not computed either, and does not count.
 */
function fieldsAskedFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): number {
  let fields = 0;
  const rule = createComplexityRule({
    variables,
    ...(operationName !== null && { operationName }),
    estimators: [fieldsOf],
    maximumComplexity: Number.POSITIVE_INFINITY,
    onComplete: (counted) => {
      fields = counted;
    },
  });
  try {
    validate(schema, document, [rule], { maxErrors: Number.POSITIVE_INFINITY });
  } catch {
    // Its fragments unfold to more places than the rule is willing to count.
    return Number.POSITIVE_INFINITY;
  }
  return fields;
}

const fieldsOf: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (field.type.toString().includes('Connection'))
    return 1 + (args.first ?? args.last ?? PAGE_ITEMS) * childComplexity;
  // The page's size was counted where it was asked for.
  const isList = isListType(getNullableType(field.type)) && !type.name.endsWith('Connection');
  return 1 + (isList ? (args.first ?? LIST_ITEMS) : 1) * childComplexity;
};

/** The refusal of an operation that asks for so many fields; for more than can be counted when left out. */
export function tooCostly(fields = Number.POSITIVE_INFINITY): GraphQLError {
  const asked = Number.isFinite(fields) ? `about ${fields}` : 'more fields than can be counted';
  return new GraphQLError(
    `This asks for ${asked}; ${MOST_FIELDS} fields are the most. Ask for fewer lists within lists, or for smaller pages.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } },
  );
}
