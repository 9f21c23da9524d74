import { useState } from 'react';
import { type CalendarDay, dayNumber } from '../../shared/calendar-day';
import { formatAtPrecision, formatDay, formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import styles from './trend-chart.module.css';
import { type TrendFrame, type TrendLabel, trendLabels, trendScales, WIDE_FROM_PX } from './trend-layout';
import type { TrendDomain, TrendLine, TrendPoint } from './trend-lines';
import { saidBy } from './trend-table';

type TrendOverlayProps = {
  readonly lines: readonly TrendLine[];
  readonly agreements: readonly {
    readonly id: string;
    readonly title: string;
    readonly signedOn: CalendarDay;
  }[];
  readonly asOf: CalendarDay;
  readonly domain: TrendDomain;
  readonly frame: TrendFrame;
};

/** A name nearer than this to its point needs no line to it. */
const LEADER_FROM_PX = 22;
/** Room that the words over an agreement take. */
const SIGNED_PX = 140;

type Spot = { readonly line: TrendLine; readonly point: TrendPoint };

/** What stands over the drawn lines: their names, the points as links, and what the point under the pointer says. */
export function TrendOverlay({ lines, agreements, asOf, domain, frame }: TrendOverlayProps) {
  const { language, t } = useLanguage();
  const [spot, setSpot] = useState<Spot | null>(null);
  const texts = useLabelTexts(lines, frame.width >= WIDE_FROM_PX);
  const scales = trendScales(domain, frame);
  const signings = signingLabels(agreements, domain, scales.x);
  const taken = signings.map(({ left }) => ({ x: left, y: 0, width: SIGNED_PX, height: 17 }));
  const labels = trendLabels(lines, texts, domain, frame, taken);
  const spots = lines.flatMap((line) => line.points.map((point): Spot => ({ line, point })));
  return (
    <>
      <span
        className={styles.asOf}
        style={{ left: scales.x(domain.edge), top: frame.height - frame.bottom + 4 }}
      >
        {domain.cut && '… '}
        {formatShortDay(asOf, language)}
      </span>
      {signings.map(({ day, left, titles }) => (
        <span key={day} className={styles.signed} style={{ left, top: 0 }} title={titles.join('\n')}>
          {t('overview.signed', { count: titles.length })}
        </span>
      ))}
      <Leaders
        labels={labels}
        lines={lines}
        frame={frame}
        at={(line) => ({ x: scales.x(line.x), y: scales.y(line.y) })}
      />
      {labels.map(({ key, box }) => {
        const line = lines.find((known) => known.key === key) as TrendLine;
        const tone = line.isGoal ? styles.goal : line.reached ? '' : styles.open;
        return (
          <span
            key={key}
            className={`${styles.label} ${tone}`}
            style={{ left: box.x, top: box.y, maxWidth: frame.width - box.x }}
          >
            <MilestoneLink milestone={key}>
              {texts.get(key)?.map((text) => (
                <span key={text} style={{ display: 'block' }}>
                  {text}
                </span>
              ))}
            </MilestoneLink>
          </span>
        );
      })}
      {spots.map(({ line, point }) => (
        <Dot
          key={point.statement.id}
          line={line}
          point={point}
          left={scales.x(point.x)}
          top={scales.y(point.y)}
          show={setSpot}
        />
      ))}
      {spot && <Tip {...spot} left={scales.x(spot.point.x)} top={scales.y(spot.point.y)} frame={frame} />}
    </>
  );
}

type LeadersProps = {
  readonly labels: readonly TrendLabel[];
  readonly lines: readonly TrendLine[];
  readonly frame: TrendFrame;
  readonly at: (point: TrendPoint) => { x: number; y: number };
};

/** Thin lines from the end of an ended line to its name, where the name had to stand apart. */
function Leaders({ labels, lines, frame, at }: LeadersProps) {
  const leaders = lines.flatMap((line) => {
    const box = labels.find(({ key }) => key === line.key)?.box;
    const last = line.points.at(-1);
    if (!box || !last || box.x >= frame.width - frame.right) return [];
    const from = at(last);
    const to = {
      x: Math.min(Math.max(from.x, box.x), box.x + box.width),
      y: from.y < box.y ? box.y + 2 : Math.min(from.y, box.y + box.height - 2),
    };
    return Math.hypot(to.x - from.x, to.y - from.y) > LEADER_FROM_PX ? [{ key: line.key, from, to }] : [];
  });
  return (
    <svg className={styles.leaders} width={frame.width} height={frame.height} aria-hidden="true">
      {leaders.map(({ key, from, to }) => (
        <line key={key} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
    </svg>
  );
}

function Dot({
  line,
  point,
  left,
  top,
  show,
}: Spot & { left: number; top: number; show: (spot: Spot | null) => void }) {
  const { language, t } = useLanguage();
  const { statement } = point;
  const done = statement.kind === 'REACHED' || statement.kind === 'ACCEPTED';
  const tone = line.isGoal ? styles.isGoal : line.reached ? '' : styles.isOpen;
  const label = t('overview.pointLabel', {
    milestone: line.title,
    date: statement.date?.words ?? point.date,
    kind: t(`kind.${statement.kind}`),
    day: formatDay(point.statedOn, language),
    by: saidBy(point),
  });
  return (
    <span style={{ position: 'absolute', left, top }}>
      <MilestoneLink
        milestone={line.key}
        statement={statement.id}
        className={`${styles.dot} ${tone} ${done ? styles.done : ''}`}
        onPointerEnter={() => show({ line, point })}
        onPointerLeave={() => show(null)}
        onFocus={() => show({ line, point })}
        onBlur={() => show(null)}
      >
        <span className="visually-hidden">{label}</span>
      </MilestoneLink>
    </span>
  );
}

function Tip({ line, point, left, top, frame }: Spot & { left: number; top: number; frame: TrendFrame }) {
  const { language, t } = useLanguage();
  const { statement } = point;
  const toLeft = left > frame.width / 2;
  const below = top < frame.height / 2;
  const side = toLeft ? { right: frame.width - left + 12 } : { left: left + 12 };
  const edge = below ? { top: top + 10 } : { bottom: frame.height - top + 10 };
  return (
    <div className={styles.tip} style={{ ...side, ...edge }} aria-hidden="true">
      <strong>
        {line.title}: {statement.date?.words}
      </strong>
      {t(`kind.${statement.kind}`)} ·{' '}
      {t('stated.by', { by: saidBy(point), day: formatDay(point.statedOn, language) })}
    </div>
  );
}

/** "Opening", "Jan 2017", "123 days late" one under the other; of other lines the date, of an ended one only its name. */
function useLabelTexts(lines: readonly TrendLine[], wide: boolean): Map<string, string[]> {
  const { language, t } = useLanguage();
  return new Map(
    lines.map((line) => {
      const end = line.points.at(-1);
      const when = end && formatAtPrecision(end.date, end.statement.date?.precision ?? 'DAY', language);
      const days = line.lateAtLeastDays;
      const late = days === null ? line.slipText : t('overview.lateAtLeast', { days });
      const texts = [
        short(line.title),
        wide && (line.isGoal || !line.reached) && when,
        line.isGoal && line.late && late,
      ];
      return [line.key, texts.filter((text) => typeof text === 'string')];
    }),
  );
}

function short(title: string): string {
  return title.length > 32 ? `${title.slice(0, 30).trimEnd()}…` : title;
}

/** A label for each day on which agreements were signed, left out where it would run into the one before. */
function signingLabels(
  agreements: TrendOverlayProps['agreements'],
  domain: TrendDomain,
  x: (day: number) => number,
) {
  const days = [...new Set(agreements.map(({ signedOn }) => signedOn))].sort();
  let free = Number.NEGATIVE_INFINITY;
  return days.flatMap((day) => {
    const left = x(dayNumber(day)) + 6;
    if (dayNumber(day) < domain.x[0] || dayNumber(day) > domain.x[1] || left < free) return [];
    free = left + SIGNED_PX;
    return [
      { day, left, titles: agreements.filter(({ signedOn }) => signedOn === day).map(({ title }) => title) },
    ];
  });
}
