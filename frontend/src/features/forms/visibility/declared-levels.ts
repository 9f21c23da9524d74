import type { FactKind, Visibility } from '../../../generated/graphql';

/** Who may see a kind of fact and its fields unless a rule says otherwise, as the server declares it. */
export type DeclaredKind = {
  readonly kind: FactKind;
  readonly level: Visibility;
  readonly fields: readonly { readonly field: string; readonly level: Visibility }[];
};

/** From all to few. */
const LEVELS: readonly Visibility[] = ['PUBLIC', 'PARTNERS', 'COUNCIL', 'PRIVATE'];

/** The declared level of a field, or of the whole fact where the field is empty. */
export function declaredLevel({ level, fields }: DeclaredKind, field: string): Visibility {
  return fields.find((each) => each.field === field)?.level ?? level;
}

/** The levels that a rule may give: the declared one, which lifts, and every stricter one. */
export function levelsFrom(declared: Visibility): readonly Visibility[] {
  return LEVELS.slice(LEVELS.indexOf(declared));
}
