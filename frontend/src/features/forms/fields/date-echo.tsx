import { isCalendarDay } from '../../../shared/calendar-day';
import { formatDay, formatWeekday } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { readDate } from '../../../shared/read-date';
import { RichText } from '../../../shared/ui/rich-text';
import { type DateDraft, dateText, spanOf } from '../fill/date-span';
import { fieldId, useFormContext } from '../record/form-context';
import styles from './date-field.module.css';

/** Says in words what will be recorded of a date that is being typed, or what is missing. */
export function DateEcho({ draft, path }: { draft: DateDraft; path: string }) {
  const { form } = useFormContext();
  const text = useEcho(draft);
  const refused = Object.keys(form.errors).some((at) => at === path || at.startsWith(`${path}.`));
  return (
    <p className={styles.echo} id={`${fieldId(path)}-echo`} aria-live="polite">
      {!refused && <RichText text={text} />}
    </p>
  );
}

function useEcho(draft: DateDraft): string {
  const { language, t } = useLanguage();
  const { today } = useFormContext();
  const span = spanOf(draft, today);
  const range = draft.precision === 'RANGE';
  if (span && range) {
    const [first, last] = [formatDay(span.first, language), formatDay(span.last, language)];
    return t('forms.date.echoRange', { first, last });
  }
  if (span?.precision === 'DAY') {
    return t('forms.date.echoDay', { day: formatWeekday(span.last, language) });
  }
  if (span) {
    const words = dateText(span.last, span.precision, language);
    return t('forms.date.echo', { words, day: formatDay(span.last, language) });
  }
  const texts = range ? [draft.firstDay, draft.date] : [draft.date];
  if (texts.some((text) => text.trim().length < 4)) return '';
  const typed = texts.map((text) => readDate(text, today));
  if (typed.some((each) => each === null)) return t('forms.date.unread');
  return t(
    typed.every((each) => each && isCalendarDay(each.day)) ? 'forms.date.backwards' : 'forms.date.noSuchDay',
  );
}
