import { reasonsWords } from '../access/core/withheld-words.js';
import { inOrderStated } from '../record/core/as-of.js';
import { rowsWhere } from '../record/core/look-in.js';
import type { InLanguage, World } from '../record/world.js';
import { daysBetween } from '../shared/calendar-date.js';
import { inLanguage } from '../shared/language.js';
import { slipWords } from '../shared/slip-words.js';
import type { Milestone, MilestoneStatement } from './core/milestone.js';
import { dueBucket, otherVersions, trend } from './core/milestone-state.js';
import { milestoneStatus } from './core/milestone-status.js';
import { ruleText, statusSentence } from './core/status-words.js';
import { slipLedgerView } from './slip-ledger.view.js';
import { StatedDateView } from './statement.view.js';

/** A milestone as it stood on the world's day. */
export class MilestoneView {
  readonly __typename = 'Milestone';

  constructor(
    private readonly world: World,
    private readonly row: Milestone,
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
  get phase() {
    return this.world.phase(this.row.phaseId);
  }
  get acceptedBy() {
    return this.world.party(this.row.acceptedById);
  }
  get announced() {
    return this.state.newest !== null;
  }
  get promised() {
    return this.dateOf(this.state.promised);
  }
  get forecast() {
    return this.dateOf(this.state.forecast);
  }
  get reached() {
    return this.dateOf(this.state.reached);
  }
  get accepted() {
    return this.dateOf(this.state.accepted);
  }
  get refused() {
    return this.dateOf(this.state.refused);
  }
  get slipDays() {
    return this.state.slipDays;
  }
  slipText({ language }: InLanguage) {
    return this.state.slipDays === null ? null : slipWords(this.state.slipDays, language);
  }
  get lateAtLeastDays() {
    return this.state.lateAtLeastDays;
  }
  get status() {
    return new ComputedStatusView(this.world, this.row.id);
  }
  get due() {
    return dueBucket(this.state, this.world.facts.asOf);
  }
  statements({ includeSuperseded }: { includeSuperseded: boolean }) {
    return this.rows(includeSuperseded).map((each) => this.world.statement(each.id));
  }
  get otherVersions() {
    return otherVersions(this.rows(false), this.state).map((each) => this.world.statement(each.id));
  }
  get trend() {
    return trend(this.rows(false), this.state).map((each) => ({
      statedOn: each.statedLast,
      date: each.dateLast,
      statement: this.world.statement(each.id),
    }));
  }
  get slipLedger() {
    return this.state.slipDays === null ? null : slipLedgerView(this.world, this.row.id, this.state.slipDays);
  }
  get events() {
    const { facts } = this.world;
    return rowsWhere(facts.events, 'milestoneId', this.row.id).map((each) => this.world.event(each.id));
  }
  get evidence() {
    return this.world.evidenceOf('milestoneId', this.row.id);
  }

  private get state() {
    return this.world.stateOf(this.row.id);
  }

  private rows(includeSuperseded: boolean): readonly MilestoneStatement[] {
    if (!includeSuperseded) return this.world.statementsOn(this.row.id);
    const { all, asOf } = this.world.facts;
    return rowsWhere(all.milestoneStatements, 'milestoneId', this.row.id)
      .filter((each) => each.statedLast <= asOf)
      .sort(inOrderStated);
  }

  private dateOf(statement: MilestoneStatement | null) {
    return statement === null ? null : new StatedDateView(this.world, statement);
  }
}

/** The computed status of a milestone. */
export class ComputedStatusView {
  constructor(
    private readonly world: World,
    private readonly milestoneId: string,
  ) {}

  get colour() {
    return this.status.colour;
  }
  get rule() {
    return this.status.rule;
  }
  sentence({ language }: InLanguage) {
    const withheld = this.world.withheldAbout(this.milestoneId);
    return statusSentence(
      this.status,
      language,
      withheld.length === 0 ? null : reasonsWords(withheld, language),
    );
  }
  ruleText({ language }: InLanguage) {
    return ruleText(this.status.rule, this.world.thresholds, language);
  }
  get statedOn() {
    return this.state.newest?.statedLast ?? null;
  }
  get ageDays() {
    return this.statedOn === null ? null : daysBetween(this.statedOn, this.world.facts.asOf);
  }

  private get state() {
    return this.world.stateOf(this.milestoneId);
  }
  private get status() {
    const isPartWithheld = this.world.withheldAbout(this.milestoneId).length > 0;
    return milestoneStatus(this.state, this.world.facts.asOf, this.world.thresholds, isPartWithheld);
  }
}
