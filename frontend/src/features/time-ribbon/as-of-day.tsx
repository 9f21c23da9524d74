import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { CalendarDay } from '../../shared/calendar-day';
import { formatDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './time-ribbon.module.css';
import { useSetAsOf } from './use-as-of';

const DayPicker = lazy(() => import('./day-picker').then((module) => ({ default: module.DayPicker })));

type AsOfDayProps = {
  readonly day: CalendarDay;
  readonly isToday: boolean;
  readonly first: CalendarDay;
  readonly today: CalendarDay;
  readonly statedDays: readonly CalendarDay[];
};

/** "As it stood on 31 July 2016": opens a calendar to choose any other day. */
export function AsOfDay({ day, isToday, first, today, statedDays }: AsOfDayProps) {
  const { language, t } = useLanguage();
  const setAsOf = useSetAsOf();
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      if (event.type === 'pointerdown' && box.current?.contains(event.target as Node)) return;
      setOpen(false);
      if (event.type === 'keydown') button.current?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [open]);

  const choose = (chosen: CalendarDay) => {
    setOpen(false);
    setAsOf(chosen >= today ? undefined : chosen, { replace: false });
    button.current?.focus();
  };
  return (
    <div className={styles.asOf} ref={box}>
      <button
        ref={button}
        type="button"
        className={styles.day}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t('ribbon.pick')}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.asOfLabel}>{t(isToday ? 'ribbon.asItStands' : 'ribbon.asItStood')}</span>{' '}
        <span className={styles.asOfDay}>
          {formatDay(day, language)} <span aria-hidden="true">▾</span>
        </span>
      </button>
      {open && (
        <div className={styles.picker} role="dialog" aria-labelledby={id}>
          <p id={id} className="soft small">
            {t('ribbon.pickLabel')}
          </p>
          <Suspense fallback={<div className={styles.pickerSpace} />}>
            <DayPicker day={day} first={first} today={today} statedDays={statedDays} onChoose={choose} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
