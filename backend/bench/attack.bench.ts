import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startApplication } from './attack/application.js';
import { type Kind, kindsOf } from './attack/kinds.js';
import { OtherUser } from './attack/other-user.js';
import { quantile } from './support/median.js';

/** How often each attack of a kind is sent for its time. */
const TIMES = 20;
/** How long each kind goes on beside another user, and that user is alone before it. */
const BESIDE_MS = 3000;
const ALONE_MS = 2500;
const WARM_UP_MS = 4000;

const REFUSAL_MS = 50;
const GROWTH_MB = 50;
const OTHER_RATIO = 2;

/**
 * What attacks cost the server, and another user. The time of a refusal is that of its answer over a connection on which
 * nothing else is asked, one after the other. Growth is that of the whole process (RSS) after all rounds, once what
 * nobody needs is gone: what was taken beside JavaScript's own memory counts as well.
 */
export default async function attack() {
  const app = await startApplication();
  const other = new OtherUser(app);
  try {
    const kinds = await kindsOf(app);
    // Compiling, and what the process takes once for all.
    await other.look(until(WARM_UP_MS));
    for (const kind of kinds) await timesOf(kind, 2);
    await settled();
    const before = await app.memory();
    const rounds: Round[] = [];
    for (const kind of kinds) {
      const start = await app.memory();
      const times = await timesOf(kind, TIMES);
      const alone = await other.look(until(ALONE_MS));
      const beside = await besides(kind, other);
      await settled();
      rounds.push({ kind, times, alone, beside, grownMb: megabytes((await app.memory()).rss - start.rss) });
    }
    const after = await app.memory();
    return report(rounds, megabytes(after.rss - before.rss), megabytes(after.held - before.held));
  } finally {
    other.leave();
    await app.stop();
  }
}

interface Round {
  readonly kind: Kind;
  /** Milliseconds of each refusal, by attack. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** The other user's, without and during attacks. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  readonly grownMb: number;
}

async function timesOf(kind: Kind, times: number): Promise<Map<string, number[]>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const found = new Map<string, number[]>();
  for (const step of kind.steps) {
    const ofStep: number[] = [];
    for (let time = 0; time < (step.isTimed ? times : 1); time += 1) {
      const begin = performance.now();
      await step.run(agent);
      ofStep.push(performance.now() - begin);
    }
    if (step.isTimed) found.set(step.name, ofStep);
  }
  agent.destroy();
  return found;
}

/** The other user's times while the attacks of a kind are sent, each as soon as the one before is refused. */
async function besides(kind: Kind, other: OtherUser): Promise<number[]> {
  const goesOn = until(BESIDE_MS);
  const agent = new Agent({ keepAlive: true });
  const attacking = (async () => {
    for (let at = 0; goesOn(); at += 1) await kind.steps[at % kind.steps.length]?.run(agent);
  })();
  const times = await other.look(goesOn);
  await attacking;
  agent.destroy();
  return times;
}

function report(rounds: readonly Round[], grownMb: number, heldMb: number) {
  const figures = [];
  const worst = { p95: 0, max: 0 };
  for (const { kind, times, alone, beside, grownMb: grown } of rounds) {
    const slowest = [...times].map(([name, all]) => ({
      name,
      p95: quantile(all, 0.95),
      max: Math.max(...all),
    }));
    slowest.sort((a, b) => b.p95 - a.p95);
    const [first] = slowest;
    if (first !== undefined) {
      const max = Math.max(...slowest.map((each) => each.max));
      worst.p95 = Math.max(worst.p95, first.p95);
      worst.max = Math.max(worst.max, max);
      figures.push(
        { name: `${kind.name}: p95 of the slowest refusal`, value: first.p95, unit: `ms, ${first.name}` },
        { name: `${kind.name}: the longest refusal`, value: max, unit: 'ms' },
      );
    }
    figures.push(
      { name: `${kind.name}: growth of the process`, value: grown, unit: 'MB' },
      {
        name: `${kind.name}: another user’s p95, before and during`,
        value: quantile(beside, 0.95),
        unit: `ms, ${quantile(alone, 0.95).toFixed(2)} before`,
      },
    );
  }
  const alone = rounds.flatMap((round) => round.alone);
  const beside = rounds.flatMap((round) => round.beside);
  return [
    ...figures,
    {
      key: 'attacks',
      name: 'attacks',
      value: rounds.reduce((sum, { kind }) => sum + kind.steps.length, 0),
      unit: '',
    },
    {
      key: 'refusalMsP95',
      name: 'p95 of the slowest refusal',
      value: worst.p95,
      unit: 'ms',
      atMost: REFUSAL_MS,
    },
    { key: 'refusalMsMax', name: 'the longest refusal', value: worst.max, unit: 'ms' },
    { key: 'growthMb', name: 'growth of the whole process', value: grownMb, unit: 'MB', atMost: GROWTH_MB },
    {
      key: 'heldGrowthMb',
      name: 'growth of what JavaScript holds',
      value: heldMb,
      unit: 'MB',
      atMost: GROWTH_MB,
    },
    {
      key: 'otherP95Ms',
      name: 'another user’s p95 during attacks',
      value: quantile(beside, 0.95),
      unit: 'ms',
    },
    {
      key: 'otherP95Ratio',
      name: 'another user’s p95 during attacks, against without',
      value: quantile(beside, 0.95) / quantile(alone, 0.95),
      unit: '×',
      atMost: OTHER_RATIO,
    },
  ];
}

function until(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() < end;
}

function settled(): Promise<void> {
  return wait(500);
}

function megabytes(bytes: number): number {
  return bytes / 1_000_000;
}
