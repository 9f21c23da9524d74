import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/dates/styles.layer.css';
import { DateInput } from '@mantine/dates';
import 'dayjs/locale/it';
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
          weekday: `${styles.weekday}`,
        }}
        locale={language}
        valueFormat="D MMM YYYY"
        placeholder={t('history.calendar.example')}
        value={value ?? null}
        onChange={(day) => onChange(day ?? undefined)}
        dateParser={(text) => {
          const typed = readDate(text, today);
          return typed?.precision === 'DAY' ? typed.day : null;
        }}
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
