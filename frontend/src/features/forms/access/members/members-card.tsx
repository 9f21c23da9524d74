import { useState } from 'react';
import { MembershipEndDocument } from '../../../../generated/graphql';
import { formatInstantDay } from '../../../../shared/format';
import { useLanguage } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { Card } from '../../../../shared/ui/card';
import { type Column, DataTable } from '../../../../shared/ui/data-table';
import { EndDialog } from '../parts/end-dialog';
import { GrantDialog } from './grant-dialog';
import { grantable, mayBeGiven } from './grantable';
import styles from './members.module.css';
import { type Access, type Project, roleMeaning, roleName } from './role-words';

type Membership = Access['memberships'][number];
type Person = NonNullable<Membership['person']>;

type MembersCardProps = {
  code: string;
  access: Access;
  parties: Project['parties'];
  isAdministrator: boolean;
  /** Identifier of whoever looks. */
  own: string | undefined;
  changed: () => void;
};

/** Who speaks for whom, by organisation. */
export function MembersCard(props: MembersCardProps) {
  const { code, access, parties, isAdministrator, own, changed } = props;
  const { language, t } = useLanguage();
  const [ending, setEnding] = useState<Membership>();
  const [granting, setGranting] = useState<Person>();
  const { memberships, roles } = access;
  const nameOf = ({ person }: Membership) => person?.name ?? t('members.elsewhere');
  const meaningOf = ({ role }: Membership) => {
    const rights = roles.find((each) => each.role === role);
    return rights ? roleMeaning(rights, t) : '';
  };
  const columns: readonly Column<Membership>[] = [
    {
      key: 'person',
      header: t('members.person'),
      cell: (each) => (
        <>
          {nameOf(each)}
          {each.person?.id === own && <span className="soft"> {t('members.you')}</span>}
          {each.person && <span className={styles.email}>{each.person.email}</span>}
        </>
      ),
    },
    {
      key: 'role',
      header: t('members.roleField'),
      cell: (each) => (
        <span>
          {roleName(each.role, t)}
          <span className={styles.meaning}>{meaningOf(each)}</span>
        </span>
      ),
    },
    {
      key: 'since',
      header: t('members.since'),
      cell: (each) => <span className={styles.day}>{formatInstantDay(each.since, language)}</span>,
    },
    {
      key: 'actions',
      header: <span className="visually-hidden">{t('members.actions')}</span>,
      cell: (each) => (
        <span className={styles.actions}>
          {each.person && mayBeGiven({ own, isAdministrator, person: each.person.id }) && (
            <Button
              onClick={() => setGranting(each.person ?? undefined)}
              aria-label={t('members.grantTo', { name: nameOf(each) })}
            >
              {t('members.grant')}
            </Button>
          )}
          <Button
            onClick={() => setEnding(each)}
            aria-label={t('members.endOf', { name: nameOf(each), organisation: each.organisation.name })}
          >
            {t('members.end')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Card title={t('members.members')} caption={t('members.count', { count: memberships.length })}>
      {memberships.length === 0 ? (
        <p className="soft">{t('members.none')}</p>
      ) : (
        <DataTable
          caption={t('members.members')}
          captionHidden
          columns={columns}
          rows={memberships.toSorted(
            (a, b) =>
              a.organisation.name.localeCompare(b.organisation.name) || nameOf(a).localeCompare(nameOf(b)),
          )}
          rowKey={({ id }) => id}
          groupOf={({ organisation }) => ({ key: organisation.key, title: organisation.name })}
          stacked
        />
      )}
      {ending && (
        <EndDialog
          title={t('members.endTitle', { name: nameOf(ending) })}
          action={t('members.endAction')}
          document={MembershipEndDocument}
          input={(said) => ({ project: code, membership: ending.id, ...said })}
          ended={changed}
          close={() => setEnding(undefined)}
        >
          {t(ending.person?.id === own ? 'members.endOwnText' : 'members.endText', {
            name: nameOf(ending),
            organisation: ending.organisation.name,
            role: roleName(ending.role, t),
          })}
        </EndDialog>
      )}
      {granting && (
        <GrantDialog
          code={code}
          person={granting}
          {...grantable({ own, isAdministrator, person: granting.id }, access, parties)}
          isAdministrator={isAdministrator}
          granted={changed}
          close={() => setGranting(undefined)}
        />
      )}
    </Card>
  );
}
