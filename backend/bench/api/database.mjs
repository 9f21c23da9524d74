// A PostgreSQL of its own with one project in it; runs until it is told to end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS, MILESTONES_PER_PHASE, PHASES, PROJECT } from './question.mjs';

const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url));
const { openEmbeddedServer } = await built('database/embedded/embedded-server.js');
const { migrate } = await built('database/migrate.js');
const { NestFactory } = await import('@nestjs/core');
const { appModule } = await built('app.module.js');
const { readConfig } = await built('config.js');
const { openLog } = await built('log.js');
const { RecordService } = await built('record/record.service.js');
const { PartiesService } = await built('parties/parties.service.js');
const { ProjectsService } = await built('projects/projects.service.js');
const { applySteps } = await built('database/demo/apply-steps.js');
const { commandOf } = await built('record/command-of.js');
const { decided } = await built('record/core/decision.js');
const { identitySetup } = await built('identity/identity-setup.js');
const { LOCAL } = await built('access/core/viewer.js');

const PARTIES = 12;

const folder = mkdtempSync(join(tmpdir(), 'cantiere-bench-'));
const server = await openEmbeddedServer(folder);
try {
  const access = await migrate(server.url);
  await load(access.url);
  await addIndexes(server.url);
} catch (error) {
  await end();
  throw error;
}
process.on('SIGTERM', () => void end().then(() => process.exit(0)));
process.stdout.write(`is ready: ${server.url}\n`);
setInterval(() => {}, 60_000);

async function end() {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function load(url) {
  const config = readConfig({ LOG_LEVEL: 'error' });
  const log = openLog(config);
  const identity = identitySetup(config.identity, 'http://127.0.0.1', log);
  const services = await NestFactory.createApplicationContext(appModule(url, config, identity, log), {
    logger: false,
  });
  const parties = services.get(PartiesService);
  const register = new Map();
  for (let number = 0; number < PARTIES; number += 1) {
    const key = `body-${number}`;
    const name = `Consortium number ${number} of the lower plain`;
    await parties.addOrganisation({ key, name, sector: 'PUBLIC' }, LOCAL);
    register.set(key, await parties.organisation(key, { viewer: LOCAL }));
  }
  await services.get(ProjectsService).create({ code: PROJECT, name: { en: 'Canal', it: 'Canale' } }, LOCAL);
  const outcome = await services
    .get(RecordService)
    .write(PROJECT, commandOf('demoLoad', {}, LOCAL), (facts, deciding) => {
      const loaded = applySteps(facts, steps(), { register, files: new Map() }, deciding);
      if (!loaded.ok) return loaded;
      const { subjectId, rows } = loaded.value;
      // Asked by whoever did not sign in.
      return decided(subjectId, { ...rows, publications: [{ id: deciding.newId(), published: true }] });
    });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  await services.close();
}

function steps() {
  const all = [];
  for (let number = 0; number < PARTIES; number += 1) {
    const input = {
      key: `body-${number}`,
      organisation: `body-${number}`,
      role: 'FUNDER',
      ...told(0, number),
    };
    all.push({ command: 'partyAdd', input });
  }
  for (let phase = 0; phase < PHASES; phase += 1) {
    all.push({ command: 'phaseAdd', input: { key: `phase-${phase}`, title: { en: `Phase ${phase}` } } });
    for (let each = 0; each < MILESTONES_PER_PHASE; each += 1) all.push(...milestone(phase, each));
  }
  return all;
}

function milestone(phase, each) {
  const number = phase * MILESTONES_PER_PHASE + each;
  const key = `milestone-${number}`;
  const title = { en: `Section ${number} of the canal opened`, it: `Aperto il tratto ${number} del canale` };
  const said = KINDS.map((kind, index) => ({
    command: 'milestoneStateDate',
    input: {
      milestone: key,
      kind,
      date: {
        date: `195${1 + index}-0${1 + (number % 9)}-1${number % 9}`,
        precision: index === 2 ? 'DAY' : 'MONTH',
      },
      by: `body-${(number + index) % PARTIES}`,
      ...told(index, number),
    },
  }));
  return [{ command: 'milestoneAdd', input: { key, title, phase: `phase-${phase}` } }, ...said];
}

function told(index, number) {
  const day = `195${1 + index}-12-${10 + (number % 20)}`;
  const url = `https://archive.example/bulletin/${day}/${number}`;
  return {
    statedOn: { day },
    source: {
      publisher: 'Bulletin of the public works',
      title: `Report ${number} of the year 195${index}`,
      url,
      publishedOn: day,
    },
  };
}

/** What whoever serves these tables by SQL would add. */
async function addIndexes(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create index on milestone (project_id); create index on milestone (phase_id);
    create index on milestone_statement (milestone_id); create index on milestone_statement (project_id);
    create index on milestone_statement (by_id); create index on milestone_statement (source_id);
    create index on party (organisation_id); create index on source (project_id)`);
  await client.query('vacuum analyze');
  await client.end();
}
