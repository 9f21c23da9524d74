import { type ReactNode, useEffect, useRef } from 'react';
import type { DatePrecision } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { readDate } from '../../../shared/read-date';
import { dateText, spanOf } from '../fill/date-span';
import { useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import { ChoiceField } from './choice-field';
import { DateEcho } from './date-echo';
import styles from './date-field.module.css';
import { DayInput } from './day-input';
import { SelectField } from './select-field';

const PRECISIONS: readonly DatePrecision[] = ['DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'];

type DateFieldProps = {
  /** Path of the date; its parts are `precision`, `firstDay` and the one that `last` names. */
  path: string;
  label: string;
  /** Name of the part that holds the day, or the last day of a range: `date`, or `day` for a stated-on day. */
  last: 'date' | 'day';
  description?: ReactNode;
  required?: boolean;
  /** The precision as a list beside the field, where it is seldom changed. */
  compact?: boolean;
};

/** A date at the precision at which it was said. What is typed sets the precision: "January 2017" is a month. */
export function DateField({ path, label, last, description, required, compact }: DateFieldProps) {
  const { language, t } = useLanguage();
  const { form, today } = useFormContext();
  const precision = valueAt(form.values, `${path}.precision`) as DatePrecision;
  const text = valueAt(form.values, `${path}.${last}`) as string;
  const draft = { precision, date: text, firstDay: valueAt(form.values, `${path}.firstDay`) as string };
  const range = precision === 'RANGE';

  const typed = readDate(text, today)?.precision;
  const before = useRef(typed);
  useEffect(() => {
    // Only what was typed moves the precision; a choice of the precision does not come back to the text.
    if (before.current !== typed && typed && !range) form.setFieldValue(`${path}.precision`, typed as never);
    before.current = typed;
  });

  const choose = (chosen: string) => {
    const span = spanOf({ ...draft, precision: 'DAY' }, today);
    if (!span || chosen === 'RANGE') return;
    const finer = PRECISIONS.indexOf(chosen as DatePrecision) < PRECISIONS.indexOf(span.precision);
    const next = finer ? '' : dateText(span.last, chosen as DatePrecision, language);
    form.setFieldValue(`${path}.${last}`, next as never);
  };
  const choices = PRECISIONS.map((value) => ({ value, label: t(`forms.precision.${value}`) }));
  const example = t(`forms.date.example.${precision}`);
  return (
    <div className={styles.date}>
      {!compact && (
        <ChoiceField
          path={`${path}.precision`}
          label={label}
          choices={choices}
          description={description}
          onChoose={choose}
        />
      )}
      <div className={styles.inputs}>
        {range && (
          <DayInput
            path={`${path}.firstDay`}
            label={t('forms.date.first', { label })}
            precision="DAY"
            placeholder={example}
            required
          />
        )}
        <DayInput
          path={`${path}.${last}`}
          errorOf={path}
          label={
            range ? t('forms.date.last', { label }) : compact ? label : t(`forms.date.typed.${precision}`)
          }
          precision={range ? 'DAY' : precision}
          placeholder={example}
          required={required}
        />
        {compact && (
          <SelectField
            path={`${path}.precision`}
            label={t('forms.date.precision')}
            options={choices}
            onChoose={choose}
            required
          />
        )}
      </div>
      <DateEcho draft={draft} path={path} />
    </div>
  );
}
