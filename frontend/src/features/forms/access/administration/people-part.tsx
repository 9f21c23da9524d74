import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { PeopleDocument, type PeopleQuery } from '../../../../generated/graphql';
import { formatInstant } from '../../../../shared/format';
import { useLanguage } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { type Column, DataTable } from '../../../../shared/ui/data-table';
import { ErrorState } from '../../../../shared/ui/error-state';
import { SkeletonLines } from '../../../../shared/ui/skeleton';
import styles from './administration.module.css';

export type Account = NonNullable<PeopleQuery['people']>['nodes'][number];

type PeoplePartProps = {
  search: string;
  after: string | undefined;
  changes: number;
  choose: (account: Account) => void;
  more: ((cursor: string) => void) | undefined;
};

/** Twenty people, and the way to the next twenty. */
export function PeoplePart({ search, after, changes, choose, more }: PeoplePartProps) {
  const { language, t } = useLanguage();
  const [{ data, error }, execute] = useQuery({
    query: PeopleDocument,
    variables: { search: search || null, after: after ?? null },
    requestPolicy: 'cache-and-network',
  });
  const asked = useRef(changes);
  useEffect(() => {
    if (asked.current === changes) return;
    asked.current = changes;
    execute({ requestPolicy: 'network-only' });
  }, [changes, execute]);
  if (error) return <ErrorState error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data?.people) return <SkeletonLines lines={6} />;
  const { nodes, totalCount, pageInfo } = data.people;
  const own = data.viewer.person?.id;
  const columns: readonly Column<Account>[] = [
    {
      key: 'person',
      header: t('members.person'),
      cell: ({ person, isVerified }) => (
        <>
          {person.name}
          {person.id === own && <span className="soft"> {t('members.you')}</span>}
          <span className={styles.line}>
            {person.email}
            {!isVerified && ` · ${t('administration.unverified')}`}
          </span>
        </>
      ),
    },
    {
      key: 'memberships',
      header: t('administration.speaksFor'),
      cell: ({ memberships, isAdministrator }) => (
        <ul className={styles.memberships}>
          {isAdministrator && <li>{t('members.administrator')}</li>}
          {memberships.map(({ id, role, organisation, project }) => (
            <li key={id}>
              {organisation.name}, {t(`members.role.${role}`)}
              {project && (
                <>
                  {': '}
                  <Link to="/p/$code/access" params={{ code: project.code }}>
                    {project[language]}
                  </Link>
                </>
              )}
            </li>
          ))}
          {!isAdministrator && memberships.length === 0 && (
            <li className="soft">{t('administration.nothing')}</li>
          )}
        </ul>
      ),
    },
    {
      key: 'signIn',
      header: t('administration.signIn'),
      cell: ({ lastSignInAt, hasSecondFactor }) => (
        <span>
          {lastSignInAt ? formatInstant(lastSignInAt, language) : t('administration.never')}
          <span className={styles.line}>
            {t(hasSecondFactor ? 'administration.secondFactor' : 'administration.noSecondFactor')}
          </span>
        </span>
      ),
    },
    {
      key: 'actions',
      header: <span className="visually-hidden">{t('members.actions')}</span>,
      cell: (account) => (
        <Button
          onClick={() => choose(account)}
          aria-label={t(account.isAdministrator ? 'administration.endOf' : 'administration.grantOf', {
            name: account.person.name,
          })}
        >
          {t(account.isAdministrator ? 'administration.end' : 'administration.grant')}
        </Button>
      ),
    },
  ];
  return (
    <>
      {!after && (
        <p className="soft small" role="status">
          {t('administration.count', { count: totalCount })}
        </p>
      )}
      {nodes.length > 0 && (
        <DataTable
          caption={t('administration.people')}
          captionHidden
          columns={columns}
          rows={nodes}
          rowKey={({ person }) => person.id}
          stacked
        />
      )}
      {more && pageInfo.hasNextPage && pageInfo.endCursor && (
        <Button onClick={() => more(pageInfo.endCursor ?? '')}>{t('administration.more')}</Button>
      )}
    </>
  );
}
