import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ViewersService } from '../access/viewers.service.js';
import { outageOf } from '../database/outage.js';
import { SCHEMA_FILE } from '../repository-root.js';
import { contextOf, mayConnect } from './graphql-context.js';
import { queryCost } from './query-cost.js';
import { resolveOnce } from './resolve-once.js';
import { scalars } from './scalars.js';

/** How the API at /graphql is served: the schema as written, no page of Apollo's own, no insides in errors. */
export function graphqlOptions(log: Logger, viewers: ViewersService): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    typePaths: [SCHEMA_FILE],
    resolvers: scalars,
    transformSchema: resolveOnce,
    graphiql: false,
    introspection: true,
    // Operations are known by identifier only as the page that is served has them (persisted/): no client adds one.
    persistedQueries: false,
    csrfPrevention: true,
    context: contextOf(viewers),
    subscriptions: { 'graphql-ws': { onConnect: mayConnect(viewers) as never } },
    includeStacktraceInErrorResponses: false,
    // Nest would answer 200 whatever failed; see unavailableStatus.
    preserveHttpStatusForExecutionErrors: false,
    // The default plugin watches every field, which costs more than the answer.
    plugins: [ApolloServerPluginCacheControlDisabled(), queryCost, unavailableStatus],
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (formatted, error) => withoutInsides(formatted, error, log),
  };
}

/** Words of a query, in the grammar's sense: the longest of the page's own has some hundreds. */
const MOST_TOKENS = 20_000;

const UNAVAILABLE = 'SERVICE_UNAVAILABLE';

/** An answer that lacks something because the database cannot serve is a 503, which proxies and clients know how to take. */
const unavailableStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    async willSendResponse({ response: { body, http } }) {
      if (body.kind !== 'single' || !body.singleResult.errors?.some(isUnavailable)) return;
      http.status = 503;
      http.headers.set('retry-after', '2');
    },
  }),
};

function isUnavailable({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === UNAVAILABLE;
}

/** A fault of ours says no more than that, and an outage what to do; the cause goes to the log. */
function withoutInsides(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  const { locations, path } = formatted;
  const outage = outageOf(unwrapResolverError(error));
  log.error({ err: unwrapResolverError(error), path, outage: outage?.cause }, 'GraphQL field failed');
  return {
    message: outage?.message ?? 'Internal server error',
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: outage === null ? ApolloServerErrorCode.INTERNAL_SERVER_ERROR : UNAVAILABLE },
  };
}
