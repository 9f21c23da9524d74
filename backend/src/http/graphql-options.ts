import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ViewersService } from '../access/viewers.service.js';
import type { AdmissionService } from '../limits/admission.service.js';
import { countFields } from '../limits/answer-fields.js';
import { DOCUMENT_LIMITS } from '../limits/core/document-limits.js';
import type { GateService } from '../limits/gate.service.js';
import { SCHEMA_FILE } from '../repository-root.js';
import { admittedDocuments, gatedOperations } from './gated-operations.js';
import { contextOf } from './graphql-context.js';
import { resolveOnce } from './resolve-once.js';
import { scalars } from './scalars.js';
import { UNAVAILABLE, withoutInsides } from './without-insides.js';

/** How the API at /graphql is served: the schema as written, no page of Apollo's own, no insides in errors. */
export function graphqlOptions(
  log: Logger,
  viewers: ViewersService,
  gate: GateService,
  admission: AdmissionService,
): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    typePaths: [SCHEMA_FILE],
    resolvers: scalars,
    transformSchema: (schema) => countFields(resolveOnce(schema)),
    graphiql: false,
    introspection: true,
    // Operations are known by identifier only as the page that is served has them (persisted/): no client adds one.
    persistedQueries: false,
    csrfPrevention: true,
    context: contextOf(viewers),
    includeStacktraceInErrorResponses: false,
    // Nest would answer 200 whatever failed; see unavailableStatus.
    preserveHttpStatusForExecutionErrors: false,
    // The default plugin watches every field, which costs more than the answer.
    plugins: [ApolloServerPluginCacheControlDisabled(), unavailableStatus, gatedOperations(gate)],
    // Only documents that the gate has read and admitted come this far.
    documentStore: admittedDocuments(admission),
    parseOptions: { maxTokens: DOCUMENT_LIMITS.TOO_MANY_TOKENS },
    formatError: (formatted, error) => withoutInsides(formatted, error, log),
  };
}

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
