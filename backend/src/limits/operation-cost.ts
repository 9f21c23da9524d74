import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { answerSize } from './answer-size.js';
import { costOf, type QueryCost } from './core/cost.js';

/** What one operation of a valid document costs; computed once where no variable says how much is asked for. */
export class OperationCost {
  private readonly varies: boolean;
  private known: QueryCost | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.varies = saysHowMuch(operation);
  }

  /** The cost with variables that fit the operation. */
  with(variables: Readonly<Record<string, unknown>>): QueryCost {
    if (!this.varies && this.known !== undefined) return this.known;
    const { schema, document, operation } = this;
    this.known = costOf(answerSize(schema, document, operation, variables), mutationsIn(document, operation));
    return this.known;
  }
}

/** Changes that an operation makes: its fields at the root, those of fragments wherever they are spread. */
function mutationsIn({ definitions }: DocumentNode, operation: OperationDefinitionNode): number {
  if (operation.operation !== 'mutation') return 0;
  const counted = new Map<string, number>();
  function inSet({ selections }: SelectionSetNode): number {
    return selections.reduce((sum, each) => sum + inSelection(each), 0);
  }
  function inSelection(selection: SelectionNode): number {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return inSet(selection.selectionSet);
    const name = selection.name.value;
    const known = counted.get(name);
    if (known !== undefined) return known;
    const fragment = definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    ) as FragmentDefinitionNode | undefined;
    const count = fragment === undefined ? 0 : inSet(fragment.selectionSet);
    counted.set(name, count);
    return count;
  }
  return inSet(operation.selectionSet);
}

/** Texts and days name what is asked for; numbers and switches may also say how much. */
function saysHowMuch({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.some(({ type }) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return named.kind !== Kind.NAMED_TYPE || !SAYS_NO_SIZE.has(named.name.value);
  });
}

const SAYS_NO_SIZE = new Set(['String', 'ID', 'Date', 'DateTime', 'Language']);
