import { ROLES_WITH } from './entitled.js';
import { ACCESS_ROLES, type AccessRole, DECIDING_ROLE, SEEN_BY, type Visibility } from './roles.js';

/** What a role gives in a project, for people to read. */
export interface RoleRights {
  readonly role: AccessRole;
  readonly sees: Visibility;
  readonly seesFunding: boolean;
  readonly states: boolean;
  readonly decides: boolean;
  readonly administers: boolean;
}

/** What each role gives, as it is declared where rights are decided. */
export const ROLE_RIGHTS: readonly RoleRights[] = ACCESS_ROLES.map((role) => ({
  role,
  sees: SEEN_BY[role],
  seesFunding: role === DECIDING_ROLE || SEEN_BY[role] === 'PRIVATE',
  states: ROLES_WITH.STATE.includes(role),
  decides: role === DECIDING_ROLE,
  administers: ROLES_WITH.ADMINISTER.includes(role),
}));
