import { type CalendarDay, daysBetween } from '../calendar-day';
import { formatShortDay } from '../format';
import { useLanguage } from '../i18n/language-context';
import { useProjectShell } from '../project/project-shell-context';
import { isStale } from '../project/staleness';

type AgeProps = {
  /** The latest day on which the figure was stated; nothing is said where none is known. */
  statedOn: CalendarDay | null | undefined;
  asOf: CalendarDay;
  /** What has been reached stays as it is and does not turn stale. */
  isFinal?: boolean;
  /** Leaves the day to the pointer: where there is no room for it. */
  isBrief?: boolean;
};

/** How old a figure is on the as-of day, in words: hatched, and saying so, once nobody has confirmed it within the project's interval. */
export function Age({ statedOn, asOf, isFinal = false, isBrief = false }: AgeProps) {
  const { language, t } = useLanguage();
  const stale = useStale(isFinal ? null : statedOn, asOf);
  if (statedOn == null) return null;
  const day = formatShortDay(statedOn, language);
  const words = t(stale ? 'age.stale' : 'age.stated', { days: daysBetween(statedOn, asOf) });
  return (
    <time dateTime={statedOn} className={stale ? 'stale' : undefined} title={day}>
      {isBrief ? words : `${words} (${day})`}
    </time>
  );
}

/** Whether a figure was not confirmed within the project's interval; false while the interval is not known. */
export function useStale(statedOn: CalendarDay | null | undefined, asOf: CalendarDay): boolean {
  return isStale(statedOn, asOf, useProjectShell()?.staleDays ?? Number.POSITIVE_INFINITY);
}
