import './messages';
import { useState } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { goTo, type SignInWays } from './auth';
import { nextPath } from './next-path';
import { ElsewhereButton } from './parts/elsewhere-button';
import { Narrow } from './parts/narrow';
import { Note } from './parts/note';
import { ForgottenForm } from './sign-in/forgotten-form';
import { PasswordForm } from './sign-in/password-form';
import { SampleAccounts } from './sign-in/sample-accounts';
import { SecondFactorForm } from './sign-in/second-factor-form';
import { useAnswer } from './use-answer';

type Step = 'password' | 'second factor' | 'forgotten';

/** `/sign-in`: address and password, then the second factor; or by the provider elsewhere. */
export function SignInPage() {
  const t = useT();
  const [asked] = useState(() => new URLSearchParams(window.location.search));
  const next = nextPath(asked.get('next'));
  const [step, setStep] = useState<Step>(asked.has('second-factor') ? 'second factor' : 'password');
  const [email, setEmail] = useState(asked.get('email') ?? '');
  const [ways] = useAnswer<SignInWays>('/sign-in-ways');
  const offered = ways?.kind === 'answered' ? ways.data : null;
  const enter = () => goTo(next);

  if (step === 'second factor') {
    return (
      <Narrow title={t('account.second.title')} lead={t('account.second.lead')}>
        <SecondFactorForm onDone={enter} onStartAgain={() => setStep('password')} />
      </Narrow>
    );
  }
  if (step === 'forgotten') {
    return (
      <Narrow title={t('account.forgotten.title')} lead={t('account.forgotten.lead')}>
        <ForgottenForm email={email} mail={offered?.mail ?? true} onBack={() => setStep('password')} />
      </Narrow>
    );
  }
  return (
    <Narrow title={t('account.signIn.title')} lead={t('account.signIn.lead')}>
      {asked.has('error') && <Note trouble>{t('account.signIn.elsewhereFailed')}</Note>}
      <PasswordForm
        email={email}
        onEmail={setEmail}
        onDone={enter}
        onSecondFactor={() => setStep('second factor')}
        onForgotten={() => setStep('forgotten')}
      />
      {offered?.oidc && <ElsewhereButton name={offered.oidc.name} next={next} />}
      {offered?.samples && offered.samples.length > 0 && (
        <SampleAccounts
          samples={offered.samples}
          onDone={enter}
          onSecondFactor={() => setStep('second factor')}
        />
      )}
    </Narrow>
  );
}
