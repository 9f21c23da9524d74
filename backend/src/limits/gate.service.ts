import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Viewer } from '../access/core/viewer.js';
import { type Admission, AdmissionService, type Requested } from './admission.service.js';
import { costOfRefusal, pointsBeyond, type QueryCost, tooCostly } from './core/cost.js';
import { Limits } from './limits.js';
import { overLimit, Points, pointsKey, type Spent } from './points.js';

/** What may be handed to the engine, or the errors that are the answer. */
export type Gated =
  | {
      readonly ok: true;
      readonly args: {
        schema: GraphQLSchema;
        document: DocumentNode;
        operationName: string | null;
        variableValues: Record<string, unknown>;
      };
    }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** The one gate to the engine: what may be executed, and what it takes from the points of whoever asks. */
@Injectable()
export class GateService {
  private readonly points: Points;
  private readonly charged = new WeakMap<IncomingMessage, Promise<Spent>>();
  private readonly keys = new WeakMap<IncomingMessage, string>();
  private readonly admitted = new WeakSet<IncomingMessage>();

  constructor(
    private readonly admission: AdmissionService,
    private readonly limits: Limits,
  ) {
    this.points = new Points(limits.pointsPerMinute);
  }

  admit(schema: GraphQLSchema, requested: Requested): Admission {
    return this.admission.admit(schema, requested);
  }

  /** Whether an operation of this cost may run at all. */
  allows(cost: QueryCost): boolean {
    return tooCostly(cost, this.limits.cost) === null;
  }

  /**
   * Takes the cost of a request from the points of its viewer (null: of whoever is not who they say), once: whoever
   * handles it afterwards is told the same. `isNew` where its text had to be read.
   */
  charge(
    request: IncomingMessage,
    viewer: Viewer | null,
    cost: QueryCost | null,
    bytes: number,
    isNew = false,
  ): Promise<Spent> {
    const refusal = costOfRefusal(bytes);
    const key = pointsKey(viewer, request);
    const reading = isNew ? refusal.points : 0;
    const charged =
      this.charged.get(request) ??
      this.points.spend(key, cost ?? refusal, refusal, cost === null ? 0 : reading);
    this.charged.set(request, charged);
    this.keys.set(request, key);
    if (cost !== null) this.admitted.add(request);
    return charged;
  }

  /** What a viewer without any points left is told, whatever they ask; null for everybody else. */
  nothingLeft(request: IncomingMessage, viewer: Viewer | null): Promise<Spent | null> {
    return this.points.nothingLeft(pointsKey(viewer, request));
  }

  /** Whether the cost of running what a request asks for was taken for it. */
  hasAdmitted(request: IncomingMessage): boolean {
    return this.admitted.has(request);
  }

  /**
   * What a request was charged, whose answer holds so many fields in its lists: where that is more than was estimated, the
   * rest is taken as well. Undefined where the request was not charged.
   */
  async chargedOn(request: IncomingMessage, fieldsHeld: number): Promise<Spent | undefined> {
    const spent = await this.charged.get(request);
    const key = this.keys.get(request);
    const beyond = spent === undefined ? 0 : pointsBeyond(spent, fieldsHeld);
    if (spent === undefined || key === undefined || beyond === 0) return spent;
    const all = this.points.spendBeyond(key, spent, beyond);
    this.charged.set(request, all);
    return all;
  }

  /** An operation that came over a connection, where only errors tell of points. `key` as `pointsKey` makes it. */
  async overConnection(schema: GraphQLSchema, requested: Requested, key: string): Promise<Gated> {
    const none = await this.points.nothingLeft(key);
    if (none !== null) return { ok: false, errors: [overLimit(none)] };
    const admission = this.admit(schema, requested);
    const refusal = costOfRefusal(Buffer.byteLength(requested.query));
    const spent = admission.ok
      ? await this.points.spend(key, admission.cost, refusal, admission.isNew ? refusal.points : 0)
      : await this.points.spend(key, refusal, refusal);
    if (spent.isOver) return { ok: false, errors: [overLimit(spent)] };
    if (!admission.ok) return { ok: false, errors: admission.errors };
    const { operationName, variables } = requested;
    return {
      ok: true,
      args: { schema, document: admission.document, operationName, variableValues: { ...variables } },
    };
  }
}
