/** What a person may do in one project, by membership; apart from a party's roles in the building. */
export const ACCESS_ROLES = ['LEAD', 'PARTNER', 'FUNDER', 'COUNCIL'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Who may see a fact, from all to few: each level is seen by those who see the next one. */
export const VISIBILITIES = ['PUBLIC', 'PARTNERS', 'COUNCIL', 'PRIVATE'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What a token may do, from little to much; never more than the person who made it. */
export const TOKEN_SCOPES = ['READ', 'STATE', 'ADMINISTER'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The innermost level that each role sees of what others stated. */
export const SEEN_BY: Readonly<Record<AccessRole, Visibility>> = {
  PARTNER: 'PARTNERS',
  FUNDER: 'PARTNERS',
  COUNCIL: 'COUNCIL',
  LEAD: 'PRIVATE',
};

/** The role that sees all funding, and that alone accepts and refuses for the party it speaks for. */
export const DECIDING_ROLE: AccessRole = 'FUNDER';

/** Whether a level admits whoever sees up to `seen`. */
export function admits(level: Visibility, seen: Visibility): boolean {
  return VISIBILITIES.indexOf(level) <= VISIBILITIES.indexOf(seen);
}

/** The stricter of two levels. */
export function stricter(a: Visibility, b: Visibility): Visibility {
  return admits(a, b) ? b : a;
}
