import { Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DatePrecision } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { dateText, spanOf } from '../fill/date-span';
import { useField, useFormContext } from '../record/form-context';
import { CalendarPicker } from './calendar-picker';
import styles from './date-field.module.css';
import { FieldLabel } from './text-field';

type DayInputProps = {
  path: string;
  errorOf?: string;
  label: string;
  /** What the calendar offers: days, months (also for a quarter) or years. */
  precision: DatePrecision;
  placeholder: string;
  required?: boolean | undefined;
};

/** A date to be typed, with a calendar at hand for who would rather choose. */
export function DayInput({ path, errorOf, label, precision, placeholder, required }: DayInputProps) {
  const { language, t } = useLanguage();
  const { today } = useFormContext();
  const { id, value, error, set } = useField(path, label, errorOf);
  const [open, setOpen] = useState(false);
  const span = spanOf({ precision: 'DAY', date: value, firstDay: '' }, today);
  const choose = (day: string) => {
    set(dateText(day, precision, language));
    setOpen(false);
  };
  const calendar = (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      position="bottom-end"
      closeOnEscape={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.calendar}
          aria-label={t('forms.date.calendar', { label })}
          onClick={() => setOpen(!open)}
        >
          <svg
            width="16"
            height="16"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
          >
            <path d="M2 3.5h12v10H2zM2 6.5h12M5 1.5v3M11 1.5v3" strokeWidth="1.25" />
          </svg>
        </button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Closes the calendar only, not the form behind it.
          event.stopPropagation();
          setOpen(false);
        }}
      >
        <CalendarPicker precision={precision} day={span?.last ?? null} today={today} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      id={id}
      name={path}
      label={<FieldLabel required={required}>{label}</FieldLabel>}
      value={value}
      error={error}
      placeholder={placeholder}
      autoComplete="off"
      aria-required={required}
      onChange={(event) => set(event.currentTarget.value)}
      rightSectionPointerEvents="all"
      rightSection={calendar}
    />
  );
}
