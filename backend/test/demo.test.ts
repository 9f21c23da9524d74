import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO } from '../src/access/core/viewer.js';
import { readConfig } from '../src/config.js';
import { demoProjects } from '../src/database/demo/demo-projects.js';
import type { DemoProject } from '../src/database/demo/demo-step.js';
import { prepareDemo, resetDemo } from '../src/database/prepare-demo.js';
import { createProject } from '../src/projects/core/create-project.js';
import { commandOf } from '../src/record/command-of.js';
import { RecordService } from '../src/record/record.service.js';
import { newId } from '../src/shared/ids.js';
import { prepareProject, record } from './support/mutations.js';
import { openRowCounter, type RowCounter } from './support/row-count.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let rows: RowCounter;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  rows = await openRowCounter(app.databaseUrl);
});
afterAll(async () => {
  await rows.close();
  await app.close();
});

/** What a project shows that does not depend on identifiers and instants. */
const SHOWN = `{
  code demo illustrative headline { text } funding { pledged { sum { amount } } paid { sum { amount } } }
  milestones { key slipDays statements { kind statedOn date { words } } } parties { key roles } events { key }
}`;

async function list() {
  const { projects } = await app.graphql(`{ projects { nodes ${SHOWN} } }`);
  return projects.nodes;
}

const codesOf = (projects: { code: string }[]) => projects.map((each) => each.code);

test('both projects are there, marked as demo, and one of them as invented', async () => {
  expect(await list()).toMatchObject([
    { code: 'filanda-montefinto', demo: true, illustrative: true },
    { code: 'polo-cremona', demo: true, illustrative: false },
  ]);
});

test('loading again adds nothing', async () => {
  const before = await rows.count();
  await prepareDemo(readConfig({ DEMO: 'on' }), app.nest);
  expect(await rows.count()).toEqual(before);
});

test('a project that a killed start only began is filled by the next, also by two at the same moment', async () => {
  const untouched = await list();
  await rows.query('select delete_demo_projects()');
  const project = demoProjects[0] as DemoProject;
  await app.nest
    .get(RecordService)
    .create({ code: project.code, demo: true }, commandOf('projectCreate', {}, DEMO), (isTaken) =>
      createProject(project.create, isTaken, newId),
    );
  const config = readConfig({ DEMO: 'on' });
  await Promise.all([prepareDemo(config, app.nest), prepareDemo(config, app.nest)]);
  expect(await list()).toEqual(untouched);
});

test('the reset brings back what was there, twice, and leaves a project of one’s own alone', async () => {
  const untouched = await list();
  const counted = await rows.count();
  await record(app, 'phaseAdd', { project: 'polo-cremona', key: 'scratch', title: { en: 'Scratch' } });
  await prepareProject(app, 'own');
  const [own] = (await list()).filter((each: { code: string }) => each.code === 'own');
  const ownRows = () =>
    rows.query(
      `select r.* from revision r join project on id = stream_id where code = 'own' order by number`,
    );
  const revisions = await ownRows();

  for (const _ of [1, 2]) {
    await resetDemo(app.nest);
    const projects = await list();
    expect(codesOf(projects)).toEqual(['filanda-montefinto', 'own', 'polo-cremona']);
    expect(projects.filter((each: { code: string }) => each.code !== 'own')).toEqual(untouched);
    expect(projects[1]).toEqual(own);
    expect(await ownRows()).toEqual(revisions);
  }

  // Of the demo there is as much as before, and of one's own all of it.
  const { phase, organisation } = await rows.count();
  expect(phase).toBe((counted.phase ?? 0) + 1);
  expect(organisation).toBe((counted.organisation ?? 0) + 2);
});

test('a project of one’s own with the code of a demo project stays what it is', async () => {
  const other = await startTestApp();
  await record(other, 'projectCreate', { code: 'polo-cremona', name: { en: 'My own' } });
  await resetDemo(other.nest);
  const { projects } = await other.graphql('{ projects { nodes { code name demo } } }');
  await other.close();
  expect(projects.nodes).toMatchObject([
    { code: 'filanda-montefinto', demo: true },
    { code: 'polo-cremona', name: 'My own', demo: false },
  ]);
});
