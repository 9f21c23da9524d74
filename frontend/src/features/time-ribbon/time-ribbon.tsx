import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { type CalendarDay, dayNumber } from '../../shared/calendar-day';
import { formatDay } from '../../shared/format';
import { prefetchDays } from '../../shared/graphql/active-queries';
import { useLanguage } from '../../shared/i18n/language-context';
import { useProjectAddress } from '../../shared/project/project-address';
import { AsOfDay } from './as-of-day';
import { CopyLink } from './copy-link';
import { RecordHash } from './record-hash';
import { dayUnder, ribbonScale } from './ribbon-scale';
import { beforeToday, STEP_OF_KEY, stepTo } from './ribbon-steps';
import { RibbonTicks } from './ribbon-ticks';
import styles from './time-ribbon.module.css';
import { useSetAsOf } from './use-as-of';
import { useRibbonDrag } from './use-ribbon-drag';

/** A day on which something was stated, and how much. */
export type RibbonDay = { readonly day: CalendarDay; readonly count: number };

type TimeRibbonProps = {
  readonly days: readonly RibbonDay[];
  /** Today in the project's time zone; undefined while the project loads. */
  readonly today: CalendarDay | undefined;
  /** The revision that the page rests on, with its hash. */
  readonly record: { readonly revision: number; readonly hash: string } | undefined;
};

/** Keys pressed within this time are one journey in the browser's history. */
const ONE_JOURNEY_MS = 1500;
/** The product's signature: a tick per day on which something was stated, a handle at the day shown. */
export function TimeRibbon({ days, today, record }: TimeRibbonProps) {
  const { t } = useLanguage();
  if (!today) return <aside className={styles.ribbon} aria-label={t('ribbon.label')} />;
  return <ReadyRibbon days={days} today={today} record={record} />;
}

function ReadyRibbon({ days, today, record }: TimeRibbonProps & { today: CalendarDay }) {
  const { language, t } = useLanguage();
  const { code, asOf: asked } = useProjectAddress();
  const asOf = asked && beforeToday(asked, today);
  const setAsOf = useSetAsOf();
  const track = useRef<HTMLDivElement>(null);
  const lastKey = useRef(0);

  const statedDays = useMemo(
    () =>
      days
        .map(({ day }) => day)
        .filter((day) => day <= today)
        .sort(),
    [days, today],
  );
  const scale = useMemo(() => ribbonScale(statedDays, today), [statedDays, today]);

  const dayAt = (position: number, width: number) => dayUnder(scale, statedDays, position, width);
  const drag = useRibbonDrag(track, asOf ?? today, dayAt, (day, first) =>
    setAsOf(beforeToday(day, today), { replace: !first }),
  );
  const shown = drag.day ?? asOf ?? today;
  const ticksAt = useDeferredValue(shown);

  useEffect(() => {
    const neighbours = [stepTo('previous', asOf, statedDays, today), stepTo('next', asOf, statedDays, today)];
    // After the step itself has been painted.
    const timer = window.setTimeout(() => code && prefetchDays([...neighbours]), 150);
    return () => window.clearTimeout(timer);
  }, [asOf, code, statedDays, today]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEP_OF_KEY[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setAsOf(stepTo(step, asOf, statedDays, today), {
      replace: event.timeStamp - lastKey.current < ONE_JOURNEY_MS,
    });
    lastKey.current = event.timeStamp;
  };

  const isToday = shown === today;
  const day = formatDay(shown, language);
  const countOn = (known: CalendarDay) => days.find((one) => one.day === known)?.count ?? 0;
  const count = countOn(shown);
  return (
    <aside className={styles.ribbon} aria-label={t('ribbon.label')}>
      <AsOfDay day={shown} isToday={isToday} first={scale.first} today={today} statedDays={statedDays} />
      <div className={styles.track} ref={track} {...drag.handlers}>
        {drag.hovered && (
          <span
            className={styles.hover}
            style={{ left: `${scale.position(drag.hovered) * 100}%` }}
            aria-hidden="true"
          >
            {t('ribbon.valueText', { day: formatDay(drag.hovered, language), count: countOn(drag.hovered) })}
          </span>
        )}
        <RibbonTicks days={days} scale={scale} shown={ticksAt} />
        <div className={styles.line} />
        <div className={styles.past} style={{ width: `${scale.position(shown) * 100}%` }} />
        <div
          className={styles.handle}
          style={{ left: `${scale.position(shown) * 100}%` }}
          role="slider"
          tabIndex={0}
          aria-label={t('ribbon.handle')}
          aria-valuemin={dayNumber(scale.first)}
          aria-valuemax={dayNumber(today)}
          aria-valuenow={dayNumber(shown)}
          aria-valuetext={isToday ? t('ribbon.valueToday', { day }) : t('ribbon.valueText', { day, count })}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.end}>
        {record && <RecordHash revision={record.revision} hash={record.hash} />}
        <span className={styles.actions}>
          {record && (
            <span className={styles.copyHere}>
              <CopyLink state={{ asOf: shown, revision: record.revision }} />
            </span>
          )}
          <button
            type="button"
            className={styles.today}
            disabled={isToday}
            onClick={() => setAsOf(undefined, { replace: false })}
          >
            {t('ribbon.today')} ›
          </button>
        </span>
      </div>
    </aside>
  );
}
