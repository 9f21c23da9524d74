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

/** A line of the chart: the name of a phase, one of its bars, or the room after them. */
export type PhaseLine = {
  readonly id: string;
  readonly kind: 'name' | 'promised' | 'kept' | 'gap';
  readonly bar: PhaseBar;
  readonly length: number;
};

/** Under the name of each phase two bars; a phase without any promise has one line for its words. */
export function phaseLines(bars: readonly PhaseBar[]): PhaseLine[] {
  return bars.flatMap((bar): PhaseLine[] => {
    const line = (kind: PhaseLine['kind'], length = 0) => ({ id: `${bar.key} ${kind}`, kind, bar, length });
    const kept = bar.promised > 0 ? [line('kept', bar.kept)] : [];
    return [line('name'), line('promised', bar.promised), ...kept, line('gap')];
  });
}
