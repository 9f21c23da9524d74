import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How an operation names a project: by a code that stands in it, or by a variable. */
export type CodeIn = { readonly code: string } | { readonly variable: string };

/** The projects that a query reads; null when it reads anything else as well. */
export function projectsRead(document: DocumentNode, operation: OperationDefinitionNode): CodeIn[] | null {
  const fields = rootFields(document, operation.selectionSet).filter(
    (each) => each.name.value !== '__typename',
  );
  const codes = fields.map(codeIn);
  return codes.some((each) => each === null) ? null : codes.filter((each) => each !== null);
}

/** The fields at the root, also those in fragments; the document has been validated, so fragments form no circle. */
function rootFields(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (each): each is FragmentDefinitionNode =>
        each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment === undefined ? [] : rootFields(document, fragment.selectionSet);
  });
}

function codeIn(field: FieldNode): CodeIn | null {
  if (field.name.value !== 'project') return null;
  const value = field.arguments?.find((each) => each.name.value === 'code')?.value;
  if (value?.kind === Kind.STRING) return { code: value.value };
  return value?.kind === Kind.VARIABLE ? { variable: value.name.value } : null;
}
