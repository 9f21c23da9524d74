import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import type { QueryCostArgs } from '../generated/schema-types.js';
import { BadRequest } from '../shared/bad-request.js';
import { AdmissionService } from './admission.service.js';
import { costOfRefusal } from './core/cost.js';
import { Limits } from './limits.js';

/** Tells what an operation would cost, without running it. */
@Injectable()
export class EstimateService {
  constructor(
    private readonly admission: AdmissionService,
    private readonly limits: Limits,
  ) {}

  of(schema: GraphQLSchema, { query, variables, operationName }: QueryCostArgs) {
    const requested = {
      query,
      operationName: operationName ?? null,
      variables: variablesIn(variables ?? null),
    };
    const admission = this.admission.admit(schema, requested);
    const { nodes, points } = admission.cost ?? costOfRefusal(Buffer.byteLength(query));
    return {
      nodes,
      points,
      mostNodes: this.limits.cost.nodes,
      mostPoints: this.limits.cost.points,
      pointsPerMinute: this.limits.pointsPerMinute,
      refusals: admission.ok
        ? []
        : admission.errors.map(({ message, extensions }) => ({ message, code: String(extensions.code) })),
    };
  }
}

function variablesIn(text: string | null): Record<string, unknown> {
  const read = text === null ? {} : parsed(text);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  throw new BadRequest('variables: write a JSON object, such as {"code": "polo-cremona"}.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
