import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPOSITORY_ROOT } from '../../src/repository-root.js';
import { Browser } from '../../test/support/browser.js';

/** The built application as a process of its own, with the demo. */
export interface Application {
  readonly site: string;
  /** The cookies of an administrator who has signed in. */
  readonly cookie: string;
  /** A token that may add files. */
  readonly authorization: string;
  /** In bytes, once what nobody needs is gone: of the whole process, and of what JavaScript holds. */
  memory(): Promise<{ rss: number; held: number }>;
  /** How long its processors have worked for it so far, in ms, however busy the machine is otherwise. */
  work(): Promise<number>;
  stop(): Promise<void>;
}

const PASSWORD = 'sette parole che nessuno indovina';

/** Points are not what is measured: whoever attacks would be stopped by them sooner, and every refusal be the same. */
const POINTS = '1000000000';

export async function startApplication(): Promise<Application> {
  const folder = await mkdtemp(join(tmpdir(), 'cantiere-bench-'));
  const preload = fileURLToPath(new URL('tell.mjs', import.meta.url));
  const main = join(REPOSITORY_ROOT, 'backend', 'dist', 'main.js');
  const child = spawn(process.execPath, ['--expose-gc', '--import', preload, main], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      DATA_DIR: folder,
      DEMO: 'on',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'production',
      POINTS_PER_MINUTE: POINTS,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { site, link } = await announced(child);
    const browser = new Browser(site);
    const token = new URL(link).searchParams.get('token');
    const account = { token, name: 'Ada', email: 'ada@comune.example', password: PASSWORD };
    const made = await browser.post('/first-administrator', account);
    if (made.status !== 200) throw new Error(`no administrator: ${JSON.stringify(made.body)}`);
    const { cookie } = browser;
    return {
      site,
      cookie,
      authorization: await tokenOf(site, cookie),
      memory: () => told(child, 'memory'),
      work: () => told(child, 'work'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address, and the link that makes the first administrator, as they are printed at the start. */
function announced(child: ChildProcess): Promise<{ site: string; link: string }> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const site = /is ready: (http\S+)/.exec(said)?.[1];
      const link = /becomes it: (http\S+)/.exec(said)?.[1];
      if (site !== undefined && link !== undefined) resolve({ site, link });
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}

async function tokenOf(site: string, cookie: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const query = `mutation { tokenCreate(input: {name: "bench", scope: ADMINISTER, expiresAt: "${expiresAt}"}) { secret } }`;
  const answer = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { data: { tokenCreate: { secret: string } } };
  return `Bearer ${data.tokenCreate.secret}`;
}

async function told<Answer>(child: ChildProcess, asked: string): Promise<Answer> {
  child.send(asked);
  const [answer] = await once(child, 'message');
  return answer as Answer;
}
