import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/dates/styles.layer.css';
import { DateInput } from '@mantine/dates';
import 'dayjs/locale/it';
import { type SyntheticEvent, useState } from 'react';
import { type CalendarDay, isCalendarDay } from '../../shared/calendar-day';
import { useLanguage } from '../../shared/i18n/language-context';
import { useProjectShell } from '../../shared/project/project-shell-context';
import { readDate } from '../../shared/read-date';
import { MantineScope } from '../../shared/ui/mantine-scope';
import styles from './history.module.css';

export type DayFilterProps = {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
};

/** A day to be typed or chosen, in the words of the page's language whatever the browser's is. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const { language, t } = useLanguage();
  const today = useProjectShell()?.today ?? '';
  const [unread, setUnread] = useState<string>();
  const look = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    const text = currentTarget.value.trim();
    setUnread(text === '' || readDay(text, today) ? undefined : text);
  };
  const calendar = {
    nextMonth: t('history.calendar.nextMonth'),
    previousMonth: t('history.calendar.previousMonth'),
    nextYear: t('history.calendar.nextYear'),
    previousYear: t('history.calendar.previousYear'),
    nextDecade: t('history.calendar.nextDecade'),
    previousDecade: t('history.calendar.previousDecade'),
  };
  return (
    <MantineScope>
      <DateInput
        label={label}
        classNames={{
          root: `${styles.day}`,
          input: `${styles.dayInput}`,
          label: `${styles.dayLabel}`,
          error: `${styles.dayError}`,
          weekday: `${styles.weekday}`,
        }}
        locale={language}
        valueFormat="D MMM YYYY"
        placeholder={t('history.calendar.example')}
        value={value ?? null}
        onChange={(day) => {
          setUnread(undefined);
          onChange(day ?? undefined);
        }}
        onBlur={look}
        onKeyDown={(event) => {
          if (event.key === 'Enter') look(event);
        }}
        error={unread && <span role="alert">{t('history.calendar.unread', { text: unread })}</span>}
        dateParser={(text) => readDay(text, today)}
        ariaLabels={calendar}
        clearable
        clearButtonProps={{ 'aria-label': t('history.calendar.clear', { label }) }}
        popoverProps={{ shadow: 'none', radius: 6, withinPortal: false }}
        hideOutsideDates
        weekendDays={[]}
      />
    </MantineScope>
  );
}

/** What was typed, as a day that exists; null for a month, a year or anything else. */
function readDay(text: string, today: CalendarDay): CalendarDay | null {
  const typed = readDate(text, today);
  return typed?.precision === 'DAY' && isCalendarDay(typed.day) ? typed.day : null;
}
