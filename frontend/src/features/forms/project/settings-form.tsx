import { useState } from 'react';
import { useQuery } from 'urql';
import { FormSettingsDocument, ProjectReviseDocument } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { ErrorState } from '../../../shared/ui/error-state';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { BilingualField } from '../fields/bilingual-field';
import { Pair, Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';
import { checkWholes } from '../record/whole-numbers';
import { type Settings, type SettingsDraft, settingsDraft, settingsInput } from './settings-draft';

/** Revises the name, description, place, goal and limits of a project. */
export function SettingsForm(props: FormProps) {
  const variables = { code: props.record.code };
  const [{ data, error }, execute] = useQuery({
    query: FormSettingsDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  if (data?.project) {
    const reload = () => {
      props.reload();
      execute({ requestPolicy: 'network-only' });
    };
    // Both answers together are what is loaded; the older one says how far.
    const record = { ...props.record, revision: Math.min(props.record.revision, data.project.revision) };
    return <LoadedSettings record={record} reload={reload} settings={data.project} />;
  }
  return error ? <ErrorState error={error} /> : <SkeletonLines lines={8} />;
}

function LoadedSettings({ settings, ...props }: FormProps & { settings: Settings }) {
  const { record } = props;
  const { language, t } = useLanguage();
  // Switching the screens to the other language does not swap the fields.
  const [first] = useState(language);
  const loaded = settingsDraft(settings, first);
  const state = useProjectForm({
    record,
    document: ProjectReviseDocument,
    blank: loaded,
    revises: true,
    required: ['name', 'greenDays', 'amberDays', 'staleDays'],
    check: (draft) => checkWholes(draft, ['greenDays', 'amberDays', 'staleDays']),
    input: (draft: SettingsDraft, _today, base) => settingsInput(draft, base),
  });
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.settings.title')}
      lead={t('forms.settings.lead')}
      recorded={t('forms.settings.recorded')}
      links={
        <>
          <RecordPageLink page="overview" />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
      once
    >
      <Section title={t('forms.settings.work')} hint={t('forms.settings.workHint')}>
        <BilingualField path="name" label={t('forms.name')} limit={200} required />
        <BilingualField path="place" label={t('forms.place')} limit={200} />
        <BilingualField path="description" label={t('forms.description')} limit={2000} lines={3} />
      </Section>
      <Section title={t('forms.settings.status')} hint={t('forms.settings.statusHint')}>
        <SelectField
          path="goal"
          label={t('forms.goal')}
          description={t('forms.goalHint')}
          {...(loaded.goal === '' && { none: t('forms.none') })}
          options={record.milestones.map(({ key, title }) => ({ value: key, label: title }))}
        />
        <Pair>
          <TextField path="greenDays" label={t('forms.greenDays')} inputMode="numeric" required />
          <TextField path="amberDays" label={t('forms.amberDays')} inputMode="numeric" required />
          <TextField path="staleDays" label={t('forms.staleDays')} inputMode="numeric" required />
        </Pair>
      </Section>
    </ProjectForm>
  );
}
