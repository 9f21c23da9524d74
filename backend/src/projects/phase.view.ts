import { milestoneStatus } from '../milestones/core/milestone-status.js';
import { rowsWhere } from '../record/core/look-in.js';
import type { InLanguage, World } from '../record/world.js';
import { inLanguage } from '../shared/language.js';
import { phaseState } from './core/phase-state.js';
import type { Phase } from './core/project.js';

/** A stage of the work. */
export class PhaseView {
  constructor(
    private readonly world: World,
    private readonly row: Phase,
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
  get milestones() {
    return this.milestoneRows.map((each) => this.world.milestone(each.id));
  }
  get announcedCount() {
    return this.state.announcedCount;
  }
  get reachedCount() {
    return this.state.reachedCount;
  }
  get firstDay() {
    return this.state.firstDay;
  }
  get lastDay() {
    return this.state.lastDay;
  }
  get colour() {
    return this.state.colour;
  }

  private get milestoneRows() {
    return rowsWhere(this.world.facts.milestones, 'phaseId', this.row.id);
  }

  private get state() {
    const { facts, thresholds } = this.world;
    return phaseState(
      this.milestoneRows.map((each) => {
        const state = this.world.stateOf(each.id);
        return { state, status: milestoneStatus(state, facts.asOf, thresholds) };
      }),
    );
  }
}
