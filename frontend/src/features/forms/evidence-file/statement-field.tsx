import { useQuery } from 'urql';
import { SaidSoFarDocument } from '../../../generated/graphql';
import { formatDay } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { SelectField } from '../fields/select-field';

type StatementFieldProps = { readonly code: string; readonly milestone: string };

/** One of a milestone's statements; nothing where it has none. */
export function StatementField({ code, milestone }: StatementFieldProps) {
  const { language, t } = useLanguage();
  const variables = { code, milestone, language: language === 'it' ? ('IT' as const) : ('EN' as const) };
  const [{ data }] = useQuery({ query: SaidSoFarDocument, variables, pause: milestone === '' });
  const statements = milestone === '' ? [] : (data?.project?.milestone?.statements ?? []);
  if (statements.length === 0) return null;
  const options = statements.map(({ id, kind, statedOn, date, source }) => ({
    value: id,
    label: [
      `${t(`forms.kind.${kind}`)}: ${date?.words ?? ''}`,
      formatDay(statedOn, language),
      source.publisher,
    ].join(' · '),
  }));
  return (
    <SelectField
      path="statement"
      label={t('forms.evidenceStatement')}
      none={t('forms.none')}
      options={options}
    />
  );
}
