import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

/**
 * The schema with a resolver on each field that takes arguments or has fields of its own. A compiled query reads every
 * other field as a plain property: it would take the method behind an argument for its value, and read a property
 * again for each field of what stands behind it.
 */
export function resolveOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0 || !isLeafType(getNamedType(field.type)))
        field.resolve ??= defaultFieldResolver;
    }
  }
  return schema;
}
