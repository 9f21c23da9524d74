// The attacker as a process of its own: what its attacks cost itself is none of the server's time, nor of the other user's.
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// A machine that attacks is another one: here it takes only what the server leaves.
setPriority(15);
const path = fileURLToPath(new URL('attacks.ts', import.meta.url));
await runnerImport(path, { configFile: false, logLevel: 'error' });
