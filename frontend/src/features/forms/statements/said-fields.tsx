import type { StatementKind } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { BilingualField } from '../fields/bilingual-field';
import { ChoiceField } from '../fields/choice-field';
import { MoreFields } from '../fields/more-fields';
import { PartyField } from '../fields/party-field';
import { ReasonField } from '../fields/reason-field';
import { TextField } from '../fields/text-field';
import type { FormRecordParty } from '../record/use-form-record';

/** What is claimed. A quantity is not accepted or refused; a milestone only where it names who may. */
export function KindField({ kinds, about }: { kinds: readonly StatementKind[]; about: 'date' | 'value' }) {
  const t = useT();
  const choices = kinds.map((value) => ({
    value,
    label: t(`forms.kind.${value}`),
    hint: value === 'REACHED' && about === 'value' ? t('forms.kindHint.came') : t(`forms.kindHint.${value}`),
  }));
  return <ChoiceField path="kind" label={t('forms.kind')} choices={choices} />;
}

/** Who says so: a party, or only the publisher. */
export function ByField({
  parties,
  entitled,
}: {
  parties: readonly FormRecordParty[];
  entitled?: string | undefined;
}) {
  const t = useT();
  return (
    <PartyField
      path="by"
      label={t('forms.by')}
      none={t('forms.byPublisher')}
      parties={parties}
      description={entitled && t('forms.byEntitled', { party: entitled })}
    />
  );
}

/** Words, quote, remark and reason: seldom needed, so folded away. */
export function SaidMore({ words }: { words?: 'date' | 'value' }) {
  const t = useT();
  const paths = [...(words ? [`${words}.words`] : []), 'quote', 'note', 'reason'];
  return (
    <MoreFields title={t('forms.more')} paths={paths}>
      {words && (
        <BilingualField
          path={`${words}.words`}
          label={t('forms.words')}
          description={t(`forms.wordsHint.${words}`)}
          limit={120}
        />
      )}
      <TextField
        path="quote"
        label={t('forms.quote')}
        description={t('forms.quoteHint')}
        limit={1000}
        lines={3}
      />
      <BilingualField path="note" label={t('forms.note')} limit={1000} lines={2} />
      <ReasonField />
    </MoreFields>
  );
}
