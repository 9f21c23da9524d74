import { useRef } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { type CalendarDay, dayAt } from '../../shared/calendar-day';
import { linearScale } from '../../shared/charts/linear-scale';
import { monthTicks } from '../../shared/charts/month-ticks';
import { spreadLabels } from '../../shared/charts/place-labels';
import { useWidth } from '../../shared/charts/use-width';
import { formatShortDay, formatShortMonth } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './progress-chart.module.css';
import type { Curve } from './progress-curve';
import { countTicks } from './progress-layout';

const HEIGHT = 320;
const LABEL_PX = 18;
const AS_OF_PX = 110;
const NARROW_LABEL_PX = 140;
const LINES = [
  { key: 'promised', stroke: 'var(--soft)', width: 2 },
  { key: 'reached', stroke: 'var(--private)', width: 1.5 },
  { key: 'kept', stroke: 'var(--accent)', width: 3 },
] as const;

/** Cumulative steps with their names at the end of each line, and the as-of day. */
export function ProgressCurveChart({ curve, asOf }: { curve: Curve; asOf: CalendarDay }) {
  const { language, t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const frame = { top: 12, right: width < 560 ? 12 : 190, bottom: 24, left: 32 };
  const points = curve.corners;
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 1;
  const most = Math.max(...points.map(({ promised, reached }) => Math.max(promised, reached ?? 0)));
  const ticks = countTicks(most);
  const top = ticks.at(-1) ?? 1;
  const x = linearScale([first, last], [frame.left, width - frame.right]);
  const y = linearScale([0, top], [HEIGHT - frame.bottom, frame.top]);
  const room = ((last - first) * AS_OF_PX) / 2 / Math.max(1, width - frame.left - frame.right);
  const months = monthTicks(first, last, width < 560 ? 3 : 7).filter(
    (day) => Math.abs(day - curve.edge) > room * 1.6,
  );
  const ends = LINES.flatMap(({ key, stroke }) => {
    const end = points.findLast((point) => point[key] !== null);
    const same = key === 'reached' && end?.reached === points.findLast((point) => point.kept !== null)?.kept;
    return end && !same ? [{ id: key, stroke, value: end[key] as number, end }] : [];
  });
  const middles = spreadLabels(
    ends.map(({ id, value }) => ({ id, middle: y(value), height: LABEL_PX })),
    0,
    HEIGHT - frame.bottom,
  );
  const axis = { type: 'number', axisLine: false, tickLine: false, interval: 0 } as const;
  return (
    <div ref={box} className={styles.chart}>
      {width > 0 && (
        <div aria-hidden="true">
          <LineChart
            width={width}
            height={HEIGHT}
            data={[...points]}
            margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--rule)" syncWithTicks />
            <XAxis
              {...axis}
              dataKey="x"
              domain={[first, last]}
              ticks={months}
              tickFormatter={(day: number) => formatShortMonth(dayAt(day), language).replace(' ', '\u00a0')}
              height={frame.bottom}
            />
            <YAxis {...axis} domain={[0, top]} ticks={ticks} width={frame.left} />
            <ReferenceLine x={curve.edge} stroke="var(--ink)" strokeDasharray="1.5 3" />
            {LINES.map(({ key, stroke, width: strokeWidth }) => (
              <Line
                key={key}
                dataKey={key}
                type="stepAfter"
                stroke={stroke}
                strokeWidth={strokeWidth}
                dot={false}
                activeDot={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
          <span className={styles.asOf} style={{ left: x(curve.edge), top: HEIGHT - frame.bottom + 4 }}>
            {curve.cut && '… '}
            {formatShortDay(asOf, language)}
          </span>
          {ends.map(({ id, stroke, value, end }) => (
            <span
              key={id}
              className={`${styles.label} ${styles.onLine}`}
              style={{
                color: stroke,
                ...(width < 560
                  ? narrowPlace(width, x(end.x), y(value), id === 'kept')
                  : { left: x(end.x) + 10, top: (middles.get(id) ?? 0) - LABEL_PX / 2 }),
              }}
            >
              <b>{value}</b> {t(`progress.line.${id}`)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** In a narrow chart: right of the line's end where there is room, else above it, the lowest line's below it. */
function narrowPlace(width: number, x: number, y: number, lowest: boolean) {
  if (x + NARROW_LABEL_PX < width) return { left: x + 6, top: y - LABEL_PX / 2 };
  const below = lowest && y + LABEL_PX + 6 < HEIGHT - 24;
  return { right: 14, top: below ? y + 4 : y - LABEL_PX - 4 };
}
