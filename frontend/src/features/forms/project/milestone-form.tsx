import { MilestoneAddDocument } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { BilingualField, BLANK_TEXT, requiredText } from '../fields/bilingual-field';
import { KeyField, keyOf } from '../fields/key-field';
import { PartyField } from '../fields/party-field';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordMilestoneLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';

const BLANK = { title: BLANK_TEXT, key: '', phase: '', acceptedBy: '', reason: '' };

/** Adds a milestone; it reads "not yet announced" until someone states a date. */
export function MilestoneForm(props: FormProps) {
  const t = useT();
  const { code, milestones, phases, parties } = props.record;
  const taken = milestones.map(({ key }) => key);
  const state = useProjectForm({
    record: props.record,
    document: MilestoneAddDocument,
    blank: BLANK,
    required: ['title'],
    input: ({ title, key, phase, acceptedBy }: typeof BLANK) => ({
      title: requiredText(title),
      key: keyOf(key, title, taken),
      phase: phase || null,
      acceptedBy: acceptedBy || null,
    }),
  });
  const added = state.recorded?.answer.milestone?.key ?? '';
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.milestone.title')}
      lead={t('forms.milestone.lead')}
      aside={<InRecord items={milestones.map(({ key, title }) => ({ key, text: title }))} />}
      recorded={t('forms.milestone.recorded')}
      links={
        <>
          <NextLink what="date" search={{ milestone: added }}>
            {t('forms.date.title')}
          </NextLink>
          <RecordMilestoneLink milestone={added} />
        </>
      }
    >
      <Section title={t('forms.milestone.section')} hint={t('forms.milestone.hint')}>
        <BilingualField path="title" label={t('forms.titleField')} limit={200} required />
        <KeyField
          path="key"
          from="title"
          label={t('forms.key')}
          address={`/p/${code}/milestones/`}
          taken={taken}
        />
        {phases.length > 0 && (
          <SelectField
            path="phase"
            label={t('forms.phase')}
            none={t('forms.none')}
            options={phases.map(({ key, title }) => ({ value: key, label: title }))}
          />
        )}
        {parties.length > 0 && (
          <PartyField
            path="acceptedBy"
            label={t('forms.acceptedBy')}
            description={t('forms.acceptedByHint')}
            none={t('forms.nobody')}
            parties={parties}
          />
        )}
      </Section>
    </ProjectForm>
  );
}
