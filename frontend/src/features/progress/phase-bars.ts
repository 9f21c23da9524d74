import type { ProgressQuery } from '../../generated/graphql';

type Project = NonNullable<ProgressQuery['project']>;

/** Promised milestones of a phase: all, those due by the as-of day, those reached; and all that were reached. */
export type PhaseBar = {
  readonly key: string;
  readonly title: string;
  readonly promised: number;
  readonly promisedByNow: number;
  readonly kept: number;
  readonly reached: number;
};

/** The phases in which anything was promised or reached. */
export function phaseBars({ milestones, progress }: Project): PhaseBar[] {
  const bars = progress.phases.map(({ phase, promised, promisedByNow, reached }) => {
    const kept = milestones.filter((each) => each.phase?.key === phase.key && each.promised && each.reached);
    return { key: phase.key, title: phase.title, promised, promisedByNow, kept: kept.length, reached };
  });
  return bars.filter(({ promised, reached }) => promised + reached > 0);
}

/** A line of the chart: a bar of a phase, or the room after it. */
export type PhaseLine = {
  readonly id: string;
  readonly kind: 'promised' | 'kept' | 'gap';
  readonly bar: PhaseBar;
  readonly length: number;
};

/** Two bars for each phase with room between the phases; a phase without any promise has one line for its words. */
export function phaseLines(bars: readonly PhaseBar[]): PhaseLine[] {
  return bars.flatMap((bar): PhaseLine[] => [
    { id: `${bar.key} promised`, kind: 'promised', bar, length: bar.promised },
    ...(bar.promised > 0 ? [{ id: `${bar.key} kept`, kind: 'kept', bar, length: bar.kept } as const] : []),
    { id: `${bar.key} gap`, kind: 'gap', bar, length: 0 },
  ]);
}
