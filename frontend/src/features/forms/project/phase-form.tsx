import { PhaseAddDocument } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { BilingualField, BLANK_TEXT, requiredText } from '../fields/bilingual-field';
import { KeyField, keyOf } from '../fields/key-field';
import { Section } from '../fields/section';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';

const BLANK = { title: BLANK_TEXT, key: '', reason: '' };

/** Adds a phase after the others. */
export function PhaseForm(props: FormProps) {
  const t = useT();
  const { phases } = props.record;
  const taken = phases.map(({ key }) => key);
  const state = useProjectForm({
    record: props.record,
    document: PhaseAddDocument,
    blank: BLANK,
    required: ['title'],
    input: ({ title, key }: typeof BLANK) => ({ title: requiredText(title), key: keyOf(key, title, taken) }),
  });
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.phase.title')}
      lead={t('forms.phase.lead')}
      aside={<InRecord items={phases.map(({ key, title }) => ({ key, text: title }))} />}
      recorded={t('forms.phase.recorded')}
      links={
        <>
          <RecordPageLink page="milestones" />
          <NextLink what="milestone">{t('forms.milestone.title')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.phase.section')} hint={t('forms.phase.hint')}>
        <BilingualField path="title" label={t('forms.titleField')} limit={200} required />
        <KeyField path="key" from="title" label={t('forms.key')} address="" taken={taken} />
      </Section>
    </ProjectForm>
  );
}
