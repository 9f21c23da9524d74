import type { PromisesQuery } from '../../generated/graphql';

export type Indicator = NonNullable<PromisesQuery['project']>['indicators'][number];
export type ValueStatement = Indicator['statements'][number];
type Value = NonNullable<Indicator['promised']>;

/** The statement that a figure comes from; null where there is no figure. */
export function statementOf(indicator: Indicator, value: Value | null): ValueStatement | null {
  return value && (indicator.statements.find(({ id }) => id === value.statement.id) ?? null);
}

export const STAGES = ['promised', 'saidSince', 'came'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Statements that contradict the figure in force at a stage: any other promise, and for what was said since or came
 * another figure of the same day. What only repeats the figure, was replaced by it or stands at another stage is none.
 */
export function otherVersions(indicator: Indicator, stage: Stage): ValueStatement[] {
  const inForce = statementOf(indicator, indicator[stage]);
  if (!inForce) return [];
  const shown = new Set(STAGES.map((each) => indicator[each]?.statement.id));
  const sameStage = ({ kind, statedOn }: ValueStatement) => {
    if (stage === 'promised') return kind === 'PROMISED';
    return statedOn === inForce.statedOn && (kind === 'REACHED') === (stage === 'came');
  };
  return indicator.statements.filter(
    (each) => each.stands && !shown.has(each.id) && sameStage(each) && !sameValue(each, inForce),
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
