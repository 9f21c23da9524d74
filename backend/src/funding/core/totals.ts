import type { Party, Sector } from '../../parties/core/party.js';
import type { StandingFacts } from '../../record/core/as-of.js';
import { rowById } from '../../record/core/look-in.js';
import { allocate, sumMinor } from '../../shared/money.js';
import type { Commitment } from './funding.js';

/** A sum over parts of which some may be unknown; null when no part is known. */
export interface PartialSum {
  readonly sumMinor: bigint | null;
  /** True when some part is unknown, so that the sum is a lower bound. */
  readonly atLeast: boolean;
}

/** One partner's money. Null where no one published it. */
export interface PartnerFunding {
  readonly party: Party;
  readonly sector: Sector;
  /** Its pledges that count. */
  readonly commitments: readonly Commitment[];
  readonly pledgedMinor: bigint;
  readonly dueMinor: bigint | null;
  readonly paidMinor: bigint | null;
  /** Share of all that was pledged, in tenths of a per cent; the shares add up to 1000. */
  readonly sharePermille: bigint;
}

/** What was pledged and counts: other sources' versions stand beside and are never added. */
export function countedCommitments(facts: StandingFacts): readonly Commitment[] {
  return facts.commitments.filter((each) => !each.alternative);
}

/** Money by partner and sector, the largest pledge first. */
export function fundingByPartner(facts: StandingFacts): PartnerFunding[] {
  const sectors = new Map(facts.fundingSources.map((each) => [each.id, each.sector]));
  const paid = paidByCommitment(facts);
  const groups = Map.groupBy(
    countedCommitments(facts),
    (each) => `${each.fromId} ${sectors.get(each.fundingSourceId) ?? 'PRIVATE'}`,
  );
  const partners = [...groups.values()].flatMap((commitments) => {
    const [first] = commitments;
    const party = rowById(facts.parties, first?.fromId ?? null);
    if (first === undefined || party === null) return [];
    const dated = commitments.filter((each) => each.dueOn !== null);
    const payments = commitments.flatMap((each) => paid.get(each.id) ?? []);
    return {
      party,
      sector: sectors.get(first.fundingSourceId) ?? 'PRIVATE',
      commitments,
      pledgedMinor: sumMinor(commitments.map((each) => each.amountMinor)),
      dueMinor: dated.length === 0 ? null : dueOf(dated, facts.asOf),
      paidMinor: payments.length === 0 ? null : sumMinor(payments),
    };
  });
  partners.sort((a, b) => (a.pledgedMinor === b.pledgedMinor ? 0 : a.pledgedMinor > b.pledgedMinor ? -1 : 1));
  const shares = allocate(
    1000n,
    partners.map((each) => each.pledgedMinor),
  );
  return partners.map((each, index) => ({ ...each, sharePermille: shares[index] ?? 0n }));
}

/** Sum of what was pledged, of one sector or of both. */
export function pledgedTotal(facts: StandingFacts, sector?: Sector): PartialSum {
  const partners = fundingByPartner(facts).filter((each) => sector === undefined || each.sector === sector);
  return totalOf(partners.map((each) => each.pledgedMinor));
}

/** Sum of what has fallen due; a lower bound while some due day is not published. */
export function dueTotal(facts: StandingFacts): PartialSum {
  const commitments = countedCommitments(facts);
  const dated = commitments.filter((each) => each.dueOn !== null);
  if (dated.length === 0) return { sumMinor: null, atLeast: false };
  return { sumMinor: dueOf(dated, facts.asOf), atLeast: dated.length < commitments.length };
}

/** Sum of what was paid; a lower bound while some partner's payments are not published. */
export function paidTotal(facts: StandingFacts): PartialSum {
  return totalOf(fundingByPartner(facts).map((each) => each.paidMinor));
}

/** Sum of known parts; a lower bound when some are unknown. */
export function totalOf(parts: readonly (bigint | null)[]): PartialSum {
  const known = parts.filter((each) => each !== null);
  if (known.length === 0) return { sumMinor: null, atLeast: false };
  return { sumMinor: sumMinor(known), atLeast: known.length < parts.length };
}

/** What parties gave to others, by giver: grants, as against own shares. */
export function grantsByGiver(facts: StandingFacts): ReadonlyMap<string, bigint> {
  const grants = countedCommitments(facts).filter((each) => each.toId !== null && each.toId !== each.fromId);
  const byGiver = Map.groupBy(grants, (each) => each.fromId);
  return new Map(
    [...byGiver].map(([giver, given]) => [giver, sumMinor(given.map((each) => each.amountMinor))]),
  );
}

function paidByCommitment(facts: StandingFacts): ReadonlyMap<string, bigint[]> {
  const byCommitment = Map.groupBy(facts.payments, (each) => each.commitmentId);
  return new Map([...byCommitment].map(([id, payments]) => [id, payments.map((each) => each.amountMinor)]));
}

function dueOf(commitments: readonly Commitment[], asOf: string): bigint {
  return sumMinor(
    commitments.filter((each) => each.dueOn !== null && each.dueOn <= asOf).map((each) => each.amountMinor),
  );
}
