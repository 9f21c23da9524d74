import type { PartyRole } from '../../../generated/graphql';
import type { Translate } from '../../../shared/i18n/i18n';

const ROLES: readonly PartyRole[] = [
  'PROMOTER',
  'LEAD_PARTNER',
  'OWNER',
  'DEVELOPER',
  'LEAD_FUNDER',
  'FUNDER',
  'CONTRACTOR',
  'DESIGNER',
  'TENANT',
  'OVERSIGHT',
  'SUPPORTER',
];

/** What a party can do in a project, with the words for it. */
export function roleOptions(t: Translate) {
  return ROLES.map((value) => ({ value, label: t(`forms.role.${value}`) }));
}
