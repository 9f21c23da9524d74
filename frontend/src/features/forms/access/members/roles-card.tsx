import { useT } from '../../../../shared/i18n/language-context';
import { Card } from '../../../../shared/ui/card';
import { type Column, DataTable } from '../../../../shared/ui/data-table';
import { asSentence, type RoleRights, roleMay, roleName, roleSees } from './role-words';

/** What each role sees and may do, as the server declares it; whoever did not sign in, and administrators, beside them. */
export function RolesCard({ roles }: { roles: readonly RoleRights[] }) {
  const t = useT();
  const rows = [
    {
      key: 'ADMINISTRATOR',
      name: t('members.administrator'),
      sees: t('members.sees.PRIVATE'),
      may: t('members.may.system'),
    },
    ...roles.map((each) => ({
      key: each.role as string,
      name: roleName(each.role, t),
      sees: roleSees(each, t),
      may: roleMay(each, t),
    })),
    {
      key: 'PUBLIC',
      name: t('members.public'),
      sees: t('members.sees.PUBLIC'),
      may: t('members.may.read'),
    },
  ];
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'role', header: t('members.roleField'), cell: ({ name }) => name },
    { key: 'sees', header: t('members.seesHeader'), cell: ({ sees }) => asSentence(sees) },
    { key: 'may', header: t('members.mayHeader'), cell: ({ may }) => asSentence(may) },
  ];
  return (
    <Card title={t('members.roles')} caption={t('members.rolesCaption')}>
      <DataTable
        caption={t('members.roles')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        stacked
      />
    </Card>
  );
}
