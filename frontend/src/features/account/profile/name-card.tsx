import { useT } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import { authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { useAuthForm } from '../parts/use-auth-form';

/** The name by which others see what I stated. */
export function NameCard({ name }: { name: string }) {
  const t = useT();
  const state = useAuthForm({
    blank: { name },
    send: (values) => authPost('/update-user', { name: values.name.trim() }),
    // The name stands in the header as well.
    onDone: () => window.location.reload(),
  });
  return (
    <Card title={t('account.nameTitle')} caption={t('account.nameHint')}>
      <AuthForm state={state} action={t('account.save')} kind="plain">
        <Field name="name" label={t('account.name')} autoComplete="name" maxLength={120} />
      </AuthForm>
    </Card>
  );
}
