import { useT } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import { Changed } from '../../shared/ui/changed';
import { SlipWords } from './slip-words';
import styles from './timeline.module.css';
import type { Mark, TimelineRow } from './timeline-marks';

type TimelineTrackProps = {
  readonly row: TimelineRow;
  /** Where a day stands, in per cent of the line. */
  readonly percent: (day: number) => number;
  /** Where the as-of day is drawn. */
  readonly edge: number;
};

const MIDDLE = 12;

/** One milestone on its line; the whole of it opens the record. */
export function TimelineTrack({ row, percent, edge }: TimelineTrackProps) {
  const { milestone, promised, forecast, reached, slip, silent } = row;
  const at = (day: number) => `${percent(day)}%`;
  const spread = (mark: Mark | null) =>
    mark && mark.from < mark.day ? (
      <line className={styles.spread} x1={at(mark.from)} x2={at(mark.day)} y1={MIDDLE} y2={MIDDLE} />
    ) : null;
  return (
    <li>
      <MilestoneLink
        milestone={milestone.key}
        className={row.isGoal ? `${styles.row} ${styles.goal}` : styles.row}
      >
        <span className={styles.title} title={milestone.title}>
          <Changed of={milestone} />
          {milestone.title}
        </span>
        <svg className={styles.track} aria-hidden="true" focusable="false">
          <line className={styles.line} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
          {spread(promised)}
          {spread(reached ?? forecast)}
          {silent && (
            <line
              className={styles.silent}
              x1={at(silent.from)}
              x2={at(Math.min(silent.to, edge))}
              y1={MIDDLE}
              y2={MIDDLE}
            />
          )}
          {slip && (
            <line
              className={slip.late ? styles.late : styles.early}
              x1={at(slip.from)}
              x2={at(slip.to)}
              y1={MIDDLE}
              y2={MIDDLE}
            />
          )}
          {promised && <Diamond x={at(promised.day)} className={styles.promised} />}
          {forecast && <Diamond x={at(forecast.day)} className={styles.forecast} />}
          {!forecast && !reached && promised && <Diamond x={at(promised.day)} className={styles.forecast} />}
          {reached && <Diamond x={at(reached.day)} className={styles.reached} />}
        </svg>
        <span className={styles.words}>
          <TrackWords row={row} />
        </span>
      </MilestoneLink>
    </li>
  );
}

export function Diamond({ x, className }: { x: string; className: string | undefined }) {
  return (
    <svg x={x} y={MIDDLE} overflow="visible" aria-hidden="true" focusable="false">
      <path className={className} d="M0-6 6 0 0 6-6 0Z" />
    </svg>
  );
}

/** The slip, or where there is none the one date that is known; and all of it for those who do not see the line. */
function TrackWords({ row }: { row: TimelineRow }) {
  const t = useT();
  const { milestone } = row;
  const { promised, forecast, reached } = milestone;
  const said = [
    promised && t('milestones.said.promised', { date: promised.words }),
    reached && t('milestones.said.reached', { date: reached.words }),
    !reached && forecast && t('milestones.said.forecast', { date: forecast.words }),
  ];
  const hasSlip = milestone.slipText !== null || milestone.lateAtLeastDays !== null;
  return (
    <>
      <span className="visually-hidden">{`: ${said.filter(Boolean).join(', ')}. `}</span>
      {hasSlip ? (
        <SlipWords milestone={milestone} />
      ) : (
        <span className="soft" aria-hidden="true">
          {(reached ?? forecast ?? promised)?.words}
        </span>
      )}
    </>
  );
}
