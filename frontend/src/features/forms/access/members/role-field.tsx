import { useT } from '../../../../shared/i18n/language-context';
import { ChoiceField } from '../../fields/choice-field';
import { type RoleRights, roleMeaning, roleName } from './role-words';

/** The role that is given; below it stands what the chosen one means. */
export function RoleField({ roles }: { roles: readonly RoleRights[] }) {
  const t = useT();
  const choices = roles.map((each) => ({
    value: each.role,
    label: roleName(each.role, t),
    hint: roleMeaning(each, t),
  }));
  return <ChoiceField path="role" label={t('members.roleField')} choices={choices} />;
}
