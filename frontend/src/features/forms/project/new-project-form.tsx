import { Link } from '@tanstack/react-router';
import { ProjectCreateDocument } from '../../../generated/graphql';
import { dayAt } from '../../../shared/calendar-day';
import { useLanguage } from '../../../shared/i18n/language-context';
import { buttonClass } from '../../../shared/ui/button';
import { BilingualField, BLANK_TEXT, requiredText, textInput } from '../fields/bilingual-field';
import { CheckField } from '../fields/check-field';
import { KeyField, keyOf } from '../fields/key-field';
import { MoreFields } from '../fields/more-fields';
import { ReasonField } from '../fields/reason-field';
import { Pair, Section } from '../fields/section';
import { TextField } from '../fields/text-field';
import { RecordForm } from '../record/record-form';
import { useSend } from '../record/send';
import { useRecordForm } from '../record/use-record-form';

const BLANK = {
  name: BLANK_TEXT,
  code: '',
  place: BLANK_TEXT,
  description: BLANK_TEXT,
  currency: 'EUR',
  timeZone: 'Europe/Rome',
  illustrative: false,
  reason: '',
};

/** Begins the record of a public work. */
export function NewProjectForm() {
  const { t } = useLanguage();
  const send = useSend();
  const state = useRecordForm({
    blank: BLANK,
    required: ['name', 'currency', 'timeZone'],
    revision: null,
    send: ({ name, place, description, code, ...draft }, command) =>
      send(ProjectCreateDocument, {
        ...draft,
        code: keyOf(code, name, []),
        name: requiredText(name),
        place: textInput(place),
        description: textInput(description),
        ...command,
      }),
  });
  const code = state.recorded?.answer.project?.code ?? '';
  return (
    <RecordForm
      state={state}
      today={dayAt(Math.floor(Date.now() / 86_400_000))}
      revision={null}
      cancel={{ to: '/' }}
      action={t('forms.new.action')}
      recorded={t('forms.new.recorded', { name: state.form.values.name.it || state.form.values.name.en })}
      links={
        <>
          <Link to="/p/$code/add" params={{ code }} className={buttonClass('primary')}>
            {t('forms.new.fill')}
          </Link>
          <Link to="/p/$code" params={{ code }} className={buttonClass()}>
            {t('forms.new.open')}
          </Link>
        </>
      }
      once
      ownReason
    >
      <Section title={t('forms.new.work')} hint={t('forms.new.workHint')}>
        <BilingualField path="name" label={t('forms.name')} limit={200} required />
        <KeyField path="code" from="name" label={t('forms.code')} address="/p/" taken={[]} />
        <BilingualField
          path="place"
          label={t('forms.place')}
          description={t('forms.placeHint')}
          limit={200}
        />
        <BilingualField
          path="description"
          label={t('forms.description')}
          description={t('forms.descriptionHint')}
          limit={2000}
          lines={3}
        />
        <CheckField
          path="illustrative"
          label={t('forms.illustrative')}
          description={t('forms.illustrativeHint')}
        />
      </Section>
      <MoreFields title={t('forms.new.more')} paths={['currency', 'timeZone', 'reason']}>
        <Pair>
          <TextField
            path="currency"
            label={t('forms.currency')}
            description={t('forms.currencyHint')}
            required
          />
          <TextField
            path="timeZone"
            label={t('forms.timeZone')}
            description={t('forms.timeZoneHint')}
            required
          />
        </Pair>
        <ReasonField />
      </MoreFields>
    </RecordForm>
  );
}
