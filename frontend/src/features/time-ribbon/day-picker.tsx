import '@mantine/dates/styles.css';
import { DatePicker } from '@mantine/dates';
import type { CalendarDay } from '../../shared/calendar-day';
import { useLanguage } from '../../shared/i18n/language-context';
import 'dayjs/locale/it';
import { MantineScope } from '../../shared/ui/mantine-scope';
import styles from './day-picker.module.css';

type DayPickerProps = {
  readonly day: CalendarDay;
  readonly first: CalendarDay;
  readonly today: CalendarDay;
  readonly statedDays: readonly CalendarDay[];
  readonly onChoose: (day: CalendarDay) => void;
};

/** A calendar in which days with a statement carry a dot. */
export function DayPicker({ day, first, today, statedDays, onChoose }: DayPickerProps) {
  const { language } = useLanguage();
  const stated = new Set(statedDays);
  return (
    <MantineScope>
      <DatePicker
        locale={language}
        value={day}
        defaultDate={day}
        minDate={first}
        maxDate={today}
        weekendDays={[]}
        onChange={(chosen) => chosen && onChoose(chosen)}
        renderDay={(date) => (
          <span className={stated.has(date) ? styles.stated : undefined}>{Number(date.slice(8, 10))}</span>
        )}
      />
    </MantineScope>
  );
}
