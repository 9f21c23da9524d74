import type { Agent } from 'node:http';
import { interlacedBomb, progressiveBomb, textBomb } from '../../test/support/attacks/bombs.js';
import { BAD_FRAMES, closeOf, Held, subscribe } from '../../test/support/attacks/connections.js';
import { type HttpAttack, isRefused, send } from '../../test/support/attacks/http-attack.js';
import { COSTLY_OPERATIONS, CROSS_SITE, HOSTILE_VARIABLES } from '../../test/support/attacks/operations.js';
import { STRANGERS } from '../../test/support/attacks/strangers.js';
import { bomb } from '../../test/support/made-files.js';
import type { Target } from './attacker.js';

/** One way of attacking, in steps that are repeated. */
export interface Kind {
  readonly name: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly name: string;
  /** False for what waits by its nature, so that its time is not the server's. */
  readonly isTimed: boolean;
  /** Whether it was refused. */
  run(agent: Agent): Promise<boolean>;
}

/** Every kind of attack of the suite that a stranger can send again and again. */
export async function kindsOf({ site, authorization }: Target): Promise<readonly Kind[]> {
  const asked = (name: string, attacks: readonly HttpAttack[]): Kind => ({
    name,
    steps: attacks.map((attack) => ({
      name: attack.name,
      isTimed: true,
      run: async (agent) => isRefused(await send(site, attack, agent)),
    })),
  });
  return [
    asked('operations that cost too much', COSTLY_OPERATIONS),
    asked('bodies and variables that do not fit', HOSTILE_VARIABLES),
    asked('requests of other sites', CROSS_SITE),
    asked('closed ways, guesses and other folders', STRANGERS),
    asked('files that are bombs or something else', await files(authorization)),
    {
      name: 'floods over websockets',
      steps: [flood(site), ...BAD_FRAMES.map((each) => frame(site, ...each))],
    },
    { name: 'sockets and bodies that say nothing', steps: [silence(site)] },
  ];
}

async function files(authorization: string): Promise<readonly HttpAttack[]> {
  const file = (name: string, body: Buffer): HttpAttack => ({
    name,
    method: 'POST',
    path: '/files',
    headers: { authorization, 'x-cantiere-upload': '1' },
    body,
  });
  return [
    file('a PNG of 400 million pixels', bomb(20_000, 20_000)),
    file('a progressive JPEG of 36 million pixels', await progressiveBomb()),
    file('an interlaced PNG of 31 million pixels', await interlacedBomb()),
    file('packed texts in a PNG that is cut short', textBomb(4).subarray(0, -20)),
    file('a page', Buffer.from('<!doctype html><script>alert(1)</script>')),
    file(
      'a page that begins like a JPEG',
      Buffer.from('\xff\xd8\xff\xe0<script>alert(1)</script>', 'latin1'),
    ),
    file('a ZIP', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100_000)])),
  ];
}

/** Sockets by the dozen, each asking for more than one may follow, and messages without end over one. */
function flood(site: string): Step {
  return {
    name: 'a flood',
    isTimed: false,
    async run() {
      const held = new Held();
      try {
        const opened = await Promise.all(Array.from({ length: 40 }, () => held.open(site)));
        const greeted = opened.filter(({ status }) => status === 101).map(({ socket }) => socket);
        for (const socket of greeted) {
          socket.send('{"type":"connection_init"}');
          for (let at = 0; at < 60; at += 1) subscribe(socket, String(at));
        }
        const [first] = greeted;
        for (let at = 0; at < 500; at += 1) first?.send('{"type":"ping"}');
        await new Promise((resolve) => setTimeout(resolve, 200));
        return true;
      } finally {
        held.end();
      }
    },
  };
}

/** A frame that ends its socket. */
function frame(site: string, name: string, content: string | Buffer): Step {
  return {
    name: `a frame: ${name}`,
    isTimed: false,
    async run() {
      const held = new Held();
      try {
        const { socket, status } = await held.open(site);
        if (status !== 101) return true;
        socket.send(content);
        return (await closeOf(socket, 2000)) !== null;
      } finally {
        held.end();
      }
    },
  };
}

/** Sockets that never greet, bodies and headers that never end. */
function silence(site: string): Step {
  return {
    name: 'silence',
    isTimed: false,
    async run() {
      const held = new Held();
      try {
        await Promise.all(Array.from({ length: 40 }, () => held.open(site)));
        await Promise.all(Array.from({ length: 40 }, () => held.slowBody(site)));
        await Promise.all(Array.from({ length: 40 }, () => held.slowHeaders(site)));
        await new Promise((resolve) => setTimeout(resolve, 500));
        return true;
      } finally {
        held.end();
      }
    },
  };
}
