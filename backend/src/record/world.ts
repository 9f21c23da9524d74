import type { Visibility } from '../access/core/roles.js';
import type { Seen, Withheld } from '../access/core/withhold.js';
import type { MilestoneStatement } from '../milestones/core/milestone.js';
import type { MilestoneState } from '../milestones/core/milestone-state.js';
import type { Thresholds } from '../milestones/core/milestone-status.js';
import type { EvidenceColumn } from '../projects/core/event.js';
import type { Language } from '../shared/language.js';
import type { StandingFacts } from './core/as-of.js';
import type { FactTable } from './core/facts.js';

/** The argument of every field that gives authored text or a sentence. */
export interface InLanguage {
  readonly language: Language;
}

/**
 * One project as it stood on a day, as the views of the contract see it: the facts, what was computed from them once,
 * and the views of other things by identifier. Views know this and not each other.
 */
export interface World {
  readonly facts: StandingFacts;
  readonly currency: string;
  readonly thresholds: Thresholds;
  /** The innermost level of what is shown; of a preview that of those whom it shows. */
  readonly level: Visibility;
  /** What whoever asks is told to exist and not shown. */
  readonly withheld: readonly Withheld[];
  /** Why the project's goal is not named; null when it is, or there is none. */
  readonly withheldGoal: Withheld | null;
  /** Why rows of these tables are missing; empty when none are. */
  leftOut(...tables: readonly FactTable[]): readonly Withheld[];
  /** What is withheld of what was said about a thing that is shown. */
  withheldAbout(id: string): readonly Withheld[];
  /** How much of what a revision added whoever asks may see. */
  seenOf(revision: number): Seen;
  /** Standing statements of a milestone in the order in which they were stated. */
  statementsOn(milestoneId: string): readonly MilestoneStatement[];
  stateOf(milestoneId: string): MilestoneState;
  source(id: string): object;
  phase(id: string | null): object | null;
  milestone(id: string | null): object | null;
  indicator(id: string | null): object | null;
  party(id: string | null): object | null;
  statement(id: string | null): object | null;
  agreement(id: string | null): object | null;
  fundingSource(id: string): object | null;
  commitment(id: string): object | null;
  event(id: string | null): object | null;
  payment(id: string | null): object | null;
  /** Evidence for what the column names, the latest first. */
  evidenceOf(column: EvidenceColumn, id: string): object[];
}
