import { useRef } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useWidth } from '../../shared/charts/use-width';
import { useT } from '../../shared/i18n/language-context';
import { type PhaseBar, type PhaseLine, phaseLines } from './phase-bars';
import styles from './progress-chart.module.css';
import { LINE_PX } from './progress-layout';

/** Two bars a phase: what was promised (the part that is due darker), and what of it was reached. */
export function ProgressPhaseChart({ bars }: { bars: readonly PhaseBar[] }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const right = width < 560 ? 130 : 200;
  const lines = phaseLines(bars);
  const most = Math.max(1, ...bars.map(({ promised }) => promised));
  const plot = width - right;
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <div aria-hidden="true">
          <BarChart
            width={width}
            height={lines.length * LINE_PX}
            data={lines}
            layout="vertical"
            margin={{ top: 0, right, bottom: 0, left: 0 }}
            barCategoryGap={0}
            accessibilityLayer={false}
          >
            <XAxis type="number" domain={[0, most]} hide />
            <YAxis type="category" dataKey="id" hide />
            <Bar dataKey="length" isAnimationActive={false} shape={<LineBar />} />
          </BarChart>
          {lines.map((line, at) => (
            <LineWords key={line.id} line={line} top={at * LINE_PX} left={(line.length / most) * plot} />
          ))}
        </div>
      )}
    </div>
  );
}

type BarShape = { x?: number; y?: number; width?: number; height?: number; payload?: PhaseLine };

function LineBar({ x = 0, y = 0, width = 0, height = 0, payload }: BarShape) {
  if (!payload || payload.length === 0) return null;
  const frame = { y: y + (height - 12) / 2, height: 12 };
  if (payload.kind === 'kept') return <rect {...frame} x={x} width={width} fill="var(--accent)" />;
  const { promised, promisedByNow } = payload.bar;
  return (
    <>
      <rect {...frame} x={x} width={width} fill="var(--rule-strong)" />
      <rect {...frame} x={x} width={(width * promisedByNow) / promised} fill="var(--soft)" />
    </>
  );
}

type WordsProps = { line: PhaseLine; top: number; left: number };

function LineWords({ line, top, left }: WordsProps) {
  const t = useT();
  const { bar, kind } = line;
  if (kind === 'gap') return null;
  const style = { top, lineHeight: `${LINE_PX}px` };
  if (kind === 'name') {
    return (
      <span className={styles.name} style={style}>
        {bar.title}
      </span>
    );
  }
  const { promised, promisedByNow: due, kept, reached } = bar;
  return (
    <span className={styles.label} style={{ ...style, left: line.length > 0 ? left + 8 : 0 }}>
      {kind === 'kept' && t('progress.bar.kept', { kept })}
      {kind === 'promised' && promised > 0 && t('progress.bar.promised', { promised, due })}
      {promised === 0 && <span className="unknown">{t('progress.bar.none', { reached })}</span>}
    </span>
  );
}
