import type { TypedDocumentNode } from 'urql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ProjectVariables, prefetchDays, rememberQuery } from './active-queries';
import { client } from './client';
import { currentMarks } from './marks';
import { refreshActive } from './refresh-active';

type Data = { project: { opening: { id: string; forecast: string; events: number } } };
const QUESTION = 'query ($code: String!) { project(code: $code) { opening { id forecast events } } }';
const document = QUESTION as unknown as TypedDocumentNode<Data, ProjectVariables>;
const variables: ProjectVariables = { code: 'hub', language: 'EN' };

/** What the server says from now on. */
let opening: Data['project']['opening'];
/** Answers wait for this. */
let released: Promise<void>;
let shown: Data | undefined;
let leave: () => void;

beforeEach(async () => {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('fetch', async () => {
    const body = JSON.stringify({ data: { project: { opening } } });
    await released;
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  });
  opening = { id: 'o', forecast: 'May', events: 0 };
  released = Promise.resolve();
  const forget = rememberQuery(document as TypedDocumentNode, variables);
  const source = client.query(document, variables);
  const { unsubscribe } = source.subscribe(({ data }) => {
    shown = data;
  });
  leave = () => {
    unsubscribe();
    forget();
  };
  await vi.waitFor(() => expect(shown?.project.opening.forecast).toBe('May'));
});
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

const marked = () => [...(currentMarks().get(shown?.project.opening ?? {}) ?? [])];

/** What the page asks again while an answer is on its way, as the ribbon does for the days beside. */
async function refreshWhileAsked(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  released = promise;
  const refreshed = refreshActive();
  prefetchDays([undefined]);
  await new Promise((done) => setTimeout(done, 10));
  resolve();
  await refreshed;
}

test('a mark stands though the page asks the same from memory while the answer is on its way, and a second change keeps it', async () => {
  opening = { id: 'o', forecast: 'June', events: 0 };
  await refreshWhileAsked();
  await vi.waitFor(() => expect(shown?.project.opening.forecast).toBe('June'));
  expect(marked()).toEqual(['forecast']);

  opening = { id: 'o', forecast: 'June', events: 1 };
  await refreshWhileAsked();
  await vi.waitFor(() => expect(shown?.project.opening.events).toBe(1));
  expect(marked()).toEqual(['forecast', 'events']);
});
