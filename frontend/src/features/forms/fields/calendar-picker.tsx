import { DatePicker, MonthPicker, YearPicker } from '@mantine/dates';
import type { DatePrecision } from '../../../generated/graphql';
import type { CalendarDay } from '../../../shared/calendar-day';
import { useT } from '../../../shared/i18n/language-context';
import styles from './calendar-picker.module.css';

type CalendarPickerProps = {
  precision: DatePrecision;
  day: CalendarDay | null;
  today: CalendarDay;
  onChoose: (day: CalendarDay) => void;
};

/** A calendar of days, of months (any month of a quarter stands for it) or of years. */
export function CalendarPicker({ precision, day, today, onChoose }: CalendarPickerProps) {
  const t = useT();
  const start = day ?? today;
  // The focus begins on the day chosen so far, from where the arrow keys move it.
  const focused = (date: string, length: number) =>
    date.slice(0, length) === start.slice(0, length) ? { 'data-autofocus': true } : {};
  const props = {
    value: day,
    defaultDate: start,
    ariaLabels: {
      nextMonth: t('forms.calendar.nextMonth'),
      previousMonth: t('forms.calendar.previousMonth'),
      nextYear: t('forms.calendar.nextYear'),
      previousYear: t('forms.calendar.previousYear'),
      nextDecade: t('forms.calendar.nextDecade'),
      previousDecade: t('forms.calendar.previousDecade'),
    },
    onChange: (chosen: string | null) => chosen && onChoose(chosen),
  };
  if (precision === 'YEAR') return <YearPicker {...props} getYearControlProps={(year) => focused(year, 4)} />;
  if (precision === 'MONTH' || precision === 'QUARTER') {
    return <MonthPicker {...props} getMonthControlProps={(month) => focused(month, 7)} />;
  }
  return (
    <DatePicker
      {...props}
      getDayProps={(date) => focused(date, 10)}
      classNames={{ weekday: `${styles.weekday}` }}
      hideOutsideDates
      highlightToday
    />
  );
}
