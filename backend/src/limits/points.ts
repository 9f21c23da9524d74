import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Viewer } from '../access/core/viewer.js';
import { clientNetwork } from '../http/client-address.js';
import type { QueryCost } from './core/cost.js';

const MINUTE_S = 60;

/** What an operation cost, and what is left of the minute. */
export interface Spent extends QueryCost {
  /** Points taken beside these: for reading a text that was not known, and for an answer that held more than was estimated. */
  readonly beyond: number;
  /** Points per minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until all points are there again. */
  readonly resetSeconds: number;
  /** True where the points did not suffice: only the refusal was taken from them. */
  readonly isOver: boolean;
}

/** The points of each viewer, counted by this node alone. */
export class Points {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  }

  /**
   * Takes the cost from what the viewer has left, and what reading a text took beside it; where that is not enough, takes
   * what its refusal costs.
   */
  async spend(key: string, cost: QueryCost, refusal: QueryCost, reading = 0): Promise<Spent> {
    const isOver = cost.points > (await this.left(key));
    const { points, nodes } = isOver ? refusal : cost;
    const beyond = isOver ? 0 : reading;
    return { points, nodes, beyond, isOver, ...(await this.take(key, points + beyond)) };
  }

  /** What a viewer is told who has nothing left, before anything is read; null for everybody else. */
  async nothingLeft(key: string): Promise<Spent | null> {
    if ((await this.left(key)) > 0) return null;
    return { points: 0, nodes: 0, beyond: 0, isOver: true, ...(await this.take(key, 0)) };
  }

  private async left(key: string): Promise<number> {
    const known = await this.limiter.get(key);
    return known === null || known.msBeforeNext <= 0 ? this.perMinute : known.remainingPoints;
  }

  /** Takes more points for what was spent already, once it is known what the answer held. */
  async spendBeyond(key: string, spent: Spent, beyond: number): Promise<Spent> {
    return { ...spent, beyond: spent.beyond + beyond, ...(await this.take(key, beyond)) };
  }

  private async take(
    key: string,
    points: number,
  ): Promise<Pick<Spent, 'limit' | 'remaining' | 'resetSeconds'>> {
    const { remainingPoints, msBeforeNext } = await this.limiter.penalty(key, points);
    return {
      limit: this.perMinute,
      remaining: Math.max(0, remainingPoints),
      resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    };
  }
}

/** By what a viewer's points are counted: the person, with all sessions and tokens; else the network that it comes from. */
export function pointsKey(viewer: Pick<Viewer, 'personId'> | null, request: IncomingMessage): string {
  const personId = viewer?.personId ?? null;
  return personId === null ? `network ${clientNetwork(request)}` : `person ${personId}`;
}

/** What an answer says of its cost. */
export function costTold({ points, nodes, beyond, limit, remaining, resetSeconds }: Spent) {
  return { points, nodes, beyond, limit, remaining, resetSeconds };
}

/** What whoever has spent all points of the minute is told. */
export function overLimit({ limit, resetSeconds }: Spent): GraphQLError {
  return new GraphQLError(
    `The ${limit} points of this minute are spent. Try again in ${resetSeconds} seconds, or ask for less. ` +
      `(I ${limit} punti di questo minuto sono esauriti. Riprovare tra ${resetSeconds} secondi, o chiedere di meno.)`,
    { extensions: { code: 'RATE_LIMITED' } },
  );
}
