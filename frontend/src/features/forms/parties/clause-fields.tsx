import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { BilingualField, BLANK_TEXT, type TextDraft } from '../fields/bilingual-field';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import type { FormRecord } from '../record/use-form-record';
import styles from './clause-fields.module.css';

/** A condition of an agreement while it is being written; `id` tells the rows apart. */
export type ClauseDraft = {
  readonly id: number;
  readonly number: string;
  readonly text: TextDraft;
  readonly milestone: string;
};

/** The conditions of an agreement, as many as it has. */
export function ClauseFields({ milestones }: { milestones: FormRecord['milestones'] }) {
  const { t } = useLanguage();
  const { form } = useFormContext();
  const clauses = valueAt(form.values, 'clauses') as readonly ClauseDraft[];
  const next = Math.max(0, ...clauses.map(({ id }) => id)) + 1;
  const add = () =>
    form.insertListItem('clauses', {
      id: next,
      number: String(clauses.length + 1),
      text: BLANK_TEXT,
      milestone: '',
    } as never);
  return (
    <Section title={t('forms.clauses')} hint={t('forms.clausesHint')}>
      {clauses.map(({ id, number }, at) => (
        <fieldset key={id} className={styles.clause}>
          <legend>{t('forms.clause', { number: number || String(at + 1) })}</legend>
          <TextField path={`clauses.${at}.number`} label={t('forms.clauseNumber')} limit={40} required />
          <BilingualField
            path={`clauses.${at}.text`}
            label={t('forms.clauseText')}
            limit={2000}
            lines={2}
            required
          />
          {milestones.length > 0 && (
            <SelectField
              path={`clauses.${at}.milestone`}
              label={t('forms.clauseMilestone')}
              none={t('forms.none')}
              options={milestones.map(({ key, title }) => ({ value: key, label: title }))}
            />
          )}
          <Button kind="quiet" onClick={() => form.removeListItem('clauses', at)}>
            {t('forms.clauseRemove', { number: number || String(at + 1) })}
          </Button>
        </fieldset>
      ))}
      <p>
        <Button onClick={add}>{t('forms.clauseAdd')}</Button>
      </p>
    </Section>
  );
}
