import { useMemo, useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { type CalendarDay, dayAt, dayNumber } from '../../shared/calendar-day';
import { monthTicks } from '../../shared/charts/month-ticks';
import { useWidth } from '../../shared/charts/use-width';
import { formatShortMonth } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './trend-chart.module.css';
import { trendFrame, WIDE_FROM_PX } from './trend-layout';
import { type TrendDomain, type TrendLine, trendDomain, trendRows } from './trend-lines';
import { TrendOverlay } from './trend-overlay';
import type { Agreement } from './trend-signings';

type TrendChartProps = {
  readonly lines: readonly TrendLine[];
  readonly agreements: readonly Agreement[];
  readonly asOf: CalendarDay;
};

/** Lines that a phone has room to name; the table has them all. */
const NARROW_LINES = 3;
const NO_BREAK = '\u00a0';
/** Room for the as-of day under the chart, where no month is written. */
const AS_OF_LABEL_PX = 80;

/** Recharts draws axes and lines; points and labels stand over them as links. */
export function TrendChart({ lines: all, agreements, asOf }: TrendChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const lines = useMemo(() => (width < WIDE_FROM_PX ? all.slice(0, NARROW_LINES) : all), [all, width]);
  const domain = useMemo(() => trendDomain(lines, asOf), [lines, asOf]);
  return (
    <div className={styles.chart} ref={box}>
      {width > 0 && domain && (
        <>
          <Plot
            lines={lines}
            agreements={agreements}
            domain={domain}
            width={width}
            height={box.current?.clientHeight ?? 0}
          />
          <TrendOverlay
            lines={lines}
            agreements={agreements}
            asOf={asOf}
            domain={domain}
            frame={trendFrame(width, box.current?.clientHeight ?? 0)}
          />
        </>
      )}
    </div>
  );
}

type PlotProps = Omit<TrendChartProps, 'asOf'> & { domain: TrendDomain; width: number; height: number };

function Plot({ lines, agreements, domain, width, height }: PlotProps) {
  const { language } = useLanguage();
  const frame = trendFrame(width, height);
  const month = (day: number) => formatShortMonth(dayAt(day), language).replace(' ', NO_BREAK);
  const room = ((domain.x[1] - domain.x[0]) * AS_OF_LABEL_PX) / (width - frame.left - frame.right);
  const xTicks = monthTicks(domain.x[0], domain.x[1], width < WIDE_FROM_PX ? 3 : 6).filter(
    (tick) => Math.abs(tick - domain.edge) > room,
  );
  const diagonal = [Math.max(domain.x[0], domain.y[0]), Math.min(domain.x[1], domain.y[1])] as const;
  return (
    <div aria-hidden="true">
      <LineChart
        width={width}
        height={height}
        data={trendRows(lines, domain.x[1])}
        margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" syncWithTicks />
        <XAxis
          dataKey="x"
          type="number"
          domain={[...domain.x]}
          ticks={xTicks}
          tickFormatter={month}
          height={frame.bottom}
          axisLine={false}
          tickLine={false}
          interval={0}
        />
        <YAxis
          type="number"
          domain={[...domain.y]}
          ticks={monthTicks(domain.y[0], domain.y[1], 5)}
          tickFormatter={month}
          width={frame.left}
          axisLine={false}
          tickLine={false}
          interval={0}
        />
        <ReferenceLine x={domain.edge} stroke="var(--rule-strong)" />
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
        {[...new Set(agreements.map(({ signedOn }) => dayNumber(signedOn)))]
          .filter((day) => day >= domain.x[0] && day <= domain.x[1])
          .map((day) => (
            <ReferenceLine key={day} x={day} stroke="var(--ink)" />
          ))}
        {lines.toReversed().flatMap((line) => {
          const stroke = line.isGoal ? 'var(--accent)' : line.reached ? 'var(--private)' : 'var(--public)';
          const common = {
            stroke,
            strokeWidth: line.isGoal ? 3 : 1.75,
            dot: false,
            isAnimationActive: false,
          } as const;
          return [
            <Line
              key={line.key}
              dataKey={line.key}
              type="stepAfter"
              connectNulls
              activeDot={false}
              {...common}
            />,
            <Line
              key={`${line.key}:open`}
              dataKey={`${line.key}:open`}
              type="linear"
              connectNulls
              activeDot={false}
              strokeDasharray="4 3"
              {...common}
            />,
          ];
        })}
      </LineChart>
    </div>
  );
}
