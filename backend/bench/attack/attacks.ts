import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Asked, Told } from './attacker.js';
import { type Kind, kindsOf } from './kinds.js';

// What the process of the attacker does, as it is asked over its channel.

const single = new Agent({ keepAlive: true, maxSockets: 1 });
let kinds: readonly Kind[] = [];
let goesOn = false;
let attacking: Promise<void> = Promise.resolve();

/** The attacks of a kind in turn, so many a second, each not before the one before is refused. */
async function attack({ steps }: Kind, perSecond: number): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  for (let at = 0; goesOn; at += 1) {
    const next = wait(1000 / perSecond);
    await steps[at % steps.length]?.run(agent);
    await next;
  }
  agent.destroy();
}

function kindAt(at: number): Kind {
  const kind = kinds[at];
  if (kind === undefined) throw new Error(`there is no kind ${at}`);
  return kind;
}

const answers: { readonly [Name in Asked['ask']]: (asked: Extract<Asked, { ask: Name }>) => Promise<Told> } =
  {
    async kinds({ target }) {
      kinds = await kindsOf(target);
      return kinds.map(({ name, steps }) => ({
        name,
        steps: steps.map((each) => ({ name: each.name, isTimed: each.isTimed })),
      }));
    },
    async once({ kind, step }) {
      const begin = performance.now();
      const isRefused = (await kindAt(kind).steps[step]?.run(single)) === true;
      return { isRefused, answerMs: performance.now() - begin };
    },
    async begin({ kind, perSecond }) {
      goesOn = true;
      attacking = attack(kindAt(kind), perSecond);
      return null;
    },
    async end() {
      goesOn = false;
      await attacking;
      return null;
    },
  };

process.on('message', async (asked: Asked) => {
  const answer = answers[asked.ask] as (asked: Asked) => Promise<Told>;
  process.send?.(await answer(asked));
});
process.once('disconnect', () => process.exit());
process.send?.(null);
