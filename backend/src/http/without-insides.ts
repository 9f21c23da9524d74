import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { outageOf } from '../database/outage.js';
import { requestId } from './request-id.js';

/** Of an answer that lacks something because the database cannot serve. */
export const UNAVAILABLE = 'SERVICE_UNAVAILABLE';

const FAULT = ApolloServerErrorCode.INTERNAL_SERVER_ERROR;

/** A fault of ours says no more than that, with the request's number in the log, and an outage what to do; the cause goes to the log. */
export function withoutInsides(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  if (formatted.extensions?.code !== FAULT) return formatted;
  const { locations, path } = formatted;
  const outage = outageOf(unwrapResolverError(error));
  log.error({ err: unwrapResolverError(error), path, outage: outage?.cause }, 'GraphQL field failed');
  return {
    message: outage?.message ?? 'Internal server error',
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: outage === null ? FAULT : UNAVAILABLE, requestId: requestId() },
  };
}

/** An error as it is told over a socket, where no server formats it: what no one gave a code is a fault of ours, unless the engine itself complained. */
export function toldOverSocket(error: GraphQLError, log: Logger): GraphQLFormattedError {
  const formatted = error.toJSON();
  if (formatted.extensions?.code !== undefined) return withoutInsides(formatted, error, log);
  const { originalError } = error;
  const isOurs = originalError !== undefined && !(originalError instanceof GraphQLError);
  const code = isOurs ? FAULT : ApolloServerErrorCode.BAD_USER_INPUT;
  return withoutInsides({ ...formatted, extensions: { ...formatted.extensions, code } }, error, log);
}
