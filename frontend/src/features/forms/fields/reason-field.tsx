import { useT } from '../../../shared/i18n/language-context';
import { TextField } from './text-field';

/** Why it is recorded, for the history. */
export function ReasonField({ required = false }: { required?: boolean }) {
  const t = useT();
  return (
    <TextField
      path="reason"
      label={t('forms.reason')}
      description={t(required ? 'forms.reasonWhy' : 'forms.reasonHint')}
      limit={500}
      lines={2}
      required={required}
    />
  );
}
