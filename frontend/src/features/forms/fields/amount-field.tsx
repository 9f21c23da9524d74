import { formatMoney } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { isAmount, readAmount } from '../fill/read-amount';
import { useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import styles from './date-field.module.css';
import { TextField } from './text-field';

type AmountFieldProps = { path: string; label: string; currency: string; required?: boolean };

/** An amount of money, typed as the reader writes it; the screen repeats how it was understood. */
export function AmountField({ path, label, currency, required = false }: AmountFieldProps) {
  const { language, t } = useLanguage();
  const { form } = useFormContext();
  const amount = readAmount(valueAt(form.values, path) as string, language);
  const echo = isAmount(amount) ? formatMoney({ amount, currency }, language) : '';
  return (
    <div>
      <TextField
        path={path}
        label={t('forms.inCurrency', { label, currency })}
        placeholder={t('forms.amountExample')}
        inputMode="decimal"
        required={required}
      />
      <p className={styles.echo} aria-live="polite">
        {echo && !form.errors[path] && t('forms.amountEcho', { amount: echo })}
      </p>
    </div>
  );
}
