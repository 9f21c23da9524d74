import { setTimeout as wait } from 'node:timers/promises';
import { type AppProcess, startProcess } from '../app-process.js';
import { askerAt } from '../asker.js';
import { databaseUrlOf, serverOf } from '../embedded-of.js';
import { signedIn } from '../people.js';
import { checkRecord } from './check-record.js';
import { Clients } from './clients.js';
import type { Site } from './command.js';

/** What is killed. */
const VICTIMS = ['app', 'database', 'both'] as const;
type Victim = (typeof VICTIMS)[number];

export interface CrashReport {
  readonly kills: Readonly<Record<Victim, number>>;
  readonly sent: number;
  readonly acknowledged: number;
  /** Sent without an answer, and there all the same: each once. */
  readonly recordedUnanswered: number;
  /** Times that `verify` was run on all chains, each time with success. */
  readonly verified: number;
}

interface Plan {
  /** Folder of the compiled application. */
  readonly folder: string;
  readonly dataDir: string;
  readonly kills: number;
  /** A number from 0 to below 1 at each call. */
  readonly random: () => number;
  /** After so many kills the chains are verified, and at the end. */
  readonly verifyEvery: number;
  readonly tell?: (line: string) => void;
}

const PROJECTS = ['site-a', 'site-b'];
const CLIENTS = 4;
const LONGEST_MS = 250;
// Generous, for a machine that has other work to do: what matters is that it is there again.
const LIMIT_MS = 150_000;

/**
 * Kills the application, its database or both with SIGKILL at random moments while clients write. After each kill the
 * application is there again, started anew or by itself, and the record holds what it acknowledged and nothing in part.
 */
export async function crash(plan: Plan): Promise<CrashReport> {
  const { dataDir, random, tell = () => {} } = plan;
  const kills: Record<Victim, number> = { app: 0, database: 0, both: 0 };
  const clients = new Clients(CLIENTS, PROJECTS);
  let app = start(plan);
  let [recordedUnanswered, verified] = [0, 0];
  try {
    const { cookie } = await signedIn(app);
    const site = async () => ({ url: await app.ready(), cookie });
    await setUp(await site());
    for (let kill = 1; kill <= plan.kills; kill += 1) {
      const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] as Victim;
      clients.work(await site());
      await wait(Math.floor(random() * LONGEST_MS));
      app = await strike(victim, app, plan);
      kills[victim] += 1;
      if (victim !== 'database') await clients.rest();
      await healthy(await app.ready(), dataDir);
      await clients.rest();
      recordedUnanswered += await checkRecord(await databaseUrlOf(dataDir), clients.sent);
      await clients.sendAgain(await site());
      await checkRecord(await databaseUrlOf(dataDir), clients.sent);
      if (kill % plan.verifyEvery === 0 || kill === plan.kills) {
        await verify(plan);
        verified += 1;
      }
      if (kill % 10 === 0) tell(`${kill} kills, ${clients.acknowledged} commands acknowledged`);
    }
  } finally {
    await clients.rest();
    await app.kill('SIGTERM');
  }
  const { acknowledged, sent } = clients;
  return { kills, sent: sent.length, acknowledged, recordedUnanswered, verified };
}

async function setUp({ url, cookie }: Site): Promise<void> {
  for (const code of PROJECTS) {
    await askerAt(url, { cookie })(
      `mutation { projectCreate(input: {code: "${code}", name: {en: "Site"}}) { userErrors { code } } }`,
    );
  }
}

/** Kills, and gives the application that runs afterwards: the same where only its database died. */
async function strike(victim: Victim, app: AppProcess, plan: Plan): Promise<AppProcess> {
  const server = serverOf(plan.dataDir);
  if (victim !== 'app' && server !== null) {
    process.kill(server, 'SIGKILL');
    // For a moment what it leaves behind still answers.
    while (serverOf(plan.dataDir) === server) await wait(5);
  }
  if (victim === 'database') return app;
  await app.kill('SIGKILL');
  return start(plan);
}

function start({ folder, dataDir }: Plan): AppProcess {
  return startProcess({ folder, env: { DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, limitMs: LIMIT_MS });
}

/** Waits until the application says that it is ready; it heals a killed database by itself. */
async function healthy(url: string, dataDir: string): Promise<void> {
  const limit = Date.now() + LIMIT_MS;
  while (Date.now() < limit) {
    const status = await fetch(`${url}/healthz`).then((answer) => answer.status);
    // Right after a kill the application may not have noticed yet.
    if (status === 200 && serverOf(dataDir) !== null) return;
    await wait(50);
  }
  throw new Error('the application did not heal in time');
}

/** Runs the command `verify` beside the running application, as an auditor would. */
async function verify({ folder, dataDir }: Plan): Promise<void> {
  const run = startProcess({ folder, env: { DATA_DIR: dataDir }, program: ['cli.js', 'verify'] });
  if ((await run.ended()) !== 0) throw new Error(`verify does not pass:\n${run.said()}`);
}
