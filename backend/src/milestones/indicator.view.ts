import { inOrderStated } from '../record/core/as-of.js';
import { rowsWhere } from '../record/core/look-in.js';
import type { InLanguage, World } from '../record/world.js';
import { inLanguage } from '../shared/language.js';
import { indicatorState } from './core/indicator-state.js';
import type { Indicator, IndicatorStatement } from './core/milestone.js';
import { StatedValueView } from './statement.view.js';

/** A promised quantity as it stood on the world's day. */
export class IndicatorView {
  readonly __typename = 'Indicator';

  constructor(
    private readonly world: World,
    private readonly row: Indicator,
  ) {}

  get id() {
    return this.row.id;
  }
  get key() {
    return this.row.key;
  }
  title({ language }: InLanguage) {
    return inLanguage(this.row.title, language);
  }
  get unit() {
    return this.row.unit;
  }
  get promised() {
    return this.valueOf(this.state.promised);
  }
  get saidSince() {
    return this.valueOf(this.state.saidSince);
  }
  get came() {
    return this.valueOf(this.state.came);
  }
  statements({ includeSuperseded }: { includeSuperseded: boolean }) {
    const { facts } = this.world;
    const rows = includeSuperseded
      ? rowsWhere(facts.all.indicatorStatements, 'indicatorId', this.row.id)
          .filter((each) => each.statedLast <= facts.asOf)
          .sort(inOrderStated)
      : rowsWhere(facts.indicatorStatements, 'indicatorId', this.row.id);
    return rows.map((each) => this.world.statement(each.id));
  }
  get evidence() {
    return this.world.evidenceOf('indicatorId', this.row.id);
  }

  private get state() {
    return indicatorState(rowsWhere(this.world.facts.indicatorStatements, 'indicatorId', this.row.id));
  }

  private valueOf(statement: IndicatorStatement | null) {
    return statement === null ? null : new StatedValueView(this.world, statement);
  }
}
