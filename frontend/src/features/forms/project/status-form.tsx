import { type StatusColour, StatusDeclareDocument } from '../../../generated/graphql';
import { formatShortDay } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { StatusMark } from '../../../shared/ui/status-mark';
import { BilingualField, BLANK_TEXT, requiredText, type TextDraft } from '../fields/bilingual-field';
import { ChoiceField } from '../fields/choice-field';
import { PartyField } from '../fields/party-field';
import { Section } from '../fields/section';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';

type StatusDraft = StatedDraft & {
  readonly colour: StatusColour | '';
  readonly sentence: TextDraft;
  readonly party: string;
};

const COLOURS = ['GREEN', 'AMBER', 'RED', 'GREY'] as const;

/** Declares how the project stands, in a colour and a sentence. */
export function StatusForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const blank: StatusDraft = {
    ...blankStated(record.asOf, language),
    colour: '',
    sentence: BLANK_TEXT,
    party: '',
  };
  const state = useProjectForm({
    record,
    document: StatusDeclareDocument,
    blank,
    required: ['colour', 'sentence', 'party', ...STATED_REQUIRED],
    input: (draft: StatusDraft, today) => ({
      colour: draft.colour as StatusColour,
      sentence: requiredText(draft.sentence),
      party: draft.party,
      ...statedInput(draft, today),
    }),
  });
  const colours = COLOURS.map((value) => ({
    value,
    label: (
      <>
        <StatusMark colour={value} label={null} /> {t(`forms.colour.${value}`)}
      </>
    ),
    hint: t(`forms.colourHint.${value}`),
  }));
  const { declared } = record.status;
  const last = declared
    ? [
        {
          key: declared.id,
          text: (
            <>
              <StatusMark colour={declared.colour} />{' '}
              <span className="soft">{formatShortDay(declared.statedOn, language)}</span>
            </>
          ),
        },
      ]
    : [];
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.status.title')}
      lead={t('forms.status.lead')}
      aside={<InRecord title={t('forms.status.last')} items={last} />}
      recorded={t('forms.status.recorded')}
      links={
        <>
          <RecordPageLink page="overview" />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.status.section')} hint={t('forms.status.hint')}>
        <ChoiceField path="colour" label={t('forms.colour')} choices={colours} />
        <BilingualField path="sentence" label={t('forms.sentence')} limit={500} lines={2} required />
        <PartyField
          path="party"
          label={t('forms.declaredBy')}
          none={t('forms.choose')}
          parties={record.parties}
          required
        />
      </Section>
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
