import type { SourceInput } from '../../../generated/graphql';
import type { CalendarDay } from '../../../shared/calendar-day';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { dayInput } from '../fill/date-span';
import { lastSource } from '../fill/last-source';
import { useFormContext } from '../record/form-context';
import { ChoiceField } from './choice-field';
import { DayInput } from './day-input';
import { Pair, Section } from './section';
import styles from './source-fields.module.css';
import { TextField } from './text-field';

/** A source while it is being written. */
export type SourceDraft = {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly reference: string;
  readonly publishedOn: string;
  readonly confidence: SourceInput['confidence'] & string;
};

export const BLANK_SOURCE: SourceDraft = {
  publisher: '',
  title: '',
  url: '',
  reference: '',
  publishedOn: '',
  confidence: 'HIGH',
};

/** The source as the API takes it; what is left empty is unknown. */
export function sourceInput(draft: SourceDraft, today: CalendarDay): SourceInput {
  return {
    publisher: draft.publisher,
    title: draft.title.trim() || null,
    url: draft.url.trim() || null,
    reference: draft.reference.trim() || null,
    publishedOn: draft.publishedOn.trim() ? dayInput(draft.publishedOn, today) : null,
    confidence: draft.confidence,
  };
}

const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** Where it was stated. The last source of this session is one click away. */
export function SourceFields() {
  const t = useT();
  const { form } = useFormContext();
  const last = lastSource();
  const choices = CONFIDENCES.map((value) => ({
    value,
    label: t(`forms.confidence.${value}`),
    hint: t(`forms.confidenceHint.${value}`),
  }));
  const name = last && [last.publisher, last.title || last.url || last.reference].join(' · ');
  const used = last !== null && JSON.stringify(form.values.source) === JSON.stringify(last);
  return (
    <Section title={t('forms.source')} hint={t('forms.sourceHint')}>
      {last && !used && (
        <p className={styles.last}>
          <Button onClick={() => form.setFieldValue('source', { ...last } as never)}>
            {t('forms.sourceAgain')}
          </Button>
          <span className={styles.lastName}>{name}</span>
        </p>
      )}
      <TextField
        path="source.publisher"
        label={t('forms.publisher')}
        description={t('forms.publisherHint')}
        limit={200}
        required
      />
      <TextField
        path="source.url"
        label={t('forms.url')}
        description={t('forms.urlHint')}
        placeholder="https://"
        inputMode="url"
        limit={2000}
        required
      />
      <Pair>
        <TextField path="source.title" label={t('forms.sourceTitle')} limit={300} />
        <TextField path="source.reference" label={t('forms.reference')} limit={300} />
      </Pair>
      <Pair>
        <DayInput
          path="source.publishedOn"
          label={t('forms.publishedOn')}
          precision="DAY"
          placeholder={t('forms.date.example.DAY')}
        />
      </Pair>
      <ChoiceField path="source.confidence" label={t('forms.confidence')} choices={choices} />
    </Section>
  );
}
