import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccessRole } from '../src/access/core/roles.js';
import { FactsService } from '../src/record/facts.service.js';
import { mutationText, prepareProject, record, TOLD } from './support/mutations.js';
import { invited } from './support/people.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { makeMember, makeToken } from './support/viewers.js';

const CODE = 'works';
const HIDDEN = 'hidden';

let app: TestApp;
let builder: { cookie: string };
let builderId: string;
let funder: { cookie: string };

beforeAll(async () => {
  app = await startTestApp();
  await prepareProject(app, CODE);
  await prepareProject(app, HIDDEN);
  for (const [key, acceptedBy] of [
    ['walls', 'crit'],
    ['bare', undefined],
  ] as const)
    await record(app, 'milestoneAdd', { project: CODE, key, title: { en: `The ${key}` }, acceptedBy });
  ({ headers: builder, personId: builderId } = await member('builder', 'PARTNER', 'comune'));
  ({ headers: funder } = await member('funder', 'FUNDER', 'crit'));
});
afterAll(() => app.close());

test('an overdue milestone waits for whoever forecast it, until a new date is stated', async () => {
  const stated = { project: CODE, milestone: 'walls', kind: 'FORECAST', by: 'comune', ...TOLD };
  await post(builder, 'milestoneStateDate', { ...stated, date: { date: '2016-03-01' } });
  const [item] = (await waiting(builder)).items;
  expect(item).toMatchObject({
    kind: 'MILESTONE_OVERDUE',
    action: 'STATE_DATE',
    day: '2016-03-01',
    project: { code: CODE },
    milestone: { key: 'walls' },
    party: { key: 'comune' },
    revision: null,
  });
  expect(item?.en).toMatch(/^1 March 2016 has passed and no new date has been stated for [\d,]+ days$/);
  expect(item?.it).toMatch(
    /^Il 1° marzo 2016 è passato e non è stata dichiarata una nuova data da [\d.]+ giorni$/,
  );
  expect((await waiting(funder)).items).toEqual([]);
  const today = new Date().toISOString().slice(0, 10);
  const later = { ...stated, date: { date: '2090-03-01' }, statedOn: { day: today } };
  await post(builder, 'milestoneStateDate', later);
  expect((await waiting(builder)).items).toEqual([]);
});

test('acceptance is asked of the funder of the party entitled, and no more after the verdict', async () => {
  const stated = { project: CODE, milestone: 'walls', ...TOLD, date: { date: '2016-01-09' } };
  await post(builder, 'milestoneStateDate', { ...stated, kind: 'REACHED', by: 'comune' });
  expect((await waiting(funder)).items).toMatchObject([
    { kind: 'ACCEPTANCE_ASKED', action: 'ACCEPT_OR_REFUSE', day: '2016-01-09', party: { key: 'crit' } },
  ]);
  await post(funder, 'milestoneStateDate', { ...stated, kind: 'ACCEPTED', by: 'crit' });
  expect((await waiting(funder)).items).toEqual([]);
});

test('what others recorded is new until the visit is marked, on whatever device, and a device that knew less takes nothing back', async () => {
  const newest = await revisionOf(CODE);
  const [before] = (await waiting(builder)).projects;
  expect(before).toMatchObject({ visitedRevision: null, visitedAt: null, project: { code: CODE } });
  const mark = (revision: number) => post(builder, 'visitMark', { project: CODE, revision });
  expect(await mark(newest)).toMatchObject({ revision: newest });
  expect(await mark(1)).toMatchObject({ revision: newest });
  expect((await waiting(builder)).projects).toMatchObject([
    { visitedRevision: newest, changeCount: 0, changedFrom: null, changes: [] },
  ]);

  const named = { project: CODE, key: 'quarrel', kind: 'EVENT', title: { en: 'COMUNE delays' }, ...TOLD };
  await post(funder, 'eventAdd', named);
  await post(builder, 'eventAdd', { ...named, key: 'own', title: { en: 'COMUNE again' } });
  const { items, projects } = await waiting(builder);
  expect(items).toMatchObject([
    {
      kind: 'NAMED',
      action: 'ANSWER',
      milestone: null,
      revision: newest + 1,
      en: expect.stringMatching(/^CRIT: COMUNE delays/),
    },
  ]);
  expect(projects).toMatchObject([
    { changeCount: 1, changedFrom: newest + 1, changes: [{ number: newest + 1, title: 'event recorded' }] },
  ]);
  await mark(newest + 2);
  expect((await waiting(builder)).items).toEqual([]);
});

test('a revision that there is not is refused, and so is a project that one does not see, as one that there is not', async () => {
  const newest = await revisionOf(CODE);
  for (const revision of [0, -1, newest + 1])
    expect(await refusedMark(CODE, revision)).toMatchObject([
      { code: 'INVALID', field: ['input', 'revision'] },
    ]);
  const hidden = await refusedMark(HIDDEN, 1);
  expect(hidden).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'project'] }]);
  expect(hidden).toEqual(await refusedMark('nowhere', 1));
});

test('a lead is told of milestones on which nobody stated a date, a councillor only of what changed', async () => {
  const lead = await member('lead', 'LEAD', 'crit');
  const [undated] = (await waiting(lead.headers)).items.filter(({ milestone }) => milestone?.key === 'bare');
  expect(undated).toMatchObject({ kind: 'MILESTONE_WITHOUT_DATE', day: null, en: 'No date was ever stated' });
  const councillor = await member('councillor', 'COUNCIL', 'comune');
  const told = await waiting(councillor.headers);
  expect(told.items.filter(({ kind }) => kind !== 'NAMED')).toEqual([]);
  expect(told.projects[0]?.changeCount).toBe(await revisionOf(CODE));
});

test('what is withheld neither waits nor counts', async () => {
  const add = { project: CODE, kind: 'EVENT', ...TOLD };
  const { event } = await record(
    app,
    'eventAdd',
    { ...add, key: 'secret', title: { en: 'COMUNE quarrels' } },
    'event { id }',
  );
  const newest = await revisionOf(CODE);
  const before = await waiting(builder);
  expect(before.items.some(({ revision }) => revision === newest)).toBe(true);
  await record(app, 'visibilityTighten', {
    project: CODE,
    kind: 'EVENT',
    subject: event.id,
    level: 'PRIVATE',
    explanation: { en: 'Before the court' },
  });
  const after = await waiting(builder);
  expect(after.items.some(({ revision }) => revision === newest)).toBe(false);
  expect(JSON.stringify(after)).not.toContain('quarrels');
  expect(after.projects[0]?.changes.map(({ number }) => number)).not.toContain(newest);
});

test('whoever did not sign in waits for nothing; a token is told without visits, and marks none', async () => {
  expect(await waiting({ cookie: '' })).toEqual({
    items: [],
    itemsLeftOut: 0,
    projects: [],
    projectsLeftOut: 0,
  });
  const token = { authorization: await makeToken(app.nest, builderId) };
  expect((await waiting(token)).projects).toMatchObject([{ visitedRevision: null, visitedAt: null }]);
  const { body } = await app.post(
    { query: mutationText('visitMark'), variables: { input: { project: CODE, revision: 1 } } },
    token,
  );
  expect(body.data?.visitMark.userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }]);
});

interface Told {
  items: {
    kind: string;
    en: string;
    it: string;
    revision: number | null;
    milestone: { key: string } | null;
  }[];
  itemsLeftOut: number;
  projects: { changeCount: number; changes: { number: number }[] }[];
  projectsLeftOut: number;
}

async function waiting(headers: Record<string, string>): Promise<Told> {
  const query = `{ viewer { waiting {
    items {
      kind action day revision project { code } milestone { key } party { key }
      en: sentence(language: EN) it: sentence(language: IT)
    }
    itemsLeftOut
    projects {
      project { code } visitedRevision visitedAt changeCount changedFrom
      changes { number title(language: EN) }
    }
    projectsLeftOut
  } } }`;
  const { body } = await app.post({ query }, headers);
  if (!body.data) throw new Error(JSON.stringify(body));
  return body.data.viewer.waiting;
}

async function post(headers: Record<string, string>, mutation: string, input: Record<string, unknown>) {
  const { body } = await app.post({ query: mutationText(mutation), variables: { input } }, headers);
  const payload = body.data?.[mutation];
  if (payload?.userErrors.length !== 0) throw new Error(`${mutation}: ${JSON.stringify(body)}`);
  return payload;
}

async function refusedMark(project: string, revision: number) {
  const variables = { input: { project, revision } };
  const { body } = await app.post({ query: mutationText('visitMark'), variables }, builder);
  return body.data?.visitMark.userErrors;
}

async function revisionOf(code: string): Promise<number> {
  return (await app.nest.get(FactsService).head(code))?.revision ?? 0;
}

async function member(name: string, role: AccessRole, party: string) {
  const browser = await invited(app, `${name}@example.org`);
  const personId = (await browser.person()) ?? '';
  const facts = await app.nest.get(FactsService).byCode(CODE);
  const organisationId = facts?.parties.find((each) => each.key === party)?.organisationId ?? '';
  await makeMember(app.nest, { personId, projectId: facts?.head.id ?? '', organisationId, role });
  return { personId, headers: { cookie: browser.cookie } };
}
