import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Fields of an operation written out in full: those of a fragment count wherever it is spread, and those of a union or
 * an interface for each type that may stand there. The document has been validated. Each fragment is counted once, so
 * this is quick also where the number is beyond all bounds.
 */
export function fieldsInFull(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const counted = new Map<string, number>();

  function inSet({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    return selections.reduce((sum, each) => sum + inSelection(each, type), 0);
  }

  function inSelection(selection: SelectionNode, type: GraphQLNamedType | undefined): number {
    switch (selection.kind) {
      case Kind.FIELD: {
        if (selection.selectionSet === undefined) return 1;
        const inside = typeOfField(type, selection.name.value);
        const types = isAbstractType(inside) ? schema.getPossibleTypes(inside).length : 1;
        return 1 + types * inSet(selection.selectionSet, inside);
      }
      case Kind.INLINE_FRAGMENT: {
        const named = selection.typeCondition?.name.value;
        return inSet(selection.selectionSet, named === undefined ? type : schema.getType(named));
      }
      case Kind.FRAGMENT_SPREAD:
        return inFragment(selection.name.value);
    }
  }

  function inFragment(name: string): number {
    const known = counted.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? 0;
    const count = inSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    counted.set(name, count);
    return count;
  }

  return inSet(operation.selectionSet, schema.getQueryType() ?? undefined);
}

function typeOfField(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  return field && getNamedType(field.type);
}
