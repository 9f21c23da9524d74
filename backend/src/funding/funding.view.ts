import type { Withheld } from '../access/core/withhold.js';
import { withheldView } from '../access/withheld.view.js';
import type { Sector } from '../parties/core/party.js';
import { rowById, rowsWhere } from '../record/core/look-in.js';
import { FactView } from '../record/fact.view.js';
import type { InLanguage, World } from '../record/world.js';
import { inLanguage, inLanguageOrNull } from '../shared/language.js';
import { amountText } from '../shared/money.js';
import type { Commitment, FundingSource, Payment } from './core/funding.js';
import {
  countedCommitments,
  dueTotal,
  fundingByPartner,
  type PartialSum,
  paidTotal,
  pledgedTotal,
} from './core/totals.js';

/** The money of a project as it stood on the world's day. */
export class FundingView {
  constructor(private readonly world: World) {}

  get pledged() {
    return this.total(pledgedTotal(this.world.facts), this.world.leftOut('commitments'));
  }
  get due() {
    return this.total(dueTotal(this.world.facts), [...this.world.leftOut('commitments'), ...this.dueDays]);
  }
  get paid() {
    return this.total(paidTotal(this.world.facts), this.world.leftOut('commitments', 'payments'));
  }
  get publicPledged() {
    return this.ofSector('PUBLIC');
  }
  get privatePledged() {
    return this.ofSector('PRIVATE');
  }
  get statedOn() {
    const { commitments, payments } = this.world.facts;
    // Each list is in the order in which it was stated.
    const days = [commitments.at(-1)?.statedLast, payments.at(-1)?.statedLast].flatMap((day) => day ?? []);
    return days.sort().at(-1) ?? null;
  }
  assumptions({ language }: InLanguage) {
    const { facts } = this.world;
    const counted = new Set(countedCommitments(facts).map((each) => each.fundingSourceId));
    const texts = facts.fundingSources
      .filter((each) => counted.has(each.id) && each.assumption !== null)
      .map((each) => inLanguageOrNull(each.assumption, language));
    return [...new Set(texts)];
  }
  get byPartner() {
    return fundingByPartner(this.world.facts).map((each) => ({
      party: this.world.party(each.party.id),
      sector: each.sector,
      pledged: money(this.world, each.pledgedMinor),
      due: money(this.world, each.dueMinor),
      paid: money(this.world, each.paidMinor),
      ...this.withheldOf(each.commitments),
      sharePercent: `${each.sharePermille / 10n}.${each.sharePermille % 10n}`,
    }));
  }
  get sources() {
    return this.world.facts.fundingSources.map((each) => this.world.fundingSource(each.id));
  }
  get commitments() {
    return this.world.facts.commitments.map((each) => this.world.commitment(each.id));
  }
  get payments() {
    return this.world.facts.payments.map((each) => new PaymentView(this.world, each));
  }

  private ofSector(sector: Sector) {
    return this.total(pledgedTotal(this.world.facts, sector), this.world.leftOut('commitments'));
  }

  /** The due days that are withheld. */
  private get dueDays() {
    return this.world.withheld.filter((each) => each.table === 'commitments' && each.field === 'dueOn');
  }

  /** What is withheld of pledges that are shown themselves. */
  private withheldOf(commitments: readonly Commitment[]) {
    const ids = new Set<string | null>(commitments.map((each) => each.id));
    const payments = this.world.leftOut('payments').filter((each) => ids.has(each.belongsToId));
    return {
      dueWithheld: this.dueDays.filter((each) => ids.has(each.id)).map(withheldView),
      paidWithheld: payments.map(withheldView),
    };
  }

  /** Pledges that are withheld are not told apart by sector or partner: that would give them away. */
  private total({ sumMinor, atLeast }: PartialSum, withheld: readonly Withheld[]) {
    return {
      sum: money(this.world, sumMinor),
      atLeast: sumMinor !== null && (atLeast || withheld.length > 0),
      withheld: withheld.map(withheldView),
    };
  }
}

export class FundingSourceView {
  constructor(
    private readonly world: World,
    private readonly row: FundingSource,
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
  get sector() {
    return this.row.sector;
  }
  assumption({ language }: InLanguage) {
    return inLanguageOrNull(this.row.assumption, language);
  }
  get commitments() {
    const commitments = rowsWhere(this.world.facts.commitments, 'fundingSourceId', this.row.id);
    return commitments.map((each) => this.world.commitment(each.id));
  }
}

export class CommitmentView extends FactView<Commitment> {
  get fundingSource() {
    return this.world.fundingSource(this.row.fundingSourceId);
  }
  get from() {
    return this.world.party(this.row.fromId);
  }
  get to() {
    return this.world.party(this.row.toId);
  }
  get amount() {
    return money(this.world, this.row.amountMinor);
  }
  purpose({ language }: InLanguage) {
    return inLanguageOrNull(this.row.purpose, language);
  }
  condition({ language }: InLanguage) {
    return inLanguageOrNull(this.row.condition, language);
  }
  get dueOn() {
    return this.row.dueOn;
  }
  get agreement() {
    const stated = rowById(this.world.facts.agreements, this.row.agreementId);
    return this.world.agreement(stated?.id ?? null);
  }
  get alternative() {
    return this.row.alternative;
  }
  get payments() {
    const payments = rowsWhere(this.world.facts.payments, 'commitmentId', this.row.id);
    return payments.map((each) => new PaymentView(this.world, each));
  }
}

export class PaymentView extends FactView<Payment> {
  get commitment() {
    return this.world.commitment(this.row.commitmentId);
  }
  get amount() {
    return money(this.world, this.row.amountMinor);
  }
  get paidOn() {
    return this.row.paidOn;
  }
  get evidence() {
    return this.world.evidenceOf('paymentId', this.row.id);
  }
  note({ language }: InLanguage) {
    return inLanguageOrNull(this.row.note, language);
  }
}

/** An amount in the project's currency; null stays unknown. */
export function money({ currency }: World, amountMinor: bigint | null) {
  return amountMinor === null ? null : { amount: amountText({ amountMinor, currency }), currency };
}
