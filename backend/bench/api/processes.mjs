import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutInstalledPrograms } from '../../../scripts/support/install.mjs';
import { at, CACHE } from '../../../scripts/support/paths.mjs';

const PEERS = join(CACHE, 'bench-peers');
const PACKAGES = [
  '@apollo/server@5.5.1',
  '@graphql-yoga/plugin-response-cache@3.26.1',
  'dataloader@2.2.3',
  'graphql@16.15.0',
  'graphql-yoga@5.24.1',
  'pg@8.23.1',
  'postgraphile@5.1.5',
];

/** Installs the peers, apart from the packages of this repository, when they are not those wanted; and puts their servers beside them. */
export async function preparePeers() {
  const stamp = join(PEERS, 'installed');
  const wanted = PACKAGES.join(' ');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    process.stderr.write('installing the peers to measure beside …\n');
    mkdirSync(PEERS, { recursive: true });
    const args = [
      'install',
      '--prefix',
      PEERS,
      '-E',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...PACKAGES,
    ];
    await promisify(execFile)('npm', args, { cwd: PEERS, env: withoutInstalledPrograms() });
    writeFileSync(stamp, wanted);
  }
  cpSync(at('backend', 'bench', 'api'), join(PEERS, 'servers'), { recursive: true });
}

export const peerServer = (name) => join(PEERS, 'servers', name);
export const benchFile = (name) => at('backend', 'bench', 'api', name);

/** Starts a program that says where it is ready. */
export async function start(program, env) {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  const url = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const ready = /is ready: (\S+)/.exec(said);
      if (ready) resolve(ready[1]);
    });
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}: ${said}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Puts load on a contender and gives what was measured. */
export async function measure(load) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    benchFile('load.mjs'),
    JSON.stringify(load),
  ]);
  return JSON.parse(stdout);
}
