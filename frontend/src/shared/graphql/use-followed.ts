import { useEffect } from 'react';
import type { TypedDocumentNode } from 'urql';
import { type ProjectVariables, rememberQuery } from './active-queries';

/** Keeps a form's question fresh while it is on screen: asked anew whenever someone records something. */
export function useFollowed(
  document: TypedDocumentNode<unknown, never>,
  variables: ProjectVariables,
  asked = true,
): void {
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (asked) return rememberQuery(document as TypedDocumentNode, JSON.parse(key), false);
  }, [document, key, asked]);
}
