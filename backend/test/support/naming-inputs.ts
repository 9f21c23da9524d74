import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** A field of a mutation's input that names something: by an identifier, by a key or by a code. */
export interface NamingInput {
  readonly mutation: string;
  /** With dots, and `0` for the first item of a list: `clauses.0.milestone`. */
  readonly path: string;
  readonly by: 'id' | 'key' | 'code';
}

const NAMES: readonly [RegExp, NamingInput['by']][] = [
  [/^Keys? of /, 'key'],
  [/^Codes? of /, 'code'],
];

/** Every field of every mutation's input that names something which must be there already. */
export function namingInputs(schema: GraphQLSchema): NamingInput[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((mutation) =>
    namingIn(getNamedType(mutation.args[0]?.type as GraphQLInputType), '').map((each) => ({
      mutation: mutation.name,
      ...each,
    })),
  );
}

function namingIn(type: GraphQLInputType, before: string): Omit<NamingInput, 'mutation'>[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${before}${field.name}${isList(field.type) ? '.0' : ''}`;
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return namingIn(named, `${path}.`);
    const by = nameOf(field, named.name);
    return by === null ? [] : [{ path, by }];
  });
}

function nameOf({ description }: GraphQLInputField, type: string): NamingInput['by'] | null {
  if (type === 'ID') return 'id';
  return NAMES.find(([begins]) => begins.test(description ?? ''))?.[1] ?? null;
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
