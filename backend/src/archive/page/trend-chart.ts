import { monthTicks } from '../../shared/month-ticks.js';
import { monthText } from './formats.js';
import { type Html, html } from './html.js';
import { spread, type TrendLine, trendSpan } from './trend-lines.js';
import type { PageWords } from './words.js';

const [WIDTH, HEIGHT] = [840, 280];
const PLOT = { left: 76, right: WIDTH - 262, top: 20, bottom: HEIGHT - 28 } as const;
const LABEL_PX = 34;

/** The milestone trend chart as a drawing that needs no script: what was forecast, and when. */
export function trendChart(lines: readonly TrendLine[], asOf: string, words: PageWords): Html {
  const span = trendSpan(lines, asOf);
  const x = scale(span.x, [PLOT.left, PLOT.right]);
  const y = scale(span.y, [PLOT.bottom, PLOT.top]);
  const month = (day: number) => monthText(day, words.language);
  const diagonal = [Math.max(span.x[0], span.y[0]), Math.min(span.x[1], span.y[1])] as const;
  const ends = lines.map(({ points }) => y(points.at(-1)?.y ?? 0));
  const labels = spread(ends, LABEL_PX, [PLOT.top, PLOT.bottom]);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${words.trendSummary(lines.length)}">
${monthTicks(span.y, 5).map(
  (day) =>
    html`<path class="grid" d="M${PLOT.left} ${at(y(day))}H${PLOT.right}"/><text x="0" y="${at(y(day) + 4)}">${month(day)}</text>`,
)}
${monthTicks(span.x, 6).map((day) => html`<text x="${at(x(day))}" y="${HEIGHT - 6}" text-anchor="middle">${month(day)}</text>`)}
<path class="edge" d="M${at(x(span.edge))} ${PLOT.top}V${PLOT.bottom}"/>
${diagonal[0] < diagonal[1] && html`<path class="diagonal" d="M${at(x(diagonal[0]))} ${at(y(diagonal[0]))}L${at(x(diagonal[1]))} ${at(y(diagonal[1]))}"/>`}
${lines.map((line, index) => drawn(line, labels[index] ?? 0)).reverse()}
</svg>`;

  function drawn({ milestone, isGoal, points }: TrendLine, label: number): Html {
    const end = points.at(-1) ?? { x: 0, y: 0 };
    const kind = isGoal ? 'goal' : milestone.reached === null ? 'open' : 'done';
    const steps = points.map((point, index) =>
      index === 0 ? `M${at(x(point.x))} ${at(y(point.y))}` : `H${at(x(point.x))}V${at(y(point.y))}`,
    );
    const said = (milestone.reached ?? milestone.forecast)?.words ?? '';
    const second = [said, milestone.slipText].filter(Boolean).join(' · ');
    return html`<g class="${kind}"><path class="line" d="${steps.join('')}"/>
${milestone.reached === null && html`<path class="line ahead" d="M${at(x(end.x))} ${at(y(end.y))}H${PLOT.right}"/>`}
<path class="leader" d="M${at(x(milestone.reached === null ? span.x[1] : end.x))} ${at(y(end.y))}L${PLOT.right + 10} ${at(label)}"/>
${points.map((point) => html`<circle cx="${at(x(point.x))}" cy="${at(y(point.y))}" r="4"/>`)}
<text x="${PLOT.right + 14}" y="${at(label - 3)}">${short(milestone.title)}</text><text class="second" x="${PLOT.right + 14}" y="${at(label + 13)}">${short(second)}</text></g>`;
  }
}

/** As much as has room beside the chart; the table has it whole. */
function short(text: string): string {
  return text.length > 42 ? `${text.slice(0, 41).trimEnd()}…` : text;
}

function scale(from: readonly [number, number], to: readonly [number, number]) {
  return (value: number) => to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);
}

function at(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
