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
 * How long an operation is when it is written out in full, as the path to each field and not as text: those of a
 * fragment count wherever it is spread, and those of a union or an interface for each type that may stand there. The
 * document has been validated. Each fragment is counted once, so this is quick also where the length is beyond all bounds.
 */
export function lengthInFull(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const counted = new Map<string, Size>();

  function inSet({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): Size {
    return selections.map((each) => inSelection(each, type)).reduce(together, NOTHING);
  }

  function inSelection(selection: SelectionNode, type: GraphQLNamedType | undefined): Size {
    switch (selection.kind) {
      case Kind.FIELD: {
        if (selection.selectionSet === undefined) return ONE_FIELD;
        const inside = typeOfField(type, selection.name.value);
        const types = isAbstractType(inside) ? schema.getPossibleTypes(inside).length : 1;
        const { fields, length } = inSet(selection.selectionSet, inside);
        return together(ONE_FIELD, { fields: types * fields, length: types * (length + fields) });
      }
      case Kind.INLINE_FRAGMENT: {
        const named = selection.typeCondition?.name.value;
        return inSet(selection.selectionSet, named === undefined ? type : schema.getType(named));
      }
      case Kind.FRAGMENT_SPREAD:
        return inFragment(selection.name.value);
    }
  }

  function inFragment(name: string): Size {
    const known = counted.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    const size = inSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    counted.set(name, size);
    return size;
  }

  return inSet(operation.selectionSet, schema.getQueryType() ?? undefined).length;
}

/** Number of fields, and the sum of their depths. */
interface Size {
  readonly fields: number;
  readonly length: number;
}

const NOTHING: Size = { fields: 0, length: 0 };
const ONE_FIELD: Size = { fields: 1, length: 1 };

function together(a: Size, b: Size): Size {
  return { fields: a.fields + b.fields, length: a.length + b.length };
}

function typeOfField(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  return field && getNamedType(field.type);
}
