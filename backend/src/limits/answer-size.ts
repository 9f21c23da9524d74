import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLInt,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromAST,
} from 'graphql';
import { type AnswerSize, FIELDS_OF_PART, LIST_ITEMS, MOST_PAGE_ITEMS, PAGE_ITEMS } from './core/cost.js';

/**
 * The most that the answer to an operation of a valid document is taken to hold, with variables that fit it. A fragment
 * counts wherever it is spread but is looked at once; of what is asked of several types, the largest counts.
 */
export function answerSize(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): AnswerSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const known = new Map<string, Parts>();

  /** `page` is the size of the page whose connection the selection is of. */
  function inSet({ selections }: SelectionSetNode, type: Type, page: number | null): Parts {
    const parts: Parts = { always: NOTHING, of: new Map() };
    for (const each of selections) {
      if (isLeftOut(each, variables)) continue;
      if (each.kind === Kind.FIELD) parts.always = together(parts.always, inField(each, type, page));
      else if (each.kind === Kind.FRAGMENT_SPREAD) addFragment(parts, type, each.name.value, page);
      else {
        const named = each.typeCondition?.name.value;
        const inner = named === undefined ? type : schema.getType(named);
        addPart(parts, type, inner, inSet(each.selectionSet, inner, page));
      }
    }
    return parts;
  }

  function addFragment(parts: Parts, type: Type, name: string, page: number | null): void {
    const fragment = fragments.get(name);
    if (fragment === undefined) return;
    const inner = schema.getType(fragment.typeCondition.name.value);
    const place = `${name} ${page}`;
    const found = known.get(place) ?? inSet(fragment.selectionSet, inner, page);
    known.set(place, found);
    addPart(parts, type, inner, found);
  }

  function inField(node: FieldNode, parent: Type, page: number | null): AnswerSize {
    const type = typeOfField(schema, parent, node.name.value);
    const named = type && getNamedType(type);
    if (type === undefined || !isCompositeType(named) || node.selectionSet === undefined) return ONE_FIELD;
    const size = pageSize(node, parent, variables);
    const isPage = named.name.endsWith('Connection');
    const inner = largest(inSet(node.selectionSet, named, isPage ? (size ?? PAGE_ITEMS) : null));
    const times = isListType(getNullableType(type)) ? (page ?? size ?? itemsOf(schema, node, parent)) : 1;
    return {
      nodes: times * (1 + inner.nodes),
      fields: ownFields(schema, node, parent) + times * inner.fields,
    };
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  return largest(inSet(operation.selectionSet, root, null));
}

type Type = GraphQLNamedType | undefined;

/** What is asked in any case, and what is asked of one type alone. */
interface Parts {
  always: AnswerSize;
  readonly of: Map<string, AnswerSize>;
}

const NOTHING: AnswerSize = { nodes: 0, fields: 0 };
const ONE_FIELD: AnswerSize = { nodes: 0, fields: 1 };
/** To estimate a document is to read and validate it. */
const FIELDS_OF_ESTIMATE = 1000;

/** What an object or a list counts for by itself: more where it is computed from a whole record. */
function ownFields(schema: GraphQLSchema, { name }: FieldNode, parent: Type): number {
  if (parent === schema.getQueryType() && name.value === 'cost') return FIELDS_OF_ESTIMATE;
  if (parent === schema.getQueryType() || parent === schema.getSubscriptionType()) return FIELDS_OF_PART;
  return OPENING.has(parent?.name ?? '') ? FIELDS_OF_PART : 1;
}

/** The types of the contract whose parts are computed from a whole record. */
const OPENING: ReadonlySet<string> = new Set(['Project', 'Waiting', 'WaitingProject', 'ProjectAccess']);

function together(a: AnswerSize, b: AnswerSize): AnswerSize {
  return { nodes: a.nodes + b.nodes, fields: a.fields + b.fields };
}

function largest({ always, of }: Parts): AnswerSize {
  const nodes = Math.max(0, ...[...of.values()].map((each) => each.nodes));
  const fields = Math.max(0, ...[...of.values()].map((each) => each.fields));
  return together(always, { nodes, fields });
}

function addPart(parts: Parts, outer: Type, inner: Type, part: Parts): void {
  if (isObjectType(inner) && !isObjectType(outer)) addOf(parts, inner.name, largest(part));
  else {
    parts.always = together(parts.always, part.always);
    for (const [name, size] of part.of) addOf(parts, name, size);
  }
}

function addOf({ of }: Parts, name: string, size: AnswerSize): void {
  of.set(name, together(of.get(name) ?? NOTHING, size));
}

/** Whether a directive leaves a selection out of the answer. */
export function isLeftOut(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false
  );
}

function typeOfField(schema: GraphQLSchema, parent: Type, name: string): GraphQLOutputType | undefined {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
}

/** How many items `first` or `last` asks for; null where neither does. What is out of bounds is refused when it is read. */
function pageSize(
  node: FieldNode,
  parent: Type,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  let size: number | null = null;
  for (const { name, defaultValue } of parent.getFields()[node.name.value]?.args ?? []) {
    if (name !== 'first' && name !== 'last') continue;
    const given = node.arguments?.find((each) => each.name.value === name);
    const value = (given && valueFromAST(given.value, GraphQLInt, variables)) ?? defaultValue;
    if (typeof value === 'number') size = Math.max(size ?? 0, Math.min(Math.max(value, 0), MOST_PAGE_ITEMS));
  }
  return size;
}

/** Items of fields, arguments and values that a type of the contract has on average. */
const ITEMS_OF_A_TYPE = 3;

/** Items that a plain list is taken to have. Those of the contract itself are known. */
function itemsOf(schema: GraphQLSchema, { name }: FieldNode, parent: Type): number {
  if (parent?.name.startsWith('__') !== true) return LIST_ITEMS;
  return name.value === 'types' ? Object.keys(schema.getTypeMap()).length : ITEMS_OF_A_TYPE;
}
