import { IndicatorStateValueDocument } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { SourceFields } from '../fields/source-fields';
import { STATED_REQUIRED, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { usePreset } from '../record/use-preset';
import { useProjectForm } from '../record/use-project-form';
import { ByField, KindField, SaidMore } from './said-fields';
import { blankSaid, type SaidDraft, saidInput } from './statement-draft';
import { unitWords } from './unit-words';
import { BLANK_VALUE, type ValueDraft, valueInput } from './value-draft';
import { ValueFields } from './value-fields';

type ValueFormDraft = SaidDraft & { readonly indicator: string; readonly value: ValueDraft };

/** States which quantity is promised or expected, or what came. */
export function ValueForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const preset = usePreset(
    'indicator',
    record.indicators.map(({ key }) => key),
  );
  const state = useProjectForm({
    record,
    document: IndicatorStateValueDocument,
    blank: {
      ...blankSaid(record.asOf, language),
      kind: 'PROMISED',
      indicator: preset ?? '',
      value: BLANK_VALUE,
    } as ValueFormDraft,
    required: ['indicator', 'value.low', ...STATED_REQUIRED],
    input: (draft, today) => ({
      indicator: draft.indicator,
      value: valueInput(draft.value, language),
      ...saidInput(draft),
      ...statedInput(draft, today),
    }),
  });
  const about = record.indicators.find(({ key }) => key === state.form.values.indicator);
  const items = record.indicators.map(({ key, title, promised }) => ({
    key,
    text: (
      <>
        {title} <span className="soft">· {promised?.words ?? t('project.notPublished')}</span>
      </>
    ),
  }));
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.value.title')}
      lead={t('forms.value.lead')}
      aside={<InRecord items={items} />}
      recorded={t('forms.value.recorded', { indicator: about?.title ?? '' })}
      links={
        <>
          <RecordPageLink page="promises" />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
      ownReason
    >
      <Section title={t('forms.value.what')} hint={t('forms.value.whatHint')}>
        <SelectField
          path="indicator"
          label={t('forms.indicator')}
          none={t('forms.choose')}
          options={record.indicators.map(({ key, title }) => ({ value: key, label: title }))}
          required
        />
        <KindField about="value" kinds={['PROMISED', 'FORECAST', 'REACHED']} />
        <ValueFields unit={about ? unitWords(about.unit, t) : ''} />
        <ByField parties={record.parties} />
      </Section>
      <StatedOnField />
      <SourceFields />
      <SaidMore words="value" />
    </ProjectForm>
  );
}
