import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { DocumentLimit, DocumentLimits } from './core/document-limits.js';

/**
 * The limit that a parsed document exceeds; null where it exceeds none. Reads each part of the document a few times at
 * most, and comes before validation, which compares some parts with each other.
 */
export function limitOfDocument({ definitions }: DocumentNode, limits: DocumentLimits): DocumentLimit | null {
  const fragments = fragmentsIn(definitions);
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operations.length > limits.TOO_MANY_OPERATIONS) return 'TOO_MANY_OPERATIONS';
  if (fragments.size > limits.TOO_MANY_FRAGMENTS) return 'TOO_MANY_FRAGMENTS';
  const variables = operations.map((each) => each.variableDefinitions?.length ?? 0);
  if (Math.max(0, ...variables) > limits.TOO_MANY_VARIABLES) return 'TOO_MANY_VARIABLES';
  const sets = [...operations, ...fragments.values()].map((each) => each.selectionSet);
  if (aliasesIn(sets) > limits.TOO_MANY_ALIASES) return 'TOO_MANY_ALIASES';
  const deepest = depthOf(sets, fragments);
  if (Number.isNaN(deepest)) return 'CIRCULAR_FRAGMENTS';
  if (deepest > limits.QUERY_TOO_DEEP) return 'QUERY_TOO_DEEP';
  return sets.some((each) => repeats([each], fragments, { left: MOST_MERGED }, limits.TOO_MANY_REPEATS))
    ? 'TOO_MANY_REPEATS'
    : null;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsIn(definitions: readonly DefinitionNode[]): Fragments {
  const found = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) found.set(each.name.value, each);
  }
  return found;
}

function aliasesIn(sets: readonly SelectionSetNode[]): number {
  let count = 0;
  for (const { selections } of sets) {
    for (const each of selections) {
      if (each.kind === Kind.FIELD && each.alias !== undefined) count += 1;
      if (each.kind !== Kind.FRAGMENT_SPREAD && each.selectionSet !== undefined)
        count += aliasesIn([each.selectionSet]);
    }
  }
  return count;
}

/** Fields within each other, also through fragments; not a number in a circle. */
function depthOf(sets: readonly SelectionSetNode[], fragments: Fragments): number {
  const known = new Map<string, number>();
  const within = new Set<string>();

  function depthOfSet({ selections }: SelectionSetNode): number {
    let deepest = 0;
    for (const each of selections) {
      let depth = 1;
      if (each.kind === Kind.FRAGMENT_SPREAD) depth = depthOfFragment(each.name.value);
      else if (each.kind === Kind.INLINE_FRAGMENT) depth = depthOfSet(each.selectionSet);
      else if (each.selectionSet !== undefined) depth = 1 + depthOfSet(each.selectionSet);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  function depthOfFragment(name: string): number {
    const fragment = fragments.get(name);
    if (within.has(name)) return Number.NaN;
    if (fragment === undefined) return 0;
    let depth = known.get(name);
    if (depth === undefined) {
      within.add(name);
      depth = depthOfSet(fragment.selectionSet);
      within.delete(name);
      known.set(name, depth);
    }
    return depth;
  }

  return Math.max(0, ...sets.map(depthOfSet), ...[...fragments.keys()].map(depthOfFragment));
}

/** Fields of a document with every fragment written out where it is spread: validation looks at each of them. */
const MOST_MERGED = 10_000;

/** Whether selections of one place name the same field of the answer too often, there or further down; also through fragments. */
function repeats(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  merged: { left: number },
  most: number,
): boolean {
  const byName = new Map<string, SelectionSetNode[]>();
  const counts = new Map<string, number>();
  const spread = new Set<string>();
  for (const field of sets.flatMap((each) => fieldsIn(each, fragments, spread))) {
    merged.left -= 1;
    if (merged.left < 0) return true;
    const name = (field.alias ?? field.name).value;
    const count = (counts.get(name) ?? 0) + 1;
    if (count > most) return true;
    counts.set(name, count);
    if (field.selectionSet === undefined) continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [field.selectionSet]);
    else known.push(field.selectionSet);
  }
  return [...byName.values()].some((each) => repeats(each, fragments, merged, most));
}

/** Fields of a selection, also those of fragments; one that is spread at the same place before is the same once more. */
function fieldsIn({ selections }: SelectionSetNode, fragments: Fragments, spread: Set<string>): FieldNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each];
    if (each.kind === Kind.INLINE_FRAGMENT) return fieldsIn(each.selectionSet, fragments, spread);
    const name = each.name.value;
    const fragment = fragments.get(name);
    if (fragment === undefined || spread.has(name)) return [];
    spread.add(name);
    return fieldsIn(fragment.selectionSet, fragments, spread);
  });
}
