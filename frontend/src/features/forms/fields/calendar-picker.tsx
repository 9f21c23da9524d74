import { DatePicker, MonthPicker, YearPicker } from '@mantine/dates';
import type { DatePrecision } from '../../../generated/graphql';
import type { CalendarDay } from '../../../shared/calendar-day';
import { useT } from '../../../shared/i18n/language-context';

type CalendarPickerProps = {
  precision: DatePrecision;
  day: CalendarDay | null;
  today: CalendarDay;
  onChoose: (day: CalendarDay) => void;
};

/** A calendar of days, of months (any month of a quarter stands for it) or of years. */
export function CalendarPicker({ precision, day, today, onChoose }: CalendarPickerProps) {
  const t = useT();
  const props = {
    value: day,
    defaultDate: day ?? today,
    ariaLabels: {
      monthLevelControl: t('forms.calendar.months'),
      yearLevelControl: t('forms.calendar.years'),
      nextMonth: t('forms.calendar.nextMonth'),
      previousMonth: t('forms.calendar.previousMonth'),
      nextYear: t('forms.calendar.nextYear'),
      previousYear: t('forms.calendar.previousYear'),
      nextDecade: t('forms.calendar.nextDecade'),
      previousDecade: t('forms.calendar.previousDecade'),
    },
    onChange: (chosen: string | null) => chosen && onChoose(chosen),
  };
  if (precision === 'YEAR') return <YearPicker {...props} />;
  if (precision === 'MONTH' || precision === 'QUARTER') return <MonthPicker {...props} />;
  return <DatePicker {...props} />;
}
