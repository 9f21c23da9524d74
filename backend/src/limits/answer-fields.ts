import {
  defaultFieldResolver,
  type FieldNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isLeftOut } from './answer-size.js';
import { MOST_FIELDS_HELD, tooLong } from './core/cost.js';

const TOO_LONG = 'QUERY_TOO_COSTLY';

/** Whether an answer was broken off because it would have held too much: what there is of it is not given. */
export function isBrokenOff(
  errors: readonly Pick<GraphQLFormattedError, 'extensions'>[] | undefined,
): boolean {
  return errors?.some(({ extensions }) => extensions?.code === TOO_LONG) === true;
}

/** What is known of an answer while it is made. */
interface Count {
  /** Fields of the items of all its lists. */
  fields: number;
  isOver: boolean;
  /** Of each item of a list, by the first place where it is asked for. */
  readonly ofItem: Map<FieldNode, number>;
}

const counts = new WeakMap<object, Count>();

/** Fields of the items of all lists in the answer that was made with a context; 0 where it had none. */
export function fieldsHeld(context: object): number {
  return counts.get(context)?.fields ?? 0;
}

/**
 * The schema with lists that are counted as they are handed out. What an operation costs is known before it runs, but
 * plain lists are only taken to have a size: where a large project makes an answer grow beyond all measure, it ends with
 * an error. `most` fields are allowed.
 */
export function countFields(schema: GraphQLSchema, most = MOST_FIELDS_HELD): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    // What is followed goes on for as long as someone listens, a little at a time.
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      if (isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
        field.resolve = counted(field.resolve ?? defaultFieldResolver, most);
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, object>;

function counted(resolve: Resolver, most: number): Resolver {
  return (source, args, context, info) => {
    const value = resolve(source, args, context, info);
    if (value instanceof Promise) return value.then((list) => count(list, context, info, most));
    return count(value, context, info, most);
  };
}

function count(value: unknown, context: object, info: GraphQLResolveInfo, most: number): unknown {
  if (!Array.isArray(value) || info.operation.operation === 'subscription') return value;
  const known = counts.get(context) ?? { fields: 0, isOver: false, ofItem: new Map() };
  counts.set(context, known);
  known.fields += value.length * fieldsOfItem(info, known);
  if (known.fields <= most) return value;
  // Said once; the rest of an answer that is not given is left empty.
  if (known.isOver) return [];
  known.isOver = true;
  throw new GraphQLError(tooLong(most), { extensions: { code: TOO_LONG } });
}

/** Fields that each item of a list has, but for those in lists of its own. */
function fieldsOfItem(info: GraphQLResolveInfo, { ofItem }: Count): number {
  const [first] = info.fieldNodes;
  const size = first && ofItem.get(first);
  if (size !== undefined) return size;
  const fieldsIn = fieldCounter(info);
  const type = getNamedType(info.returnType);
  const found = info.fieldNodes.reduce((sum, node) => sum + fieldsIn(node.selectionSet, type), 0);
  if (first !== undefined) ofItem.set(first, found);
  return found;
}

type Type = GraphQLNamedType | undefined;

/** Counts the fields of selections; each fragment is looked at once, however often it is spread. */
function fieldCounter({ schema, fragments, variableValues }: GraphQLResolveInfo) {
  const inFragments = new Map<string, number>();

  function fieldsIn(set: SelectionSetNode | undefined, type: Type): number {
    return (set?.selections ?? []).reduce((sum, each) => sum + fieldsOf(each, type), 0);
  }

  function fieldsOf(node: SelectionNode, type: Type): number {
    if (isLeftOut(node, variableValues)) return 0;
    if (node.kind === Kind.FIELD) return 1 + fieldsBelow(node, type);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const named = node.typeCondition?.name.value;
      return fieldsIn(node.selectionSet, named === undefined ? type : schema.getType(named));
    }
    const name = node.name.value;
    const fragment = fragments[name];
    const fields =
      inFragments.get(name) ??
      fieldsIn(fragment?.selectionSet, schema.getType(fragment?.typeCondition.name.value ?? ''));
    inFragments.set(name, fields);
    return fields;
  }

  function fieldsBelow(node: FieldNode, parent: Type): number {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 0;
    const type = parent.getFields()[node.name.value]?.type;
    if (type === undefined || isListType(getNullableType(type))) return 0;
    return fieldsIn(node.selectionSet, getNamedType(type));
  }

  return fieldsIn;
}
