import { rowById, rowsWhere } from '../record/core/look-in.js';
import { FactView } from '../record/fact.view.js';
import type { InLanguage, World } from '../record/world.js';
import { dateWords } from '../shared/date-words.js';
import { inLanguageOrNull } from '../shared/language.js';
import type { IndicatorStatement, MilestoneStatement } from './core/milestone.js';
import { spanOfStatement } from './core/statement-span.js';
import { valueWords } from './core/value-words.js';

/** A statement on a milestone or an indicator. */
export class StatementView extends FactView<MilestoneStatement | IndicatorStatement> {
  get kind() {
    return this.row.kind;
  }
  get subject() {
    return 'milestoneId' in this.row
      ? this.world.milestone(this.row.milestoneId)
      : this.world.indicator(this.row.indicatorId);
  }
  get date() {
    return 'milestoneId' in this.row ? new StatedDateView(this.world, this.row) : null;
  }
  get value() {
    return 'indicatorId' in this.row ? new StatedValueView(this.world, this.row) : null;
  }
  get by() {
    return this.world.party(this.row.byId);
  }
  note({ language }: InLanguage) {
    return inLanguageOrNull(this.row.note, language);
  }
  get quote() {
    return this.row.quote;
  }
  get corrects() {
    return this.world.statement(this.row.correctsId);
  }
  get correctedBy() {
    const { milestoneStatements, indicatorStatements } = this.world.facts.all;
    const by =
      rowsWhere(milestoneStatements, 'correctsId', this.row.id)[0] ??
      rowsWhere(indicatorStatements, 'correctsId', this.row.id)[0];
    return this.world.statement(by?.id ?? null);
  }
  get withdrawnReason() {
    return this.withdrawal?.reason ?? null;
  }
  get evidence() {
    return this.world.evidenceOf('statementId', this.row.id);
  }
  get stands() {
    return this.withdrawal === undefined && this.correctedBy === null;
  }

  private get withdrawal() {
    return rowsWhere(this.world.facts.all.withdrawals, 'factId', this.row.id)[0];
  }
}

/** The date of a milestone statement. */
export class StatedDateView {
  constructor(
    private readonly world: World,
    private readonly row: MilestoneStatement,
  ) {}

  get date() {
    return this.row.dateLast;
  }
  get firstDay() {
    return this.row.dateFirst;
  }
  get precision() {
    return this.row.datePrecision;
  }
  words({ language }: InLanguage) {
    return dateWords(spanOfStatement(this.row), this.row.words, language);
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
  get by() {
    return this.world.party(this.row.byId);
  }
  get source() {
    return this.world.source(this.row.sourceId);
  }
  get statement() {
    return this.world.statement(this.row.id);
  }
}

/** The quantity of an indicator statement. */
export class StatedValueView {
  constructor(
    private readonly world: World,
    private readonly row: IndicatorStatement,
  ) {}

  get low() {
    return this.row.low;
  }
  get high() {
    return this.row.high;
  }
  get unit() {
    return rowById(this.world.facts.indicators, this.row.indicatorId)?.unit;
  }
  get approximate() {
    return this.row.approximate;
  }
  words({ language }: InLanguage) {
    return valueWords(this.row, this.unit ?? '', language);
  }
  get statedOn() {
    return this.row.statedLast;
  }
  get by() {
    return this.world.party(this.row.byId);
  }
  get source() {
    return this.world.source(this.row.sourceId);
  }
  get statement() {
    return this.world.statement(this.row.id);
  }
}
