import type { PromisesQuery } from '../../generated/graphql';

export type Indicator = NonNullable<PromisesQuery['project']>['indicators'][number];
export type ValueStatement = Indicator['statements'][number];
type Value = NonNullable<Indicator['promised']>;

/** The statement that a figure comes from; null where there is no figure. */
export function statementOf(indicator: Indicator, value: Value | null): ValueStatement | null {
  return value && (indicator.statements.find(({ id }) => id === value.statement.id) ?? null);
}

/**
 * Statements that contradict the one in force: other promises, and for what was said since or came another figure of
 * the same day. Statements that only repeat the figure are no contradiction, nor are earlier ones that it replaced.
 */
export function otherVersions(indicator: Indicator, inForce: ValueStatement | null): ValueStatement[] {
  if (!inForce) return [];
  return indicator.statements.filter(
    (each) =>
      each.stands &&
      each.id !== inForce.id &&
      each.kind === inForce.kind &&
      !sameValue(each, inForce) &&
      (inForce.kind === 'PROMISED' || each.statedOn === inForce.statedOn),
  );
}

/** True once anyone has said a figure. */
export function isSpoken({ promised, saidSince, came }: Indicator): boolean {
  return promised !== null || saidSince !== null || came !== null;
}

/** A promise beside what came of it, or beside what was said since: in per cent of the promise. */
export type Comparison = {
  readonly key: string;
  readonly title: string;
  readonly came: boolean;
  /** The middle of what was said, in per cent of the middle of the promise. */
  readonly percent: number;
  readonly words: string;
  readonly promisedWords: string;
};

/** The promises that can be compared: those with a figure promised and a later one in the same unit. */
export function comparisons(indicators: readonly Indicator[]): Comparison[] {
  return indicators.flatMap(({ key, title, promised, saidSince, came }) => {
    const later = came ?? saidSince;
    const base = promised && middle(promised);
    if (!promised || !later || !base || later.unit !== promised.unit) return [];
    const percent = Math.round((middle(later) / base) * 1000) / 10;
    return [{ key, title, came: came !== null, percent, words: later.words, promisedWords: promised.words }];
  });
}

function middle({ low, high }: Value): number {
  return (Number(low) + Number(high)) / 2;
}

function sameValue(a: ValueStatement, b: ValueStatement): boolean {
  return a.value?.low === b.value?.low && a.value?.high === b.value?.high;
}
