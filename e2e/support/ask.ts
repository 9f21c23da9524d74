import { type APIRequestContext, expect } from '@playwright/test';

/** Asks the API and gives the data of its answer. */
export async function ask<Data>(
  request: APIRequestContext,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const answer = await request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** A project of a test's own with one milestone, `opening`; gives its code. */
export async function newProject(request: APIRequestContext, name: string): Promise<string> {
  const code = `${name}-${Date.now().toString(36)}`;
  const query = `mutation ($code: String!) {
    projectCreate(input: { code: $code, name: { en: "A test of its own" } }) { revision }
    milestoneAdd(input: { project: $code, key: "opening", title: { en: "Opening" } }) { revision }
  }`;
  await ask(request, query, { code });
  return code;
}
