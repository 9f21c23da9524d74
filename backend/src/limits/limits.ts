import { MOST_COST, type QueryCost } from './core/cost.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './core/document-limits.js';

/** All that limits operations. */
export class Limits {
  /** The most that one operation may cost. */
  readonly cost: QueryCost;

  constructor(
    /** What each viewer may spend in a minute. */
    readonly pointsPerMinute: number,
    readonly document: DocumentLimits = DOCUMENT_LIMITS,
    cost: QueryCost = MOST_COST,
  ) {
    this.cost = { nodes: cost.nodes, points: Math.min(cost.points, pointsPerMinute) };
  }
}
