import { memo } from 'react';
import type { CalendarDay } from '../../shared/calendar-day';
import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import type { RibbonScale } from './ribbon-scale';
import styles from './time-ribbon.module.css';

type RibbonTicksProps = {
  readonly days: readonly { readonly day: CalendarDay; readonly count: number }[];
  readonly scale: RibbonScale;
  readonly shown: CalendarDay;
};

/** The ticks, taller where more was said; those after the day shown fade, since they had not been said yet. */
export const RibbonTicks = memo(function RibbonTicks({ days, scale, shown }: RibbonTicksProps) {
  const { language, t } = useLanguage();
  return (
    <div className={styles.ticks} aria-hidden="true">
      {days.map(({ day, count }) => (
        <i
          key={day}
          className={day > shown ? `${styles.tick} ${styles.unsaid}` : styles.tick}
          style={{ left: percent(scale.position(day)), height: 10 + Math.min(16, 4 * Math.log2(count + 1)) }}
          title={t('ribbon.tick', { day: formatShortDay(day, language), count })}
        />
      ))}
      {scale.folds.map((position) => (
        <i key={position} className={styles.fold} style={{ left: percent(position) }} />
      ))}
      {spaced(scale.years).map(({ year, position }) => (
        <span key={year} className={styles.year} style={{ left: percent(position) }}>
          {year}
        </span>
      ))}
    </div>
  );
});

/** Years far enough from each other, and from the end, to be read. */
function spaced(years: RibbonScale['years']): RibbonScale['years'] {
  let last = -1;
  return years.filter(({ position }) => {
    if (position - last < 0.06 || position > 0.97) return false;
    last = position;
    return true;
  });
}

function percent(position: number): string {
  return `${position * 100}%`;
}
