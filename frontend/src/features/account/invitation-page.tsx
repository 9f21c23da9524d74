import './messages';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useLanguage, useT } from '../../shared/i18n/language-context';
import { forgetLinkToken, linkToken } from '../../shared/link-token';
import { buttonClass } from '../../shared/ui/button';
import { SkeletonLines } from '../../shared/ui/skeleton';
import { useViewer } from '../../shared/viewer/use-viewer';
import { type AuthAnswer, authPost, goTo, type SignInWays } from './auth';
import { AsPerson, NewPerson } from './joining/accept-forms';
import { SpentLink } from './joining/spent-link';
import { AnswerFault } from './parts/answer-fault';
import { ElsewhereButton } from './parts/elsewhere-button';
import { Narrow } from './parts/narrow';
import styles from './parts/parts.module.css';
import { useAnswer } from './use-answer';

const PAGE = '/invitation';

type Invitation = {
  readonly email: string;
  readonly hasAccount: boolean;
  readonly promised: {
    readonly project: { readonly en: string | null; readonly it: string | null };
    readonly organisation: string;
    readonly role: 'LEAD' | 'PARTNER' | 'FUNDER' | 'COUNCIL';
  } | null;
};

/** `/invitation`: who is invited to what, and the ways to accept. */
export function InvitationPage() {
  const t = useT();
  const [token] = useState(() => linkToken(PAGE));
  const [answer, setAnswer] = useState<AuthAnswer<Invitation> | null>(null);
  const [spent, setSpent] = useState(token === null);
  const look = () => void authPost<Invitation>('/invitation/look', { token }).then(setAnswer);
  useEffect(() => {
    if (token !== null) look();
  }, [token]);
  const serves = answer?.kind !== 'refused' || answer.refusal.code !== 'INVALID_LINK';
  useEffect(() => {
    if (!serves) forgetLinkToken(PAGE);
  }, [serves]);
  if (token === null || spent || !serves) return <SpentLink>{t('account.invitation.spent')}</SpentLink>;
  const done = {
    onDone: () => {
      forgetLinkToken(PAGE);
      goTo('/home');
    },
    onSpent: () => {
      forgetLinkToken(PAGE);
      setSpent(true);
    },
    onHasAccount: look,
  };
  return (
    <Narrow title={t('account.invitation.title')}>
      {answer === null && <SkeletonLines lines={5} />}
      {answer !== null && answer.kind !== 'answered' && <AnswerFault answer={answer} retry={look} />}
      {answer?.kind === 'answered' && <Accept token={token} invitation={answer.data} done={done} />}
    </Narrow>
  );
}

type Done = { onDone: () => void; onSpent: () => void; onHasAccount: () => void };

function Accept({ token, invitation, done }: { token: string; invitation: Invitation; done: Done }) {
  const { language, t } = useLanguage();
  const viewer = useViewer();
  const [ways] = useAnswer<SignInWays>('/sign-in-ways');
  if (viewer === undefined || ways === null) return <SkeletonLines lines={5} />;
  const { email, hasAccount, promised } = invitation;
  const oidc = ways.kind === 'answered' ? ways.data.oidc : null;
  const project = promised?.project[language] ?? promised?.project[language === 'it' ? 'en' : 'it'] ?? '';
  return (
    <>
      <div className={styles.promise}>
        {promised && (
          <p>
            {t('account.invitation.to')} <strong>{project}</strong>
            <br />
            {t('account.invitation.as', { organisation: promised.organisation })}{' '}
            <strong>{t(`account.role.${promised.role}`)}</strong>
          </p>
        )}
        {promised && <p className="soft">{t(`account.roleHint.${promised.role}`)}</p>}
        <p className="soft">{t('account.invitation.sentTo', { email })}</p>
      </div>
      {viewer.person && (
        <AsPerson token={token} person={viewer.person} email={email} onSignOut={signOut} done={done} />
      )}
      {!viewer.person && hasAccount && <SignInFirst email={email} />}
      {!viewer.person && !hasAccount && (
        <>
          <NewPerson token={token} done={done} />
          {oidc && <ElsewhereButton name={oidc.name} next="/home" />}
          {oidc && <p className="soft small">{t('account.invitation.elsewhereHint', { email })}</p>}
          <p className="soft small">{t('account.invitation.otherAccount')}</p>
        </>
      )}
    </>
  );
}

const SIGN_IN = { next: PAGE };

/** Whom the invitation names has an account: it is accepted with that. */
function SignInFirst({ email }: { email: string }) {
  const t = useT();
  return (
    <>
      <p>{t('account.invitation.signInFirst', { email })}</p>
      <p className={styles.actions}>
        <Link to="/sign-in" search={{ ...SIGN_IN, email } as never} className={buttonClass('primary')}>
          {t('account.toSignIn')}
        </Link>
      </p>
    </>
  );
}

/** The link is kept for this tab, so the page can be opened again as nobody. */
async function signOut(): Promise<void> {
  await authPost('/sign-out');
  window.location.reload();
}
