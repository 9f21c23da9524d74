import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { LOCAL } from '../src/access/core/viewer.js';
import { deleteDemo } from '../src/database/demo/load-demo.js';
import { LiveService } from '../src/live/live.service.js';
import { createProject } from '../src/projects/core/create-project.js';
import { commandOf } from '../src/record/command-of.js';
import { RecordService } from '../src/record/record.service.js';
import { newId } from '../src/shared/ids.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  await app.graphql(
    'mutation { projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } } }',
  );
});
afterAll(() => app.close());

const addPhase = async (key: string) => {
  const { phaseAdd } = await app.graphql(
    `mutation { phaseAdd(input: {project: "site", key: "${key}", title: {en: "${key}"}}) { revision userErrors { code } } }`,
  );
  return phaseAdd.revision as number;
};

/** The first `count` changes that a follower is told. */
async function follow(after: number | null, count: number, meanwhile: () => Promise<unknown>) {
  const client = createClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    connectionParams: async () => ({ authorization: await app.authorization() }),
  });
  const changes = client.iterate({
    query:
      'subscription ($after: Int) { projectChanged(code: "site", after: $after) { revision command subjects { kind key } } }',
    variables: { after },
  });
  const told: unknown[] = [];
  const first = changes.next();
  const done = meanwhile();
  for (let next = await first; !next.done; next = await changes.next()) {
    told.push((next.value as { data: { projectChanged: unknown } }).data.projectChanged);
    if (told.length === count) break;
  }
  await done;
  await client.dispose();
  return told;
}

test('a follower that comes back is told every revision that it missed, in order, and then the new ones', async () => {
  const seen = await addPhase('demolition');
  await addPhase('construction');
  const told = await follow(seen, 3, async () => {
    await addPhase('finishes');
    await addPhase('opening');
  });
  expect(told).toEqual(
    ['construction', 'finishes', 'opening'].map((key, index) => ({
      revision: seen + 1 + index,
      command: 'phaseAdd',
      subjects: [{ kind: 'PHASE', key }],
    })),
  );
});

test('following what is not there ends at once', async () => {
  const client = createClient({ url: `${app.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const changes = client.iterate({ query: 'subscription { projectChanged(code: "nowhere") { revision } }' });
  expect((await changes.next()).done).toBe(true);
  await client.dispose();
});

test('a number that the project has not reached is refused with the newest', async () => {
  const client = createClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: await app.authorization() }),
  });
  const { project } = await app.graphql('{ project(code: "site") { revision } }');
  const query = 'subscription { projectChanged(code: "site", after: 1000) { revision } }';
  const changes = client.iterate({ query });
  const told = await changes.next().catch((errors) => ({ value: { errors } }));
  expect(JSON.stringify(told.value)).toContain(`no revision 1000 yet: the newest is ${project.revision}`);
  await client.dispose();
});

test('a demo project that is loaded anew is followed on, from its first revision', async () => {
  const create = (demo: boolean) =>
    app.nest
      .get(RecordService)
      .create({ code: 'shown', demo }, commandOf('projectCreate', {}, LOCAL), (isTaken) =>
        createProject({ code: 'shown', name: { en: 'Shown' } }, isTaken, newId),
      );
  await create(true);
  const leaving = await app.nest.get(LiveService).follow('shown', 1, async () => LOCAL);
  const next = leaving.next();
  await deleteDemo(app.nest);
  await create(true);
  expect(await next).toMatchObject({ value: { revision: 1, command: 'projectCreate' } });
  await leaving.return?.();
});
