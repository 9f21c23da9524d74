import type { AccessRole, MembersQuery } from '../../../../generated/graphql';
import type { Translate } from '../../../../shared/i18n/i18n';

export type Project = NonNullable<MembersQuery['project']>;
export type Access = NonNullable<Project['access']>;
export type RoleRights = Access['roles'][number];

/** The name of a role. */
export function roleName(role: AccessRole, t: Translate): string {
  return t(`members.role.${role}`);
}

/** What a role sees, as a clause. */
export function roleSees({ sees, seesFunding }: RoleRights, t: Translate): string {
  const level = t(`members.sees.${sees}`);
  return seesFunding && sees !== 'PRIVATE' ? t('members.seesFunding', { level }) : level;
}

/** What a role may do, as a clause. */
export function roleMay({ states, decides, administers }: RoleRights, t: Translate): string {
  if (administers) return t('members.may.administer');
  if (decides) return t('members.may.decide');
  return t(states ? 'members.may.state' : 'members.may.read');
}

/** What a role means, in two sentences. */
export function roleMeaning(rights: RoleRights, t: Translate): string {
  return asSentence(t('members.meaning', { may: roleMay(rights, t), sees: roleSees(rights, t) }));
}

/** The same words with a capital at their beginning. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
