import './messages';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { OwnAccountDocument, type OwnAccountQuery } from '../../generated/graphql';
import { apiLanguage } from '../../shared/graphql/use-project-query';
import { useLanguage } from '../../shared/i18n/language-context';
import { buttonClass } from '../../shared/ui/button';
import { Content } from '../../shared/ui/content';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import styles from './account-page.module.css';
import { AccountSkeleton } from './account-skeleton';
import type { OwnSession, SignInWays } from './auth';
import { AnswerFault } from './parts/answer-fault';
import { EmailCard } from './profile/email-card';
import { MembershipsCard } from './profile/memberships-card';
import { NameCard } from './profile/name-card';
import { PasswordCard } from './profile/password-card';
import { SecondFactorCard } from './profile/second-factor-card';
import { type Session, SessionsCard } from './profile/sessions-card';
import { SignInsCard } from './profile/sign-ins-card';
import { TokensCard } from './tokens/tokens-card';
import { useAnswer } from './use-answer';

/** `/account`: who I am here, how I prove it, for whom I speak, and the tokens of my scripts. */
export function AccountPage() {
  const { language, t } = useLanguage();
  const [{ data, error }, execute] = useQuery({
    query: OwnAccountDocument,
    variables: { language: apiLanguage(language) },
    requestPolicy: 'cache-and-network',
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Content>
      <Page title={t('account.title')} lead={t('account.lead')}>
        {error && <ErrorState error={error} retry={again} />}
        {!data && !error && <AccountSkeleton />}
        {data && (data.viewer.person ? <Cards viewer={data.viewer} again={again} /> : <Visitor />)}
      </Page>
    </Content>
  );
}

function Cards({ viewer, again }: { viewer: OwnAccountQuery['viewer']; again: () => void }) {
  const [ways] = useAnswer<SignInWays>('/sign-in-ways');
  const [session, readSession] = useAnswer<OwnSession>('/get-session');
  const [sessions, readSessions] = useAnswer<readonly Session[]>('/list-sessions');
  const { person } = viewer;
  if (!person) return null;
  if (session === null || ways === null || sessions === null) return <AccountSkeleton />;
  if (session.kind !== 'answered' || ways.kind !== 'answered' || session.data === null)
    return (
      <AnswerFault
        answer={session.kind === 'answered' ? ways : session}
        retry={() => window.location.reload()}
      />
    );
  const working = viewer.tokens.filter((each) => !each.ended);
  return (
    <div className={styles.cards}>
      <div className={styles.column}>
        <NameCard name={person.name} />
        <EmailCard email={person.email} mail={ways.data.mail} />
        <PasswordCard tokens={working} elsewhere={ways.data.oidc !== null} />
      </div>
      <div className={styles.column}>
        <MembershipsCard viewer={viewer} />
        <SecondFactorCard
          isOn={session.data.user.twoFactorEnabled === true}
          onChange={async () => void (await Promise.all([readSession(), readSessions()]))}
        />
        <SessionsCard own={session.data.session.token} answer={sessions} again={readSessions} />
        <SignInsCard signIns={viewer.signIns} />
      </div>
      <TokensCard viewer={viewer} again={again} />
    </div>
  );
}

/** Nobody has signed in: there is no account to show. */
function Visitor() {
  const { t } = useLanguage();
  return (
    <p>
      <Link to="/sign-in" search={{ next: '/account' } as never} className={buttonClass('primary')}>
        {t('account.toSignIn')}
      </Link>
    </p>
  );
}
