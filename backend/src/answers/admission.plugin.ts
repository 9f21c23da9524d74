import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { OperationTypeNode } from 'graphql';
import { DocumentsService } from './documents.service.js';

/**
 * Notes each query that the GraphQL server has answered without error. Only those are answered from memory later, so
 * every rule that the server applies to a document holds there as well, without being written twice.
 */
@Plugin()
export class AdmissionPlugin implements ApolloServerPlugin {
  constructor(private readonly documents: DocumentsService) {}

  async requestDidStart(): Promise<GraphQLRequestListener<never>> {
    const { documents } = this;
    return {
      async willSendResponse({ request, response, schema, document, operation }) {
        if (operation?.operation !== OperationTypeNode.QUERY || document === undefined) return;
        if (response.body.kind !== 'single' || response.body.singleResult.errors !== undefined) return;
        documents.admit(request.query ?? '', request.operationName ?? null, { schema, document, operation });
      },
    };
  }
}
