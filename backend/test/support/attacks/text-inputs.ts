import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Scalars that travel as text. */
const TEXTS = new Set(['String', 'ID', 'URL', 'Date', 'DateTime', 'Decimal']);

/** Every field of a mutation's input that takes a text, with dots, and `0` for the first item of a list. */
export function textPaths(schema: GraphQLSchema, mutation: string): string[] {
  return pathsIn(inputType(schema, mutation), '');
}

function pathsIn(type: GraphQLInputType, before: string): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const path = `${before}${field.name}${isList ? '.0' : ''}`;
    const inner = getNamedType(field.type);
    return TEXTS.has(inner.name) ? [path] : pathsIn(inner, `${path}.`);
  });
}

/** An input with all that the contract requires of this mutation, each text being the one given. */
export function leastInput(schema: GraphQLSchema, mutation: string, text: string): Record<string, unknown> {
  return leastValue(inputType(schema, mutation), text) as Record<string, unknown>;
}

function leastValue(type: GraphQLInputType, text: string): unknown {
  if (isNonNullType(type)) return leastValue(type.ofType, text);
  if (isListType(type)) return [leastValue(type.ofType, text)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, leastValue(field.type, text)]));
  }
  if (type.name === 'Boolean') return true;
  return type.name === 'Int' || type.name === 'Float' ? 1 : text;
}

function inputType(schema: GraphQLSchema, mutation: string): GraphQLInputType {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (type === undefined) throw new Error(`the contract has no mutation ${mutation} with an input`);
  return type;
}

/** A question in which the argument `name` takes what stands in the variable `$value`. */
export interface AskedWith {
  readonly name: string;
  readonly query: string;
}

/**
 * For each argument of a field that takes a text, a question from the root that uses it. `given` fills the other
 * arguments that are required, by `field.argument`.
 */
export function textArguments(
  schema: GraphQLSchema,
  given: Readonly<Record<string, string>>,
): readonly AskedWith[] {
  const found: AskedWith[] = [];
  const seen = new Set<string>();
  const root = schema.getQueryType();
  const queue: { type: GraphQLObjectType; wrap: (inner: string) => string }[] = [];
  if (root) queue.push({ type: root, wrap: (inner) => `{ ${inner} }` });
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { type, wrap } = next;
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type);
      const rest = isLeafType(below) ? '' : '{ __typename }';
      for (const argument of field.args.filter((each) => TEXTS.has(getNamedType(each.type).name))) {
        const asked = wrap(`${field.name}(${written(field, given, argument)}) ${rest}`);
        found.push({
          name: `${type.name}.${field.name}(${argument.name}:)`,
          query: `query ($value: ${argument.type.toString()}) ${asked}`,
        });
      }
      const fill = written(field, given, null);
      if (isObjectType(below))
        queue.push({
          type: below,
          wrap: (inner) => wrap(`${field.name}${fill === '' ? '' : `(${fill})`} { ${inner} }`),
        });
    }
  }
  return found;
}

function written(
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, string>>,
  varied: GraphQLArgument | null,
): string {
  return field.args
    .flatMap((each) => {
      if (each === varied) return [`${each.name}: $value`];
      if (!isRequiredArgument(each)) return [];
      const value = given[`${field.name}.${each.name}`];
      if (value === undefined) throw new Error(`${field.name} needs ${each.name}`);
      return [`${each.name}: ${value}`];
    })
    .join(', ');
}
