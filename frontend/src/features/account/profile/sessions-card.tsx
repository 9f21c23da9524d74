import { useState } from 'react';
import { formatInstant } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { DataTable } from '../../../shared/ui/data-table';
import { type AuthAnswer, authPost } from '../auth';
import { AnswerFault } from '../parts/answer-fault';
import { Note } from '../parts/note';
import { TroubleText } from '../parts/trouble-text';
import type { Trouble } from '../parts/use-auth-form';
import { deviceOf } from './device-of';
import styles from './sessions-card.module.css';

export type Session = {
  readonly token: string;
  readonly userAgent?: string | null;
  readonly ipAddress?: string | null;
  readonly createdAt: string;
};

/** As many as are looked at at a glance; the others are one key away. */
const SHOWN = 5;
const CLASSES = ['LOOPBACK', 'PRIVATE', 'PUBLIC'] as const;

type SessionsCardProps = {
  /** The session of this browser. */
  own: string;
  answer: AuthAnswer<readonly Session[]>;
  again: () => Promise<void>;
};

/** Where I am signed in, and the way to end it there. */
export function SessionsCard({ own, answer, again }: SessionsCardProps) {
  const { language, t } = useLanguage();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const end = async (path: string, body: object) => {
    const done = await authPost(path, body);
    setTrouble(done.kind === 'refused' ? done.refusal : done.kind === 'unanswered' ? done : null);
    await again();
  };
  const [all, setAll] = useState(false);
  const device = ({ userAgent }: Session) => deviceOf(userAgent) || t('account.deviceUnknown');
  const from = ({ ipAddress }: Session) =>
    t(`account.from.${CLASSES.find((each) => each === ipAddress) ?? 'UNKNOWN'}`);
  const sessions = answer.kind === 'answered' ? sorted(answer.data, own) : [];
  const others = sessions.length > 1 && (
    <Button kind="quiet" onClick={() => void end('/revoke-other-sessions', {})}>
      {t('account.endOthers')}
    </Button>
  );
  return (
    <Card title={t('account.sessions')} caption={t('account.sessionsHint')} action={others}>
      {trouble && (
        <Note trouble focus>
          <TroubleText trouble={trouble} />
        </Note>
      )}
      {answer.kind !== 'answered' && <AnswerFault answer={answer} retry={() => void again()} />}
      {sessions.length > 0 && (
        <DataTable
          caption={t('account.sessions')}
          captionHidden
          dense
          stacked
          rows={all ? sessions : sessions.slice(0, SHOWN)}
          rowKey={({ token }) => token}
          columns={[
            { key: 'device', header: t('account.device'), cell: device },
            {
              key: 'since',
              header: t('account.since'),
              cell: ({ createdAt }) => formatInstant(createdAt, language),
            },
            { key: 'from', header: t('account.from'), cell: from },
            {
              key: 'end',
              header: <span className="visually-hidden">{t('account.end')}</span>,
              cell: (session) =>
                session.token === own ? (
                  <span className="soft small">{t('account.thisDevice')}</span>
                ) : (
                  <Button
                    kind="quiet"
                    aria-label={t('account.endLong', { device: device(session) })}
                    onClick={() => void end('/revoke-session', { token: session.token })}
                  >
                    {t('account.end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {!all && sessions.length > SHOWN && (
        <p className={styles.more}>
          <Button onClick={() => setAll(true)}>{t('account.showAll', { count: sessions.length })}</Button>
        </p>
      )}
    </Card>
  );
}

/** This one first, then the newest. */
function sorted(sessions: readonly Session[], own: string): readonly Session[] {
  return [...sessions].sort(
    (a, b) => Number(b.token === own) - Number(a.token === own) || b.createdAt.localeCompare(a.createdAt),
  );
}
