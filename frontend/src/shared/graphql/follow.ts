import { createClient } from 'graphql-ws';

/** A revision that someone recorded. */
export type ProjectChange = { readonly revision: number; readonly title: string };

const CHANGES = `subscription ($code: String!, $after: Int, $language: Language!) {
  projectChanged(code: $code, after: $after) { revision title(language: $language) }
}`;

/** Follows a project from a revision on, through lost connections too; the returned function ends it. */
export function follow(
  code: string,
  after: number,
  language: 'IT' | 'EN',
  hear: (change: ProjectChange) => void,
): () => void {
  const { protocol, host } = window.location;
  const client = createClient({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
  // The same object is sent again on every reconnection, so it carries the last revision heard of.
  const variables = { code, after, language };
  const leave = client.subscribe<{ projectChanged: ProjectChange }>(
    { query: CHANGES, variables },
    {
      next({ data }) {
        if (!data || data.projectChanged.revision <= variables.after) return;
        variables.after = data.projectChanged.revision;
        hear(data.projectChanged);
      },
      error: () => {},
      complete: () => {},
    },
  );
  return () => {
    leave();
    void client.dispose();
  };
}
