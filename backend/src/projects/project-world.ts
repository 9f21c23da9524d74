import type { SeenFacts } from '../access/core/withhold.js';
import { CommitmentView, FundingSourceView, PaymentView } from '../funding/funding.view.js';
import { type MilestoneState, milestoneState } from '../milestones/core/milestone-state.js';
import { IndicatorView } from '../milestones/indicator.view.js';
import { MilestoneView } from '../milestones/milestone.view.js';
import { StatementView } from '../milestones/statement.view.js';
import { AgreementView, PartyView } from '../parties/party.view.js';
import type { StandingFacts } from '../record/core/as-of.js';
import { descriptionOf, type Facts, type FactTable } from '../record/core/facts.js';
import { rowsById, rowsWhere } from '../record/core/look-in.js';
import type { World } from '../record/world.js';
import type { EvidenceColumn } from './core/event.js';
import { EventView, EvidenceView } from './event.view.js';
import { PhaseView } from './phase.view.js';

/** Ties the views of one project on one day together. */
export class ProjectWorld implements World {
  readonly currency: string;
  readonly thresholds: World['thresholds'];
  private readonly states = new Map<string, MilestoneState>();
  private readonly parties = new Map<string, PartyView | null>();
  private readonly sources: ReadonlyMap<string, object>;

  constructor(
    readonly facts: StandingFacts,
    private readonly seen: SeenFacts,
  ) {
    const { currency, greenDays, amberDays, staleDays } = descriptionOf(facts);
    this.currency = currency;
    this.sources = rowsById(facts.sources);
    this.thresholds = { greenDays, amberDays, staleDays };
  }

  get level() {
    return this.seen.level;
  }

  get withheld() {
    return this.seen.withheld;
  }

  get withheldGoal() {
    return this.seen.goal;
  }

  leftOut(...tables: readonly FactTable[]) {
    return [...new Set(tables.flatMap((table) => this.seen.leftOut.get(table) ?? []))];
  }

  withheldAbout(id: string) {
    const { withheld } = this.seen;
    // Its fields are withheld beside it, the rest of it is shown.
    return rowsWhere(withheld, 'belongsToId', id).filter((each) => each.field === null);
  }

  seenOf(revision: number) {
    return this.seen.revisions.get(revision) ?? 'ALL';
  }

  statementsOn(milestoneId: string) {
    return rowsWhere(this.facts.milestoneStatements, 'milestoneId', milestoneId);
  }

  stateOf(milestoneId: string) {
    const known = this.states.get(milestoneId);
    if (known !== undefined) return known;
    const state = milestoneState(this.statementsOn(milestoneId), this.facts.asOf);
    this.states.set(milestoneId, state);
    return state;
  }

  source(id: string) {
    const source = this.sources.get(id);
    if (source === undefined) throw new Error(`source ${id} is missing`);
    return source;
  }

  phase(id: string | null) {
    return this.view('phases', id, PhaseView);
  }
  milestone(id: string | null) {
    return this.view('milestones', id, MilestoneView);
  }
  indicator(id: string | null) {
    return this.view('indicators', id, IndicatorView);
  }
  party(id: string | null) {
    if (id === null) return null;
    let party = this.parties.get(id);
    if (party === undefined) {
      party = this.view('parties', id, PartyView);
      this.parties.set(id, party);
    }
    return party;
  }
  statement(id: string | null) {
    return (
      this.view('milestoneStatements', id, StatementView) ??
      this.view('indicatorStatements', id, StatementView)
    );
  }
  agreement(id: string | null) {
    return this.view('agreements', id, AgreementView);
  }
  fundingSource(id: string) {
    return this.view('fundingSources', id, FundingSourceView);
  }
  commitment(id: string) {
    return this.view('commitments', id, CommitmentView);
  }
  event(id: string | null) {
    return this.view('events', id, EventView);
  }
  payment(id: string | null) {
    return this.view('payments', id, PaymentView);
  }
  evidenceOf(column: EvidenceColumn, id: string) {
    return rowsWhere(this.facts.evidence, column, id)
      .toReversed()
      .map((each) => new EvidenceView(this, each));
  }

  /** Looks among all that was recorded: a standing fact may name one that was stated later, or withdrawn. */
  private view<Table extends keyof ViewedTables, View>(
    table: Table,
    id: string | null,
    View: new (world: World, row: ViewedTables[Table]) => View,
  ): View | null {
    const rows = this.facts.all[table] as readonly ViewedTables[Table][];
    const row = id === null ? undefined : rowsById(rows).get(id);
    return row === undefined ? null : new View(this, row);
  }
}

type ViewedTables = {
  [Table in Exclude<keyof Facts, 'head' | 'revisions'>]: Facts[Table][number];
};
