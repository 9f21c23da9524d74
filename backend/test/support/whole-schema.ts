import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Values for arguments, by `field.argument` or by the argument's name alone. */
export type Arguments = Readonly<Record<string, string>>;

/**
 * A selection of all fields of a type, and of the types below it so many levels deep. Where the depth ends, objects are
 * asked for their plain fields, so that every field of every type reached is asked for. Fields of a name that is left
 * out are not.
 */
export function wholeSelection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  given: Arguments,
  leftOut: readonly string[] = [],
): string {
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name} ${wholeSelection(schema, each, depth, given, leftOut)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if ((!isLeafType(below) && depth === 0) || leftOut.includes(field.name)) return [];
    const inner = isLeafType(below) ? '' : ` ${wholeSelection(schema, below, depth - 1, given, leftOut)}`;
    // Fields of one name on different types may differ in kind; a name of its own keeps them apart.
    return [`${type.name}_${field.name}: ${field.name}${argumentsOf(field, given)}${inner}`];
  });
  const facts = type.getInterfaces().map(({ name }) => `... on ${name} { __typename }`);
  return `{ __typename ${[...fields, ...facts].join(' ')} }`;
}

/** Names of the object types that can be reached from a type through its fields. */
export function reachableTypes(schema: GraphQLSchema, from: GraphQLNamedType): Set<string> {
  const seen = new Set<string>();
  const queue: GraphQLNamedType[] = [from];
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (isAbstractType(type)) queue.push(...schema.getPossibleTypes(type));
    if (isInterfaceType(type) || !isObjectType(type) || seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) queue.push(getNamedType(field.type));
  }
  return seen;
}

/** "Type.field" for each field that was answered with something at least once. */
export function answeredFields(data: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const each of data) answeredFields(each, into);
  else if (typeof data === 'object' && data !== null) {
    for (const [alias, value] of Object.entries(data)) {
      if (alias !== '__typename' && value !== null) into.add(alias.replace('_', '.'));
      answeredFields(value, into);
    }
  }
  return into;
}

export function fieldsOf(schema: GraphQLSchema, typeName: string): string[] {
  return Object.keys((schema.getType(typeName) as GraphQLObjectType).getFields()).map(
    (name) => `${typeName}.${name}`,
  );
}

/** What is asked about kinds of facts is asked about one. */
const ANY_KIND: Arguments = {
  'records.kind': 'MILESTONE',
  'tightenPreview.kind': 'MILESTONE',
  'tightenPreview.level': 'COUNCIL',
};

function argumentsOf(field: GraphQLField<unknown, unknown>, given: Arguments): string {
  const written = field.args.flatMap((each) => {
    const name = `${field.name}.${each.name}`;
    const value = given[name] ?? given[each.name] ?? ANY_KIND[name];
    if (value === undefined && isRequiredArgument(each)) throw new Error(`${field.name} needs ${each.name}`);
    return value === undefined ? [] : [`${each.name}: ${value}`];
  });
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}
