import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

const STATED = 'statedOn: {day: "2025-01-10"}, source: {publisher: "Comune", reference: "prot. 1"}';

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  await app.graphql(`mutation {
    projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } }
    a: milestoneAdd(input: {project: "site", key: "roof", title: {en: "Roof closed", it: "Tetto chiuso"}}) { userErrors { code } }
    b: milestoneStateDate(input: {project: "site", milestone: "roof", kind: PROMISED, date: {date: "2025-06-30", precision: MONTH}, ${STATED}}) { userErrors { code } }
    c: milestoneStateDate(input: {project: "site", milestone: "roof", kind: FORECAST, reason: "rain", date: {date: "2025-09-30", precision: MONTH}, statedOn: {day: "2025-03-01"}, source: {publisher: "Comune", reference: "prot. 2"}}) { userErrors { code } }
  }`);
});
afterAll(() => app.close());

const history = async (code: string, filter = '') => {
  const { project } = await app.graphql(
    `{ project(code: "${code}") { history${filter} { totalCount pageInfo { hasNextPage endCursor } nodes {
        number actor command title(language: IT) reason hash addedLate changeCount
        changes { act subject { kind key } title before after it: after(language: IT) statedOn by { key } } } } } }`,
  );
  return project.history;
};

test('the newest revision comes first, with before and after in words', async () => {
  const { totalCount, nodes } = await history('site');
  expect(totalCount).toBe(4);
  expect(nodes[0]).toMatchObject({
    number: 4,
    actor: expect.stringMatching(/^token:/),
    command: 'milestoneStateDate',
    title: 'data dichiarata',
    reason: 'rain',
    changeCount: 1,
    changes: [
      {
        act: 'STATED',
        subject: { kind: 'MILESTONE', key: 'roof' },
        title: 'Roof closed',
        before: 'promised: June 2025',
        after: 'expected: September 2025',
        it: 'previsto: settembre 2025',
        statedOn: '2025-03-01',
      },
    ],
  });
  expect(nodes[0].addedLate).toMatch(/^added \d+ days after it was stated$/);
});

test('pages follow each other without gap', async () => {
  const first = await history('site', '(first: 3)');
  expect(first.nodes.map((each: { number: number }) => each.number)).toEqual([4, 3, 2]);
  const next = await history('site', `(first: 3, after: "${first.pageInfo.endCursor}")`);
  expect(next.nodes.map((each: { number: number }) => each.number)).toEqual([1]);
  expect(next.pageInfo.hasNextPage).toBe(false);
});

test('the history filters by subject, party and period', async () => {
  expect((await history('site', '(subject: "roof")')).totalCount).toBe(3);
  expect((await history('site', '(subject: "cellar")')).totalCount).toBe(0);
  expect((await history('polo-cremona', '(party: "microdata")')).totalCount).toBe(1);
  expect((await history('site', '(to: "2020-01-01")')).totalCount).toBe(0);
});

test('a demo load says once how late it was', async () => {
  const { nodes } = await history('polo-cremona');
  expect(nodes.map((each: { command: string }) => each.command)).toEqual(['demoLoad', 'projectCreate']);
  expect(nodes[0].addedLate).toMatch(/^added [\d,]+ to [\d,]+ days after it was stated$/);
  expect(nodes[0].changes).toHaveLength(20);
});

test('all changes of a revision are read in steps: what was stated, then what was added', async () => {
  const step = async (offset: number) => {
    const { project } = await app.graphql(
      `{ project(code: "polo-cremona") { history(first: 1) { nodes {
          recordedAt recordedOn changeCount changes(first: 100, offset: ${offset}) { id act } } } } }`,
    );
    return project.history.nodes[0];
  };
  const first = await step(0);
  const changes = [...first.changes];
  while (changes.length < first.changeCount) {
    const { changes: next } = await step(changes.length);
    expect(next).not.toHaveLength(0);
    changes.push(...next);
  }
  expect(first.changeCount).toBeGreaterThan(100);
  expect(new Set(changes.map(({ id }) => id)).size).toBe(first.changeCount);
  const acts = changes.map(({ act }) => act);
  expect(acts.slice(0, 2)).toEqual(['REVISED', 'STATED']);
  expect(acts.lastIndexOf('STATED')).toBeLessThan(acts.indexOf('ADDED'));
  expect((await step(first.changeCount)).changes).toEqual([]);
  const inRome = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });
  expect(first.recordedOn).toBe(inRome.format(new Date(first.recordedAt)));
});

test('a step before the first change is refused', async () => {
  const query = '{ project(code: "site") { history { nodes { changes(offset: -1) { id } } } } }';
  const { body } = await app.post({ query });
  expect(body.errors?.[0]).toMatchObject({ message: 'offset must be 0 or more.' });
});
