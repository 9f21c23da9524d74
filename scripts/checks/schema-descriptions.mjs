import { readFileSync } from 'node:fs';

/** The elements of a GraphQL schema that have no description, each as `file:line element`. */
export async function findUndescribed(path) {
  return undescribed(readFileSync(path, 'utf8'), path);
}

export async function undescribed(schema, name = 'schema.graphql') {
  const { parse } = await import('graphql');
  return parse(schema)
    .definitions.filter((definition) => definition.kind !== 'SchemaDefinition')
    .flatMap((definition) => elementsOf(definition, definition.name?.value ?? ''))
    .filter(({ node }) => (node.description?.value ?? '').trim() === '')
    .map(({ node, path }) => `${name}:${node.loc.startToken.line} ${path} has no description`);
}

/** A definition and everything in it that a reader of the schema can point at. An extension itself has no description. */
function elementsOf(node, path) {
  const own = node.kind.endsWith('Extension') ? [] : [{ node, path }];
  const parts = [...(node.fields ?? []), ...(node.values ?? []), ...(node.arguments ?? [])];
  return [...own, ...parts.flatMap((part) => elementsOf(part, `${path}.${part.name.value}`))];
}
