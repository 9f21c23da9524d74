import { useRef } from 'react';
import { type CalendarDay, dayAt } from '../../shared/calendar-day';
import { monthTicks } from '../../shared/charts/month-ticks';
import { useWidth } from '../../shared/charts/use-width';
import { formatShortDay, formatShortMonth } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './timeline.module.css';
import type { TimelineRow, TimelineSpan } from './timeline-marks';
import { TimelineTrack } from './timeline-track';

type TimelineProps = {
  readonly rows: readonly TimelineRow[];
  readonly span: TimelineSpan;
  readonly asOf: CalendarDay;
};

/** Room that the as-of day takes in the axis, where no month is written. */
const AS_OF_PX = 104;
const TICK_PX = 84;

/** Milestones under each other by phase, each on its line: promised, expected, reached, and the slip between. */
export function Timeline({ rows, span, asOf }: TimelineProps) {
  const { language, t } = useLanguage();
  const axis = useRef<HTMLDivElement>(null);
  const width = useWidth(axis);
  const percent = (day: number) => ((day - span.from) / (span.to - span.from)) * 100;
  const near = ((span.to - span.from) * AS_OF_PX) / 2 / Math.max(width, 1);
  const ticks = monthTicks(span.from, span.to, Math.max(2, Math.floor(width / TICK_PX)));
  const phases = [...new Map(rows.map(({ milestone }) => [milestone.phase?.key ?? '', milestone.phase]))];
  return (
    <div className={styles.timeline}>
      <div className={styles.plot} aria-hidden="true">
        <div className={styles.axis} ref={axis}>
          {ticks.map((tick) => (
            <span key={tick} className={styles.tick} style={{ left: `${percent(tick)}%` }}>
              {Math.abs(tick - span.asOf) > near * 1.8 && formatShortMonth(dayAt(tick), language)}
            </span>
          ))}
          <span className={styles.asOf} style={{ left: `${percent(span.asOf)}%` }}>
            <span>
              {span.cut && '… '}
              {formatShortDay(asOf, language)}
            </span>
          </span>
        </div>
      </div>
      {phases.map(([key, phase]) => (
        <section key={key} className={styles.phase} aria-label={phase?.title ?? t('milestones.noPhase')}>
          <h3>{phase?.title ?? t('milestones.noPhase')}</h3>
          <ul>
            {rows
              .filter(({ milestone }) => (milestone.phase?.key ?? '') === key)
              .map((row) => (
                <TimelineTrack key={row.key} row={row} percent={percent} edge={span.asOf} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
