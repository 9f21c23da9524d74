import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSISTED_DOCUMENTS } from '../src/generated/persisted-documents.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ demo: true });
});
afterAll(() => app.close());

/** The identifier and the text of an operation of the page, by its name. */
function ofPage(name: string): { documentId: string; query: string } {
  const isNamed = new RegExp(`^(query|mutation) ${name}\\b`);
  const found = [...PERSISTED_DOCUMENTS].find(([, text]) => isNamed.test(text));
  if (found === undefined) throw new Error(`the page has no ${name}`);
  return { documentId: found[0], query: found[1] };
}

const VARIABLES = { code: 'polo-cremona', language: 'EN' };

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: dataOf(await response.text()), headers: response.headers };
}

/** An answer without what is left of the points of the minute, which each answer changes. */
function dataOf(text: string): string {
  const { extensions, ...answer } = JSON.parse(text);
  return JSON.stringify(answer);
}

function get(
  parameters: Record<string, string>,
  headers: Record<string, string> = { 'apollo-require-preflight': '1' },
) {
  return fetch(`${app.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
}

/** A weight makes the header unusual, so that the GraphQL server itself answers. */
const PLAIN = { accept: 'application/json;q=1' };
const isQuick = (headers: Headers) => headers.get('vary')?.startsWith('Accept,') === true;

test('by identifier, a question has the answer of its text: from the GraphQL server and from memory', async () => {
  const { documentId, query } = ofPage('Overview');
  const byText = await post({ query, variables: VARIABLES }, PLAIN);
  expect(byText.text).toContain('"__typename":"Project"');
  const plain = await post({ documentId, variables: VARIABLES }, PLAIN);
  expect([plain.status, plain.text, isQuick(plain.headers)]).toEqual([200, byText.text, false]);
  await post({ documentId, variables: VARIABLES });
  const quick = await post({ documentId, variables: VARIABLES });
  expect([quick.status, quick.text, isQuick(quick.headers)]).toEqual([200, byText.text, true]);
});

test('the same by address', async () => {
  const { documentId, query } = ofPage('Overview');
  const byText = await post({ query, variables: VARIABLES }, PLAIN);
  const parameters = { documentId, variables: JSON.stringify(VARIABLES) };
  const plain = await get(parameters, { ...PLAIN, 'apollo-require-preflight': '1' });
  expect([plain.status, dataOf(await plain.text()), isQuick(plain.headers)]).toEqual([
    200,
    byText.text,
    false,
  ]);
  const quick = await get(parameters);
  expect([quick.status, dataOf(await quick.text())]).toEqual([200, byText.text]);
});

test('by identifier a page of another site is refused as by text, and a mutation by address', async () => {
  const { documentId } = ofPage('Overview');
  expect((await get({ documentId, variables: JSON.stringify(VARIABLES) }, {})).status).toBe(400);
  expect((await get({ documentId: ofPage('EventAdd').documentId, variables: '{}' })).status).toBe(405);
});

const { documentId: KNOWN } = ofPage('Overview');
const UNKNOWN = `sha256:${'0'.repeat(64)}`;

test.each([
  ['an unknown identifier', { documentId: UNKNOWN }, 'PERSISTED_DOCUMENT_NOT_FOUND'],
  ['another that looks like a number', { documentId: '7' }, 'PERSISTED_DOCUMENT_NOT_FOUND'],
  ['an identifier beside a text', { documentId: KNOWN, query: '{ __typename }' }, 'BAD_REQUEST'],
  ['an identifier that is no text', { documentId: { $ne: '' } }, 'BAD_REQUEST'],
])('%s: 400, in both languages, as often as it is sent', async (_name, body, code) => {
  for (const headers of [{}, {}, PLAIN]) {
    const { status, text } = await post({ ...body, variables: VARIABLES }, headers);
    const { errors } = JSON.parse(text);
    expect([status, errors[0].extensions.code]).toEqual([400, code]);
    expect(errors[0].message).toMatch(/[a-z].*\(.*(Questo|Inviare|deve)/);
  }
});

test('an unknown identifier, and the same one twice, are refused by address', async () => {
  const unknown = await get({ documentId: UNKNOWN });
  expect([unknown.status, await unknown.text()]).toEqual([
    400,
    expect.stringContaining('PERSISTED_DOCUMENT_NOT_FOUND'),
  ]);
  const twice = await fetch(`${app.url}/graphql?documentId=${KNOWN}&documentId=${KNOWN}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(twice.status).toBe(400);
  const both = await get({ documentId: KNOWN, query: '{ __typename }' });
  expect(both.status).toBe(400);
});

test('the refusal is in the form that the client accepts', async () => {
  const accept = 'application/graphql-response+json, application/json';
  const { headers } = await post({ documentId: UNKNOWN }, { accept });
  expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
});

test('nobody adds a text: automatic persisted queries are off', async () => {
  const query = '{ __typename }';
  const persistedQuery = {
    version: 1,
    sha256Hash: '7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b',
  };
  for (const body of [{ query, extensions: { persistedQuery } }, { extensions: { persistedQuery } }]) {
    const { text } = await post(body);
    expect(text).toContain('PERSISTED_QUERY_NOT_SUPPORTED');
    expect(text).not.toContain('"data"');
  }
});
