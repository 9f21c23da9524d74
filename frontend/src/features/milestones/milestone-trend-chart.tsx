import { useMemo, useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { type CalendarDay, dayAt } from '../../shared/calendar-day';
import { linearScale } from '../../shared/charts/linear-scale';
import { monthTicks } from '../../shared/charts/month-ticks';
import { useWidth } from '../../shared/charts/use-width';
import { formatAtPrecision, formatDay, formatShortDay, formatShortMonth } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { type TrendStep, trendData, trendSpan, turningSteps } from './milestone-trend';
import styles from './milestone-trend-chart.module.css';
import { trendLabels } from './milestone-trend-labels';

type TrendChartProps = {
  readonly steps: readonly TrendStep[];
  readonly isGoal: boolean;
  readonly reached: boolean;
  readonly asOf: CalendarDay;
};

const HEIGHT = 220;
const FRAME = { top: 8, right: 16, bottom: 24, left: 68 };
const AS_OF_PX = 110;
const TICK_PX = 64;

/** One milestone's trend: the line by Recharts, its dates over it as links to the statements. */
export function MilestoneTrendChart({ steps, isGoal, reached, asOf }: TrendChartProps) {
  const { language, t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const span = useMemo(() => trendSpan(steps, asOf, reached), [steps, asOf, reached]);
  const data = useMemo(() => trendData(steps, span, reached), [steps, span, reached]);
  const x = linearScale(span.x, [FRAME.left, width - FRAME.right]);
  const y = linearScale(span.y, [HEIGHT - FRAME.bottom, FRAME.top]);
  const month = (day: number) => formatShortMonth(dayAt(day), language).replace(' ', '\u00a0');
  const plot = Math.max(1, width - FRAME.left - FRAME.right);
  const room = ((span.x[1] - span.x[0]) * AS_OF_PX) / plot;
  const months = Math.max(1, Math.floor((plot - AS_OF_PX) / TICK_PX) - 1);
  const diagonal = [Math.max(span.x[0], span.y[0]), Math.min(span.x[1], span.y[1])] as const;
  const turning = new Set(turningSteps(steps));
  const points = steps.map((step) => ({
    id: step.statement.id,
    x: x(step.x),
    y: y(step.y),
    text: turning.has(step)
      ? formatAtPrecision(step.date, step.statement.date?.precision ?? 'DAY', language)
      : null,
  }));
  const labels = trendLabels(points, { x: FRAME.left, y: 0, width: plot, height: HEIGHT - FRAME.bottom });
  const line = {
    stroke: isGoal ? 'var(--accent)' : 'var(--public)',
    strokeWidth: isGoal ? 3 : 2,
    dot: false,
    activeDot: false,
    connectNulls: true,
    isAnimationActive: false,
  } as const;
  const axis = { type: 'number', axisLine: false, tickLine: false, interval: 0 } as const;
  return (
    <div ref={box} className={isGoal ? `${styles.chart} ${styles.goal}` : styles.chart}>
      {width > 0 && (
        <>
          <div aria-hidden="true">
            <LineChart
              width={width}
              height={HEIGHT}
              data={data}
              margin={{ top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 }}
              accessibilityLayer={false}
            >
              <CartesianGrid vertical={false} stroke="var(--rule)" syncWithTicks />
              <XAxis
                {...axis}
                dataKey="x"
                domain={[...span.x]}
                ticks={monthTicks(span.x[0], span.edge - room, Math.min(5, months))}
                tickFormatter={month}
                height={FRAME.bottom}
              />
              <YAxis
                {...axis}
                domain={[...span.y]}
                ticks={monthTicks(span.y[0], span.y[1], 4)}
                tickFormatter={month}
                width={FRAME.left}
              />
              <ReferenceLine x={span.edge} stroke="var(--ink)" strokeDasharray="1.5 3" />
              {diagonal[0] < diagonal[1] && (
                <ReferenceLine
                  segment={[
                    { x: diagonal[0], y: diagonal[0] },
                    { x: diagonal[1], y: diagonal[1] },
                  ]}
                  stroke="var(--faint)"
                  strokeDasharray="1 5"
                />
              )}
              <Line dataKey="said" type="stepAfter" {...line} />
              <Line dataKey="open" type="linear" strokeDasharray="4 3" {...line} />
            </LineChart>
          </div>
          <span className={styles.asOf} style={{ left: x(span.edge), top: HEIGHT - FRAME.bottom + 4 }}>
            {span.cut && '… '}
            {formatShortDay(asOf, language)}
          </span>
          {steps.map((step) => (
            <a
              key={step.statement.id}
              href={`#${step.statement.id}`}
              className={step.statement.kind === 'REACHED' ? `${styles.dot} ${styles.done}` : styles.dot}
              style={{ left: x(step.x), top: y(step.y) }}
              title={`${step.statement.by?.name ?? step.statement.source.publisher}, ${formatDay(step.statedOn, language)}`}
            >
              <span className="visually-hidden">
                {`${formatDay(step.statedOn, language)}: ${t(`kind.${step.statement.kind}`)} ${step.statement.date?.words ?? ''}`}
              </span>
            </a>
          ))}
          {points.map(({ id, text }) => {
            const at = labels.get(id);
            return (
              at && (
                <span key={id} className={styles.label} aria-hidden="true" style={{ left: at.x, top: at.y }}>
                  {text}
                </span>
              )
            );
          })}
        </>
      )}
    </div>
  );
}
