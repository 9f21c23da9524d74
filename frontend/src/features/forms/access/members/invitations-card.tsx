import { useState } from 'react';
import { InvitationWithdrawDocument } from '../../../../generated/graphql';
import { formatInstantDay } from '../../../../shared/format';
import { useLanguage } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { Card } from '../../../../shared/ui/card';
import { type Column, DataTable } from '../../../../shared/ui/data-table';
import { EndDialog } from '../parts/end-dialog';
import { LinkToHandOn } from '../parts/link-to-hand-on';
import styles from './members.module.css';
import { type Access, roleName } from './role-words';
import { useReadLink } from './use-read-link';

type Invitation = Access['invitations'][number];

type InvitationsCardProps = {
  code: string;
  invitations: readonly Invitation[];
  isAdministrator: boolean;
  changed: () => void;
};

/** Invitations that wait; nothing where there are none. */
export function InvitationsCard({ code, invitations, isAdministrator, changed }: InvitationsCardProps) {
  const { language, t } = useLanguage();
  const [withdrawing, setWithdrawing] = useState<Invitation>();
  const readLink = useReadLink(code);
  const addressOf = ({ email }: Invitation) => email ?? t('members.elsewhere');
  const columns: readonly Column<Invitation>[] = [
    {
      key: 'email',
      header: t('members.email'),
      cell: (each) => <span className={styles.address}>{addressOf(each)}</span>,
    },
    {
      key: 'for',
      header: t('members.for'),
      cell: ({ organisation, role }) => (
        <span>
          {organisation.name}
          <span className={styles.meaning}>{roleName(role, t)}</span>
        </span>
      ),
    },
    {
      key: 'until',
      header: t('members.sent'),
      cell: (each) => (
        <span>
          <span className={styles.day}>{formatInstantDay(each.invitedAt, language)}</span>
          <span className={styles.meaning}>
            {untilWords(each, isAdministrator, (day) => formatInstantDay(day, language), t)}
          </span>
        </span>
      ),
    },
    {
      key: 'actions',
      header: <span className="visually-hidden">{t('members.actions')}</span>,
      cell: (each) => (
        <span className={styles.actions}>
          {each.awaitsHandover && isAdministrator && (
            <LinkToHandOn email={addressOf(each)} read={() => readLink(each.id)} />
          )}
          <Button
            onClick={() => setWithdrawing(each)}
            aria-label={t('members.withdrawOf', { email: addressOf(each) })}
          >
            {t('members.withdraw')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Card
      title={t('members.invitations')}
      caption={t('members.invitationsCount', { count: invitations.length })}
    >
      {invitations.length > 0 && (
        <DataTable
          caption={t('members.invitations')}
          captionHidden
          columns={columns}
          rows={invitations}
          rowKey={({ id }) => id}
          stacked
        />
      )}
      {withdrawing && (
        <EndDialog
          title={t('members.withdrawTitle', { email: addressOf(withdrawing) })}
          action={t('members.withdrawAction')}
          document={InvitationWithdrawDocument}
          input={(said) => ({ project: code, invitation: withdrawing.id, ...said })}
          ended={changed}
          close={() => setWithdrawing(undefined)}
        >
          {t('members.withdrawText')}
        </EndDialog>
      )}
    </Card>
  );
}

/** Until when its link serves, and whether someone has to hand it on. */
function untilWords(
  { expiresAt, awaitsHandover }: Invitation,
  isAdministrator: boolean,
  dayOf: (instant: string) => string,
  t: ReturnType<typeof useLanguage>['t'],
): string {
  if (!expiresAt) return t('members.elsewhere');
  const day = dayOf(expiresAt);
  if (Date.parse(expiresAt) <= Date.now()) return t('members.expired', { day });
  return t(awaitsHandover && !isAdministrator ? 'members.awaitsHandover' : 'members.until', { day });
}
