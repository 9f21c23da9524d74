import { Link } from '@tanstack/react-router';
import type { OwnAccountQuery } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import { DataTable } from '../../../shared/ui/data-table';

/** For which organisations I speak, in which projects, in which role. */
export function MembershipsCard({ viewer }: { viewer: OwnAccountQuery['viewer'] }) {
  const t = useT();
  const { memberships, isAdministrator } = viewer;
  return (
    <Card title={t('account.memberships')}>
      {isAdministrator && <p>{t('account.administrator')}</p>}
      {memberships.length === 0 ? (
        !isAdministrator && <p className="soft">{t('account.membershipsNone')}</p>
      ) : (
        <DataTable
          caption={t('account.memberships')}
          captionHidden
          stacked
          rows={memberships}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'project',
              header: t('account.project'),
              cell: ({ project }) =>
                project ? (
                  <Link to="/p/$code" params={{ code: project.code }}>
                    {project.name}
                  </Link>
                ) : (
                  t('account.projectGone')
                ),
            },
            {
              key: 'organisation',
              header: t('account.organisation'),
              cell: ({ organisation }) => organisation.name,
            },
            { key: 'role', header: t('account.role'), cell: ({ role }) => t(`account.role.${role}`) },
          ]}
        />
      )}
    </Card>
  );
}
