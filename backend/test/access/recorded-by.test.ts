import { afterAll, beforeAll, expect, test } from 'vitest';
import { FactsService } from '../../src/record/facts.service.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeMember, makePerson, makeToken } from '../support/viewers.js';

let app: TestApp;
let partner: string;
let stranger: string;

beforeAll(async () => {
  app = await startTestApp();
  await app.graphql(`mutation {
    organisationAdd(input: {key: "works", name: "Works Ltd", sector: PRIVATE}) { revision }
    projectCreate(input: {code: "site", name: {en: "Site"}}) { revision }
    partyAdd(input: {project: "site", key: "works", organisation: "works", role: CONTRACTOR,
      statedOn: {day: "2026-01-10"}, source: {publisher: "Comune", reference: "1"}}) { revision }
    milestoneAdd(input: {project: "site", key: "roof", title: {en: "Roof"}}) { revision }
    projectPublish(input: {project: "site", published: true}) { revision }
  }`);
  const facts = await app.nest.get(FactsService).byCode('site');
  const found = facts?.parties[0];
  if (found === undefined) throw new Error('the party is missing');
  const { projectId, organisationId } = found;
  const personId = await makePerson(app.nest, 'Piero');
  await makeMember(app.nest, { personId, projectId, organisationId, role: 'PARTNER' });
  partner = await makeToken(app.nest, personId, { scope: 'STATE' });
  stranger = await makeToken(app.nest, await makePerson(app.nest, 'Stella'));
  const state = `mutation { milestoneStateDate(input: {project: "site", milestone: "roof", kind: PROMISED, by: "works",
    date: {date: "2026-09-30"}, statedOn: {day: "2026-01-10"}, source: {publisher: "Comune", reference: "1"}}) { revision } }`;
  await app.post({ query: state }, { authorization: partner });
});
afterAll(() => app?.close());

const newestRecorder = async (headers: Record<string, string>, as?: string) => {
  const seenBy = as === undefined ? '' : `, as: ${as}`;
  const query = `{ project(code: "site"${seenBy}) { history(first: 1) { nodes { recordedBy { kind person organisation { key } } } } } }`;
  const { body } = await app.post({ query }, headers);
  return body.data?.project.history.nodes[0].recordedBy;
};

test('members know each other by name; everybody else knows the organisation', async () => {
  const named = { kind: 'TOKEN', person: 'Piero', organisation: { key: 'works' } };
  expect(await newestRecorder({ authorization: partner })).toEqual(named);
  expect(await newestRecorder({ authorization: await app.authorization() })).toEqual(named);
  const unnamed = { ...named, person: null };
  expect(await newestRecorder({ authorization: stranger })).toEqual(unnamed);
  // As whoever did not sign in.
  expect(await newestRecorder({ cookie: '' })).toEqual(unnamed);
});

test('a preview names those whom it names to whoever it shows', async () => {
  const administrator = { authorization: await app.authorization() };
  const asked = async (as: string) => (await newestRecorder(administrator, as)).person;
  expect([await asked('PUBLIC'), await asked('PARTNERS')]).toEqual([null, 'Piero']);
});
