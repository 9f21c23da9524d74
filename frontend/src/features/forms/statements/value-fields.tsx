import { formatNumber } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { CheckField } from '../fields/check-field';
import styles from '../fields/date-field.module.css';
import { Pair } from '../fields/section';
import { TextField } from '../fields/text-field';
import { readAmount } from '../fill/read-amount';
import { useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import type { ValueDraft } from './value-draft';

/** A quantity: one figure, or from a lowest to a highest one. */
export function ValueFields({ unit, required = true }: { unit: string; required?: boolean }) {
  const { language, t } = useLanguage();
  const { form } = useFormContext();
  const { low, high, approximate } = valueAt(form.values, 'value') as ValueDraft;
  const figures = [low, high].filter((text) => text.trim() !== '').map((text) => readAmount(text, language));
  const readable = figures.length > 0 && figures.every((figure) => /^-?\d+(\.\d+)?$/.test(figure));
  const words = figures.map((figure) => formatNumber(figure, language)).join(' – ');
  const about = approximate ? 'forms.valueEchoAbout' : 'forms.valueEcho';
  return (
    <div>
      <Pair>
        <TextField
          path="value.low"
          label={t('forms.low', { unit })}
          inputMode="decimal"
          required={required}
        />
        <TextField path="value.high" label={t('forms.high', { unit })} inputMode="decimal" />
      </Pair>
      <p className={styles.echo} aria-live="polite">
        {readable && t(about, { value: `${words} ${unit}`.trim() })}
      </p>
      <CheckField path="value.approximate" label={t('forms.approximate')} />
    </div>
  );
}
