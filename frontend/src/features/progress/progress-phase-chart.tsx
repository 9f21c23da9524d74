import { useRef } from 'react';
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { useWidth } from '../../shared/charts/use-width';
import { useT } from '../../shared/i18n/language-context';
import styles from './progress-chart.module.css';
import type { PhaseBar } from './progress-curve';

const PHASE_PX = 64;
const NAME_PX = 190;

/** Two bars a phase: what was promised (the part that is due darker), and what of it was reached. */
export function ProgressPhaseChart({ bars }: { bars: readonly PhaseBar[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const narrow = width < 560;
  const height = Math.max(160, bars.length * PHASE_PX);
  const rows = bars.map((bar) => ({
    ...bar,
    later: bar.promised - bar.promisedByNow,
    promisedWords: t('progress.bar.promised', { promised: bar.promised, due: bar.promisedByNow }),
    keptWords: t('progress.bar.kept', { kept: bar.kept }),
  }));
  const most = Math.max(1, ...bars.map(({ promised }) => promised));
  const common = { isAnimationActive: false, barSize: 10 } as const;
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <div aria-hidden="true">
          <BarChart
            width={width}
            height={height}
            data={rows}
            layout="vertical"
            margin={{ top: 0, right: narrow ? 150 : 200, bottom: 0, left: 0 }}
            barGap={4}
            accessibilityLayer={false}
          >
            <XAxis type="number" domain={[0, most]} hide />
            <YAxis
              type="category"
              dataKey="title"
              width={narrow ? 110 : NAME_PX}
              axisLine={false}
              tickLine={false}
              interval={0}
              tick={<PhaseName width={narrow ? 110 : NAME_PX} />}
            />
            <Bar dataKey="promisedByNow" stackId="promised" fill="var(--soft)" {...common} />
            <Bar dataKey="later" stackId="promised" fill="var(--rule-strong)" {...common}>
              <LabelList dataKey="promisedWords" position="right" />
            </Bar>
            <Bar dataKey="kept" fill="var(--accent)" {...common}>
              <LabelList dataKey="keptWords" position="right" />
            </Bar>
          </BarChart>
        </div>
      )}
    </div>
  );
}

type PhaseNameProps = { width: number; y?: number; payload?: { value: string } };

/** A phase's name from the left edge, cut where there is no room. */
function PhaseName({ width, y = 0, payload }: PhaseNameProps) {
  const most = Math.floor(width / 7.2);
  const name = payload?.value ?? '';
  return (
    <text x={0} y={y} dy={5} className="name">
      {name.length > most ? `${name.slice(0, most - 1)}…` : name}
    </text>
  );
}
