import { type KeyboardEvent, useId, useState } from 'react';
import { formatDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import styles from './trend-chart.module.css';
import { type TrendFrame, trendScales } from './trend-layout';
import type { TrendDomain, TrendLine, TrendPoint } from './trend-lines';
import { saidBy } from './trend-table';

type TrendPointsProps = {
  readonly lines: readonly TrendLine[];
  readonly domain: TrendDomain;
  readonly frame: TrendFrame;
};

type Spot = { readonly line: TrendLine; readonly point: TrendPoint };

const STEP_OF_KEY: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The points: a click opens what was said; by keyboard they are one list, arrows go through it and Enter opens. */
export function TrendPoints({ lines, domain, frame }: TrendPointsProps) {
  const { t } = useLanguage();
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const scales = trendScales(domain, frame);
  const spots = lines.flatMap((line) => line.points.map((point): Spot => ({ line, point })));
  const shown = at === null ? undefined : spots[at];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && at !== null) document.getElementById(`${id}${at}`)?.click();
    const step = STEP_OF_KEY[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setAt(Math.min(Math.max((at ?? 0) + step, 0), spots.length - 1));
  };
  return (
    <div
      className={styles.points}
      role="listbox"
      tabIndex={0}
      aria-label={t('overview.points')}
      aria-activedescendant={at === null ? undefined : `${id}${at}`}
      onKeyDown={onKeyDown}
      onFocus={() => setAt((known) => known ?? 0)}
      onBlur={() => setAt(null)}
    >
      {spots.map(({ line, point }, index) => (
        <span
          key={point.statement.id}
          role="presentation"
          className={styles.spot}
          style={{ left: scales.x(point.x), top: scales.y(point.y) }}
        >
          <MilestoneLink
            id={`${id}${index}`}
            role="option"
            aria-selected={at === index}
            tabIndex={-1}
            milestone={line.key}
            statement={point.statement.id}
            className={dotClass(line, point)}
            onPointerEnter={() => setAt(index)}
            onPointerLeave={() => setAt(null)}
          >
            <span className="visually-hidden">
              <PointWords line={line} point={point} />
            </span>
          </MilestoneLink>
        </span>
      ))}
      {shown && <Tip {...shown} left={scales.x(shown.point.x)} top={scales.y(shown.point.y)} frame={frame} />}
    </div>
  );
}

function dotClass(line: TrendLine, { statement }: TrendPoint): string {
  const done = statement.kind === 'REACHED' || statement.kind === 'ACCEPTED' ? styles.done : '';
  const tone = line.isGoal ? styles.isGoal : line.reached ? '' : styles.isOpen;
  return `${styles.dot} ${tone} ${done}`;
}

function PointWords({ line, point }: Spot) {
  const { language, t } = useLanguage();
  const { statement } = point;
  return t('overview.pointLabel', {
    milestone: line.title,
    date: statement.date?.words ?? point.date,
    kind: t(`kind.${statement.kind}`),
    day: formatDay(point.statedOn, language),
    by: saidBy(point),
  });
}

function Tip({ line, point, left, top, frame }: Spot & { left: number; top: number; frame: TrendFrame }) {
  const { language, t } = useLanguage();
  const { statement } = point;
  const side = left > frame.width / 2 ? { right: frame.width - left + 12 } : { left: left + 12 };
  const edge = top < frame.height / 2 ? { top: top + 10 } : { bottom: frame.height - top + 10 };
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
