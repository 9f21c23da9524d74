import { FundingSourceAddDocument, type Sector } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { BilingualField, BLANK_TEXT, requiredText, textInput } from '../fields/bilingual-field';
import { ChoiceField } from '../fields/choice-field';
import { KeyField, keyOf } from '../fields/key-field';
import { Section } from '../fields/section';
import { sectorChoices } from '../fields/sector-choices';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';

const BLANK = { title: BLANK_TEXT, key: '', sector: 'PUBLIC' as Sector, assumption: BLANK_TEXT, reason: '' };

/** Adds a pot that money comes from. */
export function FundingSourceForm(props: FormProps) {
  const t = useT();
  const { sources } = props.record.funding;
  const taken = sources.map(({ key }) => key);
  const state = useProjectForm({
    record: props.record,
    document: FundingSourceAddDocument,
    blank: BLANK,
    required: ['title'],
    input: ({ title, key, sector, assumption }: typeof BLANK) => ({
      title: requiredText(title),
      key: keyOf(key, title, taken),
      sector,
      assumption: textInput(assumption),
    }),
  });
  const added = state.recorded?.answer.fundingSource?.key ?? '';
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.fundingSource.title')}
      lead={t('forms.fundingSource.lead')}
      aside={<InRecord items={sources.map(({ key, title }) => ({ key, text: title }))} />}
      recorded={t('forms.fundingSource.recorded')}
      links={
        <>
          <NextLink what="commitment" search={{ source: added }}>
            {t('forms.commitment.title')}
          </NextLink>
          <RecordPageLink page="funding" />
        </>
      }
    >
      <Section title={t('forms.fundingSource.section')} hint={t('forms.fundingSource.hint')}>
        <BilingualField path="title" label={t('forms.name')} limit={200} required />
        <KeyField path="key" from="title" label={t('forms.key')} address="" taken={taken} />
        <ChoiceField path="sector" label={t('forms.money')} choices={sectorChoices(t)} />
        <BilingualField
          path="assumption"
          label={t('forms.assumption')}
          description={t('forms.assumptionHint')}
          limit={1000}
          lines={2}
        />
      </Section>
    </ProjectForm>
  );
}
