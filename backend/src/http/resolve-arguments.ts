import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * The schema with a resolver on each field that takes arguments: a compiled query reads every other field as a plain
 * property, and would take the method behind such a field for its value.
 */
export function resolveArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) field.resolve ??= defaultFieldResolver;
    }
  }
  return schema;
}
