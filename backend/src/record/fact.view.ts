import type { FactRow } from './core/row.js';
import type { World } from './world.js';

/** What the contract says of every dated, sourced claim. */
export abstract class FactView<Row extends FactRow> {
  constructor(
    protected readonly world: World,
    protected readonly row: Row,
  ) {}

  get id() {
    return this.row.id;
  }
  get statedOn() {
    return this.row.statedLast;
  }
  get statedOnPrecision() {
    return this.row.statedPrecision;
  }
  get statedOnInferred() {
    return this.row.statedInferred;
  }
  get source() {
    return this.world.source(this.row.sourceId);
  }
  get revision() {
    return this.row.revision;
  }
  get recordedAt() {
    return this.world.facts.all.revisions[this.row.revision - 1]?.at;
  }
}
