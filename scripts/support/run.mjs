import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { ROOT } from './paths.mjs';

const running = new Set();
const leading = new WeakSet();
let asked = null;

// A signal that reaches only this wrapper must reach what it started. A terminal's Ctrl-C reaches both; the application
// takes being asked twice as being asked once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endAll(signal));

// Whoever kills npm means what npm runs as well, but a shell in between does not pass the signal on.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid !== parent && asked === null && endAll('SIGTERM'), 250).unref();
}

/** Ends what runs, and this process after it. */
export function endAll(signal) {
  asked ??= signal;
  for (const child of running) {
    child.kill(signal);
    // npm finishes what it installs before it listens; half an installation is noticed and done again.
    if (!leading.has(child)) setTimeout(() => child.kill('SIGKILL'), 2000).unref();
  }
  if (running.size === 0) process.exit(exitCodeOf(signal));
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, ipc?: boolean, env?: NodeJS.ProcessEnv, cwd?: string, lead?: boolean,
 *   niceness?: number }} options
 *   quiet: keep its output and return it instead of showing it; ipc: let it notice when this process dies;
 *   lead: its exit code is the answer, also after a signal; niceness: 0 to 19, how far it lets others go first.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(
  program,
  args,
  { quiet = false, ipc = false, env = process.env, cwd = ROOT, lead = false, niceness = 0 } = {},
) {
  if (asked !== null) process.exit(exitCodeOf(asked));
  return new Promise((resolve) => {
    const stream = quiet ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: [lead ? 'inherit' : 'ignore', stream, stream, ...(ipc ? ['ipc'] : [])],
    });
    running.add(child);
    if (niceness > 0 && child.pid !== undefined) setPriority(child.pid, niceness);
    if (lead) leading.add(child);
    let output = '';
    for (const part of [child.stdout, child.stderr])
      part?.setEncoding('utf8').on('data', (text) => (output += text));
    const finish = (code, more = '') => {
      running.delete(child);
      if (asked !== null && !lead && running.size === 0) process.exit(exitCodeOf(asked));
      resolve({ code, output: output + more });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code, signal) => finish(code ?? exitCodeOf(signal)));
  });
}

function exitCodeOf(signal) {
  return { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal] ?? 1;
}
