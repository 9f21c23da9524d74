import { type APIRequestContext, expect } from '@playwright/test';
import { ask } from './ask.js';

const TOLD = { statedOn: { day: '2026-01-10' }, source: { publisher: 'Gazette', reference: '1' } };

/** A project with a works company and a bank that pays; the bank may accept `roof`, which the company promised for a day long past. */
export async function newSite(administrator: APIRequestContext, name: string): Promise<string> {
  const code = `${name}-${Date.now().toString(36)}`;
  const add = (mutation: string, input: Record<string, unknown>) =>
    recordAs(administrator, mutation, { project: code, ...input });
  await recordAs(administrator, 'projectCreate', {
    code,
    name: { en: `Site ${code}`, it: `Cantiere ${code}` },
  });
  for (const [key, called, role] of [
    ['works', `Works of ${code}`, 'CONTRACTOR'],
    ['bank', `Bank of ${code}`, 'FUNDER'],
  ]) {
    const organisation = `${key}-${code}`.slice(0, 60);
    await recordAs(administrator, 'organisationAdd', { key: organisation, name: called, sector: 'PRIVATE' });
    await add('partyAdd', { key, organisation, role, ...TOLD });
  }
  await add('milestoneAdd', {
    key: 'roof',
    title: { en: 'Roof closed', it: 'Copertura chiusa' },
    acceptedBy: 'bank',
  });
  const promise = { milestone: 'roof', kind: 'PROMISED', date: { date: '2026-03-01' }, by: 'works' };
  await add('milestoneStateDate', { ...promise, ...TOLD });
  return code;
}

/** Calls one mutation as whoever is behind `request`, and expects no refusal. */
export async function recordAs(
  request: APIRequestContext,
  mutation: string,
  input: Record<string, unknown>,
): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { userErrors { field message } } }`;
  const { done } = await ask<{ done: { userErrors: unknown[] } }>(request, query, { input });
  expect(done.userErrors).toEqual([]);
}
