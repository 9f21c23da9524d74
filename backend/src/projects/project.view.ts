import { isPublished } from '../access/core/sight.js';
import { reasonsWords } from '../access/core/withheld-words.js';
import type { Withheld } from '../access/core/withhold.js';
import { withheldView } from '../access/withheld.view.js';
import { fundingByPartner, grantsByGiver, paidTotal, pledgedTotal } from '../funding/core/totals.js';
import { FundingView } from '../funding/funding.view.js';
import { ComputedStatusView } from '../milestones/milestone.view.js';
import { inOrderStated } from '../record/core/as-of.js';
import { descriptionOf, type RevisionHead } from '../record/core/facts.js';
import { rowById, rowByKey, rowsWhere } from '../record/core/look-in.js';
import { redactionViews } from '../record/redaction.view.js';
import type { InLanguage, World } from '../record/world.js';
import { checkPageSize } from '../shared/connection.js';
import { inLanguage, inLanguageOrNull, type Language } from '../shared/language.js';
import { moneyWords, sumMinor } from '../shared/money.js';
import { dueQueue } from './core/due-queue.js';
import { type Goal, headline, type SummaryFigures, summary } from './core/headline.js';
import { progressByMonth, progressOfPhase } from './core/progress.js';
import { statedDays } from './core/stated-days.js';
import { EventView, EvidenceView } from './event.view.js';
import { statusWithoutGoal } from './no-goal-status.js';
import { DeclaredStatusView } from './status.view.js';

/** A project as it stood on a day. */
export class ProjectView {
  constructor(readonly world: World) {}

  get id() {
    return this.world.facts.head.id;
  }
  get code() {
    return this.world.facts.head.code;
  }
  get demo() {
    return this.world.facts.head.demo;
  }
  get published() {
    return isPublished(this.world.facts.all);
  }
  get withheld() {
    return this.world.withheld.map(withheldView);
  }
  get revision() {
    return this.world.facts.head.revision;
  }
  get record() {
    const { number, at, hash } = this.world.facts.all.revisions.at(-1) as RevisionHead;
    return { revision: number, hash, recordedAt: at };
  }
  name({ language }: InLanguage) {
    return inLanguage(this.about.name, language);
  }
  description({ language }: InLanguage) {
    return inLanguageOrNull(this.about.description, language);
  }
  place({ language }: InLanguage) {
    return inLanguageOrNull(this.about.place, language);
  }
  get illustrative() {
    return this.about.illustrative;
  }
  get currency() {
    return this.about.currency;
  }
  get timeZone() {
    return this.about.timeZone;
  }
  get thresholds() {
    return this.world.thresholds;
  }
  get asOf() {
    return this.world.facts.asOf;
  }
  headline({ language }: InLanguage) {
    const { withheldGoal } = this.world;
    const withheld = withheldGoal === null ? this.withheldOnGoal : [withheldGoal];
    return headline(this.about.name, this.goalState, this.asOf, language, reasons(withheld, language));
  }
  summary({ language }: InLanguage) {
    const isPromiseWithheld = this.world.withheldGoal !== null || this.withheldOnGoal.length > 0;
    return summary(this.goalState, this.figures(language), this.asOf, language, isPromiseWithheld);
  }
  get status() {
    const declared = this.world.facts.statusDeclarations.map(
      (each) => new DeclaredStatusView(this.world, each),
    );
    const { goalId } = this.about;
    const { withheldGoal } = this.world;
    return {
      declared: declared.at(-1) ?? null,
      computed:
        goalId === null ? statusWithoutGoal(withheldGoal) : new ComputedStatusView(this.world, goalId),
      history: declared.toReversed(),
    };
  }
  get goal() {
    return this.world.milestone(this.about.goalId);
  }
  get phases() {
    return this.world.facts.phases.map((each) => this.world.phase(each.id));
  }
  get parties() {
    const named = new Set(this.world.facts.partyParts.map((each) => each.partyId));
    return this.world.facts.parties
      .filter((each) => named.has(each.id))
      .map((each) => this.world.party(each.id));
  }
  party({ key }: { key: string }) {
    const party = rowByKey(this.world.facts.parties, key);
    const isNamed = party !== null && rowsWhere(this.world.facts.partyParts, 'partyId', party.id).length > 0;
    return isNamed ? this.world.party(party.id) : null;
  }
  get agreements() {
    return this.world.facts.agreements.map((each) => this.world.agreement(each.id));
  }
  get milestones() {
    return this.inPhaseOrder.map((each) => this.world.milestone(each.id));
  }
  milestone({ key }: { key: string }) {
    return this.world.milestone(rowByKey(this.world.facts.milestones, key)?.id ?? null);
  }
  get due() {
    return this.queue.map(({ milestone }) => this.world.milestone(milestone.id));
  }
  get indicators() {
    return this.world.facts.indicators.map((each) => this.world.indicator(each.id));
  }
  indicator({ key }: { key: string }) {
    return this.world.indicator(rowByKey(this.world.facts.indicators, key)?.id ?? null);
  }
  get funding() {
    return new FundingView(this.world);
  }
  get events() {
    return this.eventsOf('EVENT');
  }
  get risks() {
    return this.eventsOf('RISK');
  }
  get evidence() {
    return this.world.facts.evidence.toReversed().map((each) => new EvidenceView(this.world, each));
  }
  lately({ first }: { first: number }) {
    checkPageSize('first', first);
    const { milestoneStatements, indicatorStatements } = this.world.facts;
    // Each list is in the order in which it was stated, so its last ones are enough.
    const latest = [...milestoneStatements.slice(-first), ...indicatorStatements.slice(-first)];
    latest.sort((a, b) => inOrderStated(b, a));
    return latest.slice(0, first).map((each) => this.world.statement(each.id));
  }
  get progress() {
    const states = this.world.facts.milestones.map((each) => this.world.stateOf(each.id));
    return { months: progressByMonth(states, this.asOf), phases: this.progressByPhase };
  }
  get redactions() {
    return redactionViews(this.world.facts.all);
  }
  get statedDays() {
    return statedDays(this.world.facts.all);
  }

  private get about() {
    return descriptionOf(this.world.facts);
  }

  private get goalState(): Goal | null {
    const milestone = rowById(this.world.facts.milestones, this.about.goalId);
    return milestone === null ? null : { milestone, state: this.world.stateOf(milestone.id) };
  }

  /** What is withheld of what was stated of the goal. */
  private get withheldOnGoal() {
    const { goalId } = this.about;
    return goalId === null ? [] : this.world.withheldAbout(goalId);
  }

  private get inPhaseOrder() {
    const { milestones, phases } = this.world.facts;
    const order = new Map(phases.map((each, index) => [each.id, index]));
    const rank = (phaseId: string | null) =>
      phaseId === null ? phases.length : (order.get(phaseId) ?? phases.length);
    return milestones.toSorted((a, b) => rank(a.phaseId) - rank(b.phaseId));
  }

  private get queue() {
    return dueQueue(this.world.facts.milestones, (id) => this.world.stateOf(id));
  }

  private get progressByPhase() {
    const { facts } = this.world;
    return facts.phases.map((phase) => {
      const milestones = rowsWhere(facts.milestones, 'phaseId', phase.id);
      const states = milestones.map((each) => this.world.stateOf(each.id));
      return { phase: this.world.phase(phase.id), ...progressOfPhase(states, this.asOf) };
    });
  }

  private eventsOf(kind: 'EVENT' | 'RISK') {
    return this.world.facts.events
      .filter((each) => each.kind === kind)
      .map((each) => new EventView(this.world, each));
  }

  private figures(language: Language): SummaryFigures {
    const { facts, currency } = this.world;
    const words = (amountMinor: bigint) => moneyWords({ amountMinor, currency }, language);
    const grants = grantsByGiver(facts);
    const pledgedWithheld = this.world.leftOut('commitments');
    const paidWithheld = this.world.leftOut('commitments', 'payments');
    // Of several givers one may be withheld: then nobody is said to have given all.
    const [giverId] = grants.size === 1 && pledgedWithheld.length === 0 ? [...grants.keys()] : [];
    const giver = fundingByPartner(facts).find((each) => each.party.id === giverId)?.party;
    const pledged = pledgedTotal(facts).sumMinor;
    const paid = paidTotal(facts);
    const atLeast =
      !paid.atLeast && paidWithheld.length === 0 ? '' : language === 'EN' ? 'at least ' : 'almeno ';
    const next = this.queue.find(
      ({ day, milestone }) => day >= this.asOf && milestone.id !== this.about.goalId,
    );
    return {
      granted: grants.size === 0 ? null : words(sumMinor([...grants.values()])),
      giver: rowById(facts.organisations, giver?.organisationId ?? null)?.name ?? null,
      pledged: pledged === null ? null : words(pledged),
      paid: paid.sumMinor === null ? null : `${atLeast}${words(paid.sumMinor)}`,
      pledgedWithheld: reasons(pledgedWithheld, language),
      paidWithheld: reasons(paidWithheld, language),
      next: next ?? null,
      isNextOfShown: this.world.leftOut('milestones', 'milestoneStatements').length > 0,
    };
  }
}

/** Why something is withheld, in words; null when nothing is. */
function reasons(withheld: readonly Withheld[], language: Language): string | null {
  return withheld.length === 0 ? null : reasonsWords(withheld, language);
}
