import { MikroORM } from '@mikro-orm/postgresql';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { DEMO } from '../../access/core/viewer.js';
import { FilesService } from '../../files/files.service.js';
import type { Organisation } from '../../parties/core/party.js';
import { PartiesService } from '../../parties/parties.service.js';
import { createProject } from '../../projects/core/create-project.js';
import type { ProjectHead } from '../../projects/core/project.js';
import type { Outcome } from '../../record/append-revision.js';
import { commandOf } from '../../record/command-of.js';
import { type Decision, decided } from '../../record/core/decision.js';
import type { Deciding } from '../../record/core/facts.js';
import { ringFor } from '../../record/doorbell.js';
import { FactsService } from '../../record/facts.service.js';
import { RecordService } from '../../record/record.service.js';
import { newId } from '../../shared/ids.js';
import { applySteps } from './apply-steps.js';
import { demoProjects } from './demo-projects.js';
import type { DemoProject } from './demo-step.js';
import { takePictures } from './take-pictures.js';

/** Loads the demo projects that are missing or were begun by a start that was killed; of several starts one works. */
export async function loadDemo(services: INestApplicationContext): Promise<void> {
  const turn = new pg.Client({ connectionString: services.get(MikroORM).config.get('clientUrl') });
  await turn.connect();
  try {
    await turn.query('select pg_advisory_lock($1)', [DEMO_LOCK]);
    for (const project of demoProjects) {
      const head = await services.get(FactsService).head(project.code);
      if (head === null || isOnlyBegun(head)) await loadProject(services, project, head);
    }
  } finally {
    await turn.end();
  }
}

const DEMO_LOCK = 7_230_403;
const REASON = 'Dati dimostrativi · Demo data';

/** The project is begun by one revision and filled by the next. */
function isOnlyBegun({ demo, revision }: ProjectHead): boolean {
  return demo && revision === 1;
}

/** Deletes the projects that are flagged as demo. Nothing else in the product deletes; the database sees to that. */
export async function deleteDemo(services: INestApplicationContext): Promise<void> {
  const em = services.get(MikroORM).em.fork();
  const demos = await em.execute<{ id: string }[]>('select id from project where demo');
  await em.execute('select delete_demo_projects()');
  // Whoever follows one of them is to look for what takes its place.
  for (const { id } of demos) await ringFor(em, id);
}

async function loadProject(
  services: INestApplicationContext,
  project: DemoProject,
  begun: ProjectHead | null,
): Promise<void> {
  const record = services.get(RecordService);
  const register = await registerBodies(services, project);
  const files = await takePictures(services.get(FilesService), project);
  if (begun === null) {
    recorded(
      await record.create({ code: project.code, demo: true }, demoCommand('projectCreate'), (isTaken) =>
        createProject(project.create, isTaken, newId),
      ),
    );
  }
  recorded(
    await record.write(project.code, demoCommand('demoLoad'), (facts, deciding) =>
      published(applySteps(facts, project.steps, { register, files }, deciding), deciding),
    ),
  );
}

/** The demo is for everybody to see. */
function published(decision: Decision, { newId: makeId }: Deciding): Decision {
  if (!decision.ok) return decision;
  const { subjectId, rows } = decision.value;
  return decided(subjectId, { ...rows, publications: [{ id: makeId(), published: true }] });
}

/** The bodies that a project needs, by key; those that the register lacks are added. */
async function registerBodies(
  services: INestApplicationContext,
  project: DemoProject,
): Promise<ReadonlyMap<string, Organisation>> {
  const parties = services.get(PartiesService);
  const register = new Map<string, Organisation>();
  for (const body of project.organisations) {
    if ((await parties.organisation(body.key, { viewer: DEMO })) === null)
      recorded(await parties.addOrganisation({ ...body, reason: REASON }, DEMO));
    const organisation = await parties.organisation(body.key, { viewer: DEMO });
    if (organisation !== null) register.set(body.key, organisation);
  }
  return register;
}

function demoCommand(name: string) {
  return commandOf(name, { reason: REASON }, DEMO);
}

function recorded(outcome: Outcome): void {
  if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.reason)}`);
}
