import type { StatedOnInput } from '../../../generated/graphql';
import type { CalendarDay } from '../../../shared/calendar-day';
import { formatDay } from '../../../shared/format';
import type { Language } from '../../../shared/i18n/catalogs';
import { useT } from '../../../shared/i18n/language-context';
import { dateInput } from '../fill/date-span';
import { useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import { CheckField } from './check-field';
import { DateField } from './date-field';
import { Section } from './section';

/** The stated-on day while it is being written. */
export type StatedOnDraft = {
  readonly precision: StatedOnInput['precision'] & string;
  readonly day: string;
  readonly firstDay: string;
  readonly inferred: boolean;
};

/** Stated today, until someone says otherwise. */
export function statedToday(today: CalendarDay, language: Language): StatedOnDraft {
  return { precision: 'DAY', day: formatDay(today, language), firstDay: '', inferred: false };
}

export function statedOnInput(draft: StatedOnDraft, today: CalendarDay): StatedOnInput {
  const { date, ...rest } = dateInput({ ...draft, date: draft.day }, today);
  return { day: date, inferred: draft.inferred, ...rest };
}

/** The day on which it was stated, which is today until someone says otherwise. */
export function StatedOnField() {
  const t = useT();
  const { form, today } = useFormContext();
  const draft = valueAt(form.values, 'statedOn') as StatedOnDraft;
  const isToday = dateInput({ ...draft, date: draft.day }, today).date === today;
  return (
    <Section title={t('forms.statedOnTitle')} hint={t('forms.statedOnHint')}>
      <DateField path="statedOn" last="day" label={t('forms.statedOn')} compact required />
      {(!isToday || draft.inferred) && <CheckField path="statedOn.inferred" label={t('forms.inferred')} />}
    </Section>
  );
}
