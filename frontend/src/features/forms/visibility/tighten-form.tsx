import { useQuery } from 'urql';
import {
  type FactKind,
  TightenChoicesDocument,
  type TightenChoicesQuery,
  TightenRecordsDocument,
  type Visibility,
  VisibilityTightenDocument,
} from '../../../generated/graphql';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import type { RuleSearch } from '../../../shared/project/project-address';
import { ErrorState } from '../../../shared/ui/error-state';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { BilingualField, BLANK_TEXT, requiredText, type TextDraft } from '../fields/bilingual-field';
import { ChoiceField } from '../fields/choice-field';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { type FormProps, ProjectForm } from '../record/project-form';
import { useProjectForm } from '../record/use-project-form';
import { type DeclaredKind, declaredLevel, levelsFrom } from './declared-levels';
import { TightenPreviewCard } from './tighten-preview-card';
import { VisibilityLink } from './visibility-link';

type Draft = {
  readonly kind: FactKind | '';
  readonly subject: string;
  readonly field: string;
  readonly level: Visibility | '';
  readonly explanation: TextDraft;
  readonly reason: string;
};

type Declared = NonNullable<NonNullable<TightenChoicesQuery['project']>['access']>['declared'];

/** Shows a fact, a field or a whole kind to fewer, or again to as many as declared. */
export function TightenForm(props: FormProps & { preset: RuleSearch }) {
  const [{ data, error }] = useQuery({
    query: TightenChoicesDocument,
    variables: { code: props.record.code },
  });
  const declared = data?.project?.access?.declared;
  if (declared) return <LoadedForm {...props} declared={declared} />;
  return error ? <ErrorState error={error} /> : <SkeletonLines lines={8} />;
}

function LoadedForm({ preset, declared, ...props }: FormProps & { preset: RuleSearch; declared: Declared }) {
  const { language, t } = useLanguage();
  const { code } = props.record;
  const given = declared.find(({ kind }) => kind === preset.kind);
  const blank: Draft = {
    kind: given?.kind ?? '',
    subject: preset.subject ?? '',
    field: preset.field ?? '',
    level: given && preset.lift ? declaredLevel(given, preset.field ?? '') : '',
    explanation: BLANK_TEXT,
    reason: '',
  };
  const state = useProjectForm({
    record: props.record,
    document: VisibilityTightenDocument,
    blank,
    required: ['kind'],
    requiredOf: ({ kind }) => (kind === '' ? [] : ['level', 'explanation']),
    input: ({ kind, subject, field, level, explanation }: Draft) => ({
      kind: kind as FactKind,
      subject: subject || null,
      field: field || null,
      level: level as Visibility,
      explanation: requiredText(explanation),
    }),
  });
  const draft = state.form.values as Draft;
  const kind = declared.find((each) => each.kind === draft.kind);
  const [{ data }] = useQuery({
    query: TightenRecordsDocument,
    variables: { code, kind: draft.kind || 'PHASE', language: apiLanguage(language) },
    pause: draft.kind === '',
  });
  const records = draft.kind === '' ? [] : (data?.project?.access?.records ?? []);
  const again = (path: 'subject' | 'field' | 'level') => state.form.setFieldValue(path, '');
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('tighten.title')}
      lead={t('tighten.lead')}
      cancel={{ to: '/p/$code/visibility', params: { code } }}
      action={t('tighten.action')}
      recorded={t('tighten.recorded')}
      links={<VisibilityLink />}
      aside={<TightenPreviewCard code={code} draft={draft} />}
      ownReason
    >
      <Section title={t('tighten.what')} hint={t('tighten.whatHint')}>
        <SelectField
          path="kind"
          label={t('tighten.kind')}
          required
          none="–"
          options={declared.map(({ kind: value }) => ({ value, label: t(`visibility.kind.${value}`) }))}
          onChoose={() => {
            again('subject');
            again('field');
            again('level');
          }}
        />
        {kind && (
          <SelectField
            path="subject"
            label={t('tighten.record')}
            required
            none={t('tighten.all')}
            options={records.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        {kind && kind.fields.length > 0 && (
          <SelectField
            path="field"
            label={t('tighten.field')}
            required
            none={t('tighten.whole')}
            options={kind.fields.map(({ field }) => ({
              value: field,
              label: t(`withheld.field.${field as 'note'}`),
            }))}
            onChoose={() => again('level')}
          />
        )}
      </Section>
      {kind && <WhoSees declared={kind} field={draft.field} />}
    </ProjectForm>
  );
}

function WhoSees({ declared, field }: { declared: DeclaredKind; field: string }) {
  const { t } = useLanguage();
  const from = declaredLevel(declared, field);
  return (
    <Section title={t('tighten.who')} hint={t('tighten.whoHint')}>
      <ChoiceField
        path="level"
        label={t('tighten.level')}
        choices={levelsFrom(from).map((level) => ({
          value: level,
          label:
            level === from
              ? t('tighten.declared', { level: t(`visibility.level.${level}`) })
              : t(`visibility.level.${level}`),
          hint: t(`withheld.seenBy.${level}`),
        }))}
      />
      <BilingualField
        path="explanation"
        label={t('tighten.explanation')}
        description={t('tighten.explanationHint')}
        limit={300}
        required
        both
      />
    </Section>
  );
}
