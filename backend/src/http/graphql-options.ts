import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { SCHEMA_FILE } from '../repository-root.js';
import { scalars } from './scalars.js';

/** How the API at /graphql is served: the schema as written, no page of Apollo's own, no insides in errors. */
export function graphqlOptions(log: Logger): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    typePaths: [SCHEMA_FILE],
    resolvers: scalars,
    graphiql: false,
    introspection: true,
    csrfPrevention: true,
    subscriptions: { 'graphql-ws': true },
    includeStacktraceInErrorResponses: false,
    // The default plugin watches every field, which costs more than the answer.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    formatError: (formatted, error) => withoutInsides(formatted, error, log),
  };
}

/** A fault of ours says no more than that; its cause goes to the log. */
function withoutInsides(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  log.error({ err: unwrapResolverError(error), path: formatted.path }, 'GraphQL field failed');
  const { locations, path } = formatted;
  return {
    message: 'Internal server error',
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
  };
}
