import type { IncomingMessage } from 'node:http';
import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Asked } from '../access/asked.js';
import type { AdmissionService } from '../limits/admission.service.js';
import { fieldsHeld, isBrokenOff } from '../limits/answer-fields.js';
import type { GateService } from '../limits/gate.service.js';
import { costTold } from '../limits/points.js';
import { weakTag } from './weak-tag.js';

/** The framework adds the request to what the resolvers are told. */
interface AskedByRequest extends Asked {
  readonly req?: IncomingMessage;
}

/** Lets operations by request reach the engine when the gate has let them through, and tells with each answer what it cost. */
export function gatedOperations(gate: GateService): ApolloServerPlugin<AskedByRequest> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ contextValue: { req } }) {
        // Whatever got past the gate was read in another way than the gate read it.
        if (req === undefined || !gate.hasAdmitted(req)) throw notAdmitted();
      },
      async willSendResponse({ contextValue, request, response: { body, http } }) {
        const { req } = contextValue;
        if (body.kind === 'single' && isBrokenOff(body.singleResult.errors)) body.singleResult.data = null;
        const spent = req && (await gate.chargedOn(req, fieldsHeld(contextValue)));
        if (body.kind !== 'single' || spent === undefined) return;
        const { extensions, ...answer } = body.singleResult;
        // What is left of the points changes with each answer, and is no part of what the tag stands for.
        if (request.http?.method === 'GET') http.headers.set('etag', weakTag(`${JSON.stringify(answer)}\n`));
        body.singleResult.extensions = { ...extensions, cost: costTold(spent) };
      },
    }),
  };
}

/** The documents that the gate has admitted, where the GraphQL server looks for those that it need not read again. */
export function admittedDocuments(
  admission: AdmissionService,
): NonNullable<ApolloServerOptions<Asked>['documentStore']> {
  return {
    // Before the digest stands the name of the schema.
    get: async (key) => admission.admitted(key.slice(-DIGEST_LENGTH)),
    set: async () => {},
    delete: async () => true,
  };
}

const DIGEST_LENGTH = 64;

function notAdmitted(): GraphQLError {
  return new GraphQLError('Send the operation as the text of a document in `query`.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
