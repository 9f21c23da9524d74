import { lazy, Suspense } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { Skeleton } from '../../../shared/ui/skeleton';
import { authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { useAuthForm } from '../parts/use-auth-form';
import styles from './second-factor.module.css';

const QrCode = lazy(() => import('../../../shared/ui/qr-code').then((part) => ({ default: part.QrCode })));

export type Enrolment = { readonly totpURI: string; readonly backupCodes: readonly string[] };

type EnrolFormProps = { enrolment: Enrolment; onCancel: () => void; onDone: () => void };

/** Shows the app its key, as a picture and as text, and takes the first code as proof that it works. */
export function EnrolForm({ enrolment, onCancel, onDone }: EnrolFormProps) {
  const t = useT();
  const state = useAuthForm({
    blank: { code: '' },
    send: ({ code }) => authPost('/two-factor/verify-totp', { code: code.replace(/\s/g, '') }),
    onDone,
  });
  const key = new URL(enrolment.totpURI).searchParams.get('secret') ?? '';
  return (
    <div className={styles.enrol}>
      <p>{t('account.second.scan')}</p>
      <div className={styles.key}>
        <Suspense fallback={<Skeleton width={200} height={200} />}>
          <QrCode text={enrolment.totpURI} label={t('account.second.qr')} />
        </Suspense>
        <div>
          <p className="soft small">{t('account.second.keyText')}</p>
          <code className={styles.text}>{key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </div>
      </div>
      <AuthForm
        state={state}
        action={t('account.second.confirm')}
        beside={
          <Button kind="quiet" onClick={onCancel}>
            {t('account.cancel')}
          </Button>
        }
      >
        <Field
          name="code"
          label={t('account.second.code')}
          hint={t('account.second.confirmHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          code
        />
      </AuthForm>
    </div>
  );
}
