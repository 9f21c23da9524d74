import { useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { useAuthForm } from '../parts/use-auth-form';
import { BackupCodes } from './backup-codes';
import { EnrolForm, type Enrolment } from './enrol-form';

type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'password'; readonly what: 'enable' | 'disable' | 'codes' }
  | { readonly kind: 'enrol'; readonly enrolment: Enrolment }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

type SecondFactorCardProps = { isOn: boolean; onChange: () => Promise<void> };

/** The second factor: switched on with an app, its backup codes, and off again; each with the password. */
export function SecondFactorCard({ isOn, onChange }: SecondFactorCardProps) {
  const t = useT();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const rest = () => {
    setStep({ kind: 'rest' });
    void onChange();
  };
  return (
    <Card
      title={t('account.second.title')}
      caption={t(isOn || step.kind === 'codes' ? 'account.second.isOn' : 'account.second.isOff')}
    >
      {step.kind === 'rest' && !isOn && (
        <Button onClick={() => setStep({ kind: 'password', what: 'enable' })}>
          {t('account.second.enable')}
        </Button>
      )}
      {step.kind === 'rest' && isOn && (
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <Button onClick={() => setStep({ kind: 'password', what: 'codes' })}>
            {t('account.second.newCodes')}
          </Button>
          <Button onClick={() => setStep({ kind: 'password', what: 'disable' })}>
            {t('account.second.disable')}
          </Button>
        </p>
      )}
      {step.kind === 'password' && (
        <PasswordStep
          what={step.what}
          onCancel={() => setStep({ kind: 'rest' })}
          onDone={({ totpURI, backupCodes }) => {
            if (step.what === 'disable') return rest();
            if (totpURI === undefined) return setStep({ kind: 'codes', codes: backupCodes ?? [] });
            setStep({ kind: 'enrol', enrolment: { totpURI, backupCodes: backupCodes ?? [] } });
          }}
        />
      )}
      {step.kind === 'enrol' && (
        <EnrolForm
          enrolment={step.enrolment}
          onCancel={() => setStep({ kind: 'rest' })}
          onDone={() => setStep({ kind: 'codes', codes: step.enrolment.backupCodes })}
        />
      )}
      {step.kind === 'codes' && <BackupCodes codes={step.codes} onDone={rest} />}
    </Card>
  );
}

const PATHS = {
  enable: '/two-factor/enable',
  disable: '/two-factor/disable',
  codes: '/two-factor/generate-backup-codes',
} as const;

type Given = { readonly totpURI?: string; readonly backupCodes?: readonly string[] };

type PasswordStepProps = {
  what: 'enable' | 'disable' | 'codes';
  onCancel: () => void;
  onDone: (given: Given) => void;
};

/** Whoever sits at an open page does not change the second factor without the password. */
function PasswordStep({ what, onCancel, onDone }: PasswordStepProps) {
  const t = useT();
  const state = useAuthForm({
    blank: { password: '' },
    send: (values) => authPost<Given>(PATHS[what], values),
    onDone,
  });
  return (
    <AuthForm
      state={state}
      action={t(`account.second.go.${what}`)}
      beside={
        <Button kind="quiet" onClick={onCancel}>
          {t('account.cancel')}
        </Button>
      }
    >
      <Field
        name="password"
        label={t('account.password')}
        hint={t(`account.second.why.${what}`)}
        type="password"
        autoComplete="current-password"
        autoFocus
      />
    </AuthForm>
  );
}
