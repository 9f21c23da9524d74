import type { FundingQuery } from '../../generated/graphql';
import type { MoneyLike } from '../../shared/format';

export type Funding = NonNullable<FundingQuery['project']>['funding'];
export type Partner = Funding['byPartner'][number];
export type Sector = Partner['sector'];

/** What a bar stands for; `unknown` is drawn hatched, with no length of its own, and `withheld` has none at all. */
export const MEASURES = ['pledged', 'due', 'paid', 'withheld', 'unknown'] as const;
export type Measure = (typeof MEASURES)[number];

/** What of a pledge no one may have published, or is not shown. */
type Dated = 'due' | 'paid';
type Why = Partner['paidWithheld'][number];

/** A line of the chart: the heading of a sector, the name of a partner, one of its bars, or the room after them. */
export type FundingRow = {
  readonly id: string;
  readonly kind: 'sector' | 'partner' | 'gap' | Measure;
  readonly sector: Sector;
  readonly partner: Partner | null;
  /** Money that the bar or the heading states; null where none was published. */
  readonly money: MoneyLike | null;
  /** For `unknown`: what it is that no one published; for `withheld`: what it is that is not shown. */
  readonly missing: readonly Dated[];
  /** For `withheld`: why. */
  readonly why: Why | null;
  /** True where some of the money is withheld: the figure is at least so much. */
  readonly part: boolean;
  /** Length of the bar in main units; a hatched one takes a fixed part of the longest. */
  readonly length: number;
};

/** Part of the longest bar that a hatched one takes. */
const UNKNOWN_PART = 0.18;
const DATED = ['due', 'paid'] as const;
const SECTORS = ['PUBLIC', 'PRIVATE'] as const;

/** The rows of the chart: public money first, then private, each partner with pledged, due and paid. */
export function fundingRows({ byPartner, ...sectors }: Funding): FundingRow[] {
  const longest = Math.max(1, ...byPartner.map(({ pledged }) => Number(pledged.amount)));
  return SECTORS.flatMap((sector) => {
    const partners = byPartner.filter((each) => each.sector === sector);
    if (partners.length === 0) return [];
    const total = sector === 'PUBLIC' ? sectors.publicPledged : sectors.privatePledged;
    const heading = row({ id: sector, kind: 'sector', sector, money: total.sum, part: total.atLeast });
    return [heading, ...partners.flatMap((partner) => partnerRows(partner, longest * UNKNOWN_PART))];
  });
}

function partnerRows(partner: Partner, unknownLength: number): FundingRow[] {
  const { sector, party } = partner;
  const missing = DATED.filter(
    (measure) => partner[measure] === null && withheldOf(partner, measure).length === 0,
  );
  const known = (['pledged', 'due', 'paid'] as const).flatMap((measure) => {
    const money = partner[measure];
    return money
      ? [
          row({
            id: `${party.key} ${measure}`,
            kind: measure,
            sector,
            partner,
            money,
            part: measure !== 'pledged' && withheldOf(partner, measure).length > 0,
            length: Number(money.amount),
          }),
        ]
      : [];
  });
  const withheld = DATED.flatMap((measure) =>
    reasonsOf(withheldOf(partner, measure)).map((why, at) =>
      row({
        id: `${party.key} ${measure} withheld ${at}`,
        kind: 'withheld',
        sector,
        partner,
        missing: [measure],
        why,
      }),
    ),
  );
  const unknown =
    missing.length > 0
      ? [
          row({
            id: `${party.key} unknown`,
            kind: 'unknown',
            sector,
            partner,
            missing,
            length: unknownLength,
          }),
        ]
      : [];
  const [name, gap] = [
    row({ id: party.key, kind: 'partner', sector, partner }),
    row({ id: `${party.key} gap`, kind: 'gap', sector }),
  ];
  return [name, ...known, ...withheld, ...unknown, gap];
}

/** What of a partner's money is not shown to whoever looks. */
export function withheldOf(partner: Partner, measure: Dated): readonly Why[] {
  return measure === 'due' ? partner.dueWithheld : partner.paidWithheld;
}

/** Each reason once. */
function reasonsOf(withheld: readonly Why[]): readonly Why[] {
  return [...new Map(withheld.map((why) => [why.reason ?? why.level, why])).values()];
}

function row(given: Pick<FundingRow, 'id' | 'kind' | 'sector'> & Partial<FundingRow>): FundingRow {
  return { partner: null, money: null, missing: [], why: null, part: false, length: 0, ...given };
}

/** What was pledged from one pot, other sources' versions apart, added in cents; null where nothing was. */
export function potTotal(commitments: Funding['commitments'], pot: string): MoneyLike | null {
  const own = commitments.filter((each) => each.fundingSource.key === pot && !each.alternative);
  const first = own[0];
  if (!first) return null;
  const cents = own.reduce((sum, { amount }) => sum + Math.round(Number(amount.amount) * 100), 0);
  return { amount: (cents / 100).toFixed(2), currency: first.amount.currency };
}
