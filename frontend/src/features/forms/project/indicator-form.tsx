import { IndicatorAddDocument } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { BilingualField, BLANK_TEXT, requiredText } from '../fields/bilingual-field';
import { KeyField, keyOf } from '../fields/key-field';
import { Section } from '../fields/section';
import { TextField } from '../fields/text-field';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';

const BLANK = { title: BLANK_TEXT, key: '', unit: '', reason: '' };

/** Adds a promised quantity: square metres, seats, jobs, total cost. */
export function IndicatorForm(props: FormProps) {
  const t = useT();
  const { indicators, currency } = props.record;
  const taken = indicators.map(({ key }) => key);
  const state = useProjectForm({
    record: props.record,
    document: IndicatorAddDocument,
    blank: BLANK,
    required: ['title', 'unit'],
    input: ({ title, key, unit }: typeof BLANK) => ({
      title: requiredText(title),
      key: keyOf(key, title, taken),
      unit,
    }),
  });
  const added = state.recorded?.answer.indicator?.key ?? '';
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.indicator.title')}
      lead={t('forms.indicator.lead')}
      aside={<InRecord items={indicators.map(({ key, title }) => ({ key, text: title }))} />}
      recorded={t('forms.indicator.recorded')}
      links={
        <>
          <NextLink what="value" search={{ indicator: added }}>
            {t('forms.value.title')}
          </NextLink>
          <RecordPageLink page="promises" />
        </>
      }
    >
      <Section title={t('forms.indicator.section')} hint={t('forms.indicator.hint')}>
        <BilingualField path="title" label={t('forms.titleField')} limit={200} required />
        <TextField
          path="unit"
          label={t('forms.unit')}
          description={t('forms.unitHint', { currency })}
          limit={20}
          required
        />
        <KeyField path="key" from="title" label={t('forms.key')} address="" taken={taken} />
      </Section>
    </ProjectForm>
  );
}
