import { type APIRequestContext, expect } from '@playwright/test';
import { ask, newProject } from './ask.js';

/** A project of a test's own with one milestone, `opening`, and one party, `builder`; gives its code. */
export async function projectWithParty(request: APIRequestContext, name: string): Promise<string> {
  const code = await newProject(request, name);
  const query = `mutation ($code: String!, $key: String!) {
    organisationAdd(input: { key: $key, name: "Builder", sector: PRIVATE }) { userErrors { message } }
    partyAdd(input: {
      project: $code, key: "builder", organisation: $key, role: CONTRACTOR,
      statedOn: { day: "2024-01-01" }, source: { publisher: "Gazette", reference: "1" }
    }) { userErrors { message } }
  }`;
  type Answer = { userErrors: unknown[] };
  const { organisationAdd, partyAdd } = await ask<{ organisationAdd: Answer; partyAdd: Answer }>(
    request,
    query,
    { code, key: `builder-${code}`.slice(0, 60) },
  );
  expect([...organisationAdd.userErrors, ...partyAdd.userErrors]).toEqual([]);
  return code;
}
