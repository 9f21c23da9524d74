import { setTimeout as wait } from 'node:timers/promises';
import { type Application, startApplication } from './attack/application.js';
import { Attacker, type KindTold } from './attack/attacker.js';
import { OtherUser } from './attack/other-user.js';
import { quantile } from './support/median.js';

/** How often each attack of a kind is sent for its time, after a few that are not counted. */
const TIMES = 25;
const UNCOUNTED = 3;
/** How long each kind goes on beside another user, and that user is alone before it. */
const BESIDE_MS = 3000;
const ALONE_MS = 2500;
const WARM_UP_MS = 2000;
/** Attacks a second beside another user, each not before the one before is refused. */
const PER_SECOND = 30;

const REFUSAL_MS = 50;
const GROWTH_MB = 50;
const OTHER_RATIO = 2;

/**
 * What attacks cost the server, and another user. A refusal's time is that for which the server's processors work on it,
 * one after the other and with nothing else to do; what its answer takes is told beside it, and is longer on a machine
 * with other work. Growth is that of the whole process (RSS) since each kind of attack has come for a while once, and
 * what nobody needs is gone: what was taken beside JavaScript's own memory counts as well. That first time is told too.
 */
export default async function attack() {
  const app = await startApplication();
  const other = new OtherUser(app);
  let attacker: Attacker | null = null;
  try {
    attacker = await Attacker.start(app);
    // What honest questions take once for all is no growth by attacks.
    await other.look(until(WARM_UP_MS));
    await settled();
    const fresh = await app.memory();
    await warmUp(attacker, other);
    await settled();
    const before = await app.memory();
    const rounds: Round[] = [];
    for (const at of attacker.kinds.keys()) rounds.push(await roundOf(app, attacker, at, other, before));
    return report(rounds, megabytes(before.rss - fresh.rss));
  } finally {
    other.leave();
    attacker?.stop();
    await app.stop();
  }
}

type Memory = Awaited<ReturnType<Application['memory']>>;

/** How long one refusal took, in ms: the server's processors, and the answer. */
interface Time {
  readonly workMs: number;
  readonly answerMs: number;
}

interface Round {
  readonly kind: KindTold;
  /** Each refusal's, by attack. */
  readonly times: ReadonlyMap<string, readonly Time[]>;
  /** Attacks that were not refused. */
  readonly answered: readonly string[];
  /** The other user's, without and during attacks. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  /** Of the server's processors during attacks, without what the other user takes, in ms a second. */
  readonly workPerSecond: number;
  /** Since before the first attack, in MB. */
  readonly grown: { readonly whole: number; readonly held: number };
}

async function warmUp(attacker: Attacker, other: OtherUser): Promise<void> {
  for (const at of attacker.kinds.keys())
    await attacker.during(at, PER_SECOND, () => other.look(until(WARM_UP_MS)));
}

async function roundOf(
  app: Application,
  attacker: Attacker,
  at: number,
  other: OtherUser,
  before: Memory,
): Promise<Round> {
  const sent = await timesOf(app, attacker, at);
  await settled();
  const worked = await app.work();
  const alone = await other.look(until(ALONE_MS));
  const workedAlone = (await app.work()) - worked;
  const beside = await attacker.during(at, PER_SECOND, () => other.look(until(BESIDE_MS)));
  const workedBeside = (await app.work()) - worked - workedAlone;
  await settled();
  const { rss, held } = await app.memory();
  return {
    kind: kindAt(attacker, at),
    ...sent,
    alone,
    beside,
    workPerSecond: (workedBeside / BESIDE_MS - workedAlone / ALONE_MS) * 1000,
    grown: { whole: megabytes(rss - before.rss), held: megabytes(held - before.held) },
  };
}

/** Each attack of a kind by itself, again and again. */
async function timesOf(
  app: Application,
  attacker: Attacker,
  at: number,
): Promise<Pick<Round, 'times' | 'answered'>> {
  const times = new Map<string, Time[]>();
  const answered: string[] = [];
  for (const [index, step] of kindAt(attacker, at).steps.entries()) {
    const ofStep: Time[] = [];
    let isRefused = true;
    for (let time = 0; time < (step.isTimed ? UNCOUNTED + TIMES : 1); time += 1) {
      const worked = await app.work();
      const once = await attacker.once(at, index);
      isRefused = once.isRefused && isRefused;
      const workMs = (await app.work()) - worked;
      if (time >= UNCOUNTED) ofStep.push({ answerMs: once.answerMs, workMs });
    }
    if (!isRefused) answered.push(step.name);
    else if (step.isTimed) times.set(step.name, ofStep);
  }
  return { times, answered };
}

function kindAt({ kinds }: Attacker, at: number): KindTold {
  const kind = kinds[at];
  if (kind === undefined) throw new Error(`there is no kind ${at}`);
  return kind;
}

function report(rounds: readonly Round[], firstGrowthMb: number) {
  const slowest = { work: 0, longest: 0, answer: 0 };
  const figures = rounds.flatMap(({ kind, times, alone, beside, workPerSecond, grown }) => {
    const found = [...times].map(([name, all]) => ({
      name,
      work: quantile(workOf(all), 0.95),
      longest: Math.max(...workOf(all)),
      answer: quantile(
        all.map(({ answerMs }) => answerMs),
        0.95,
      ),
    }));
    for (const figure of ['work', 'longest', 'answer'] as const)
      slowest[figure] = Math.max(slowest[figure], ...found.map((each) => each[figure]));
    const most = found.toSorted((a, b) => b.work - a.work)[0];
    return [
      { name: `${kind.name}:`, value: kind.steps.length, unit: 'attacks' },
      ...(most === undefined
        ? []
        : [
            { name: '  the slowest refusal, p95', value: most.work, unit: `ms (${most.name})` },
            {
              name: '  the longest refusal',
              value: Math.max(...found.map(({ longest }) => longest)),
              unit: 'ms',
            },
          ]),
      { name: '  the server’s work on it, 30 a second', value: workPerSecond, unit: 'ms a second' },
      { name: '  growth of the process since the first round', value: grown.whole, unit: 'MB' },
      { name: '  another user’s p95 without it', value: quantile(alone, 0.95), unit: 'ms' },
      { name: '  another user’s p95 during it', value: quantile(beside, 0.95), unit: 'ms' },
    ];
  });
  const alone = quantile(
    rounds.flatMap((round) => round.alone),
    0.95,
  );
  const beside = quantile(
    rounds.flatMap((round) => round.beside),
    0.95,
  );
  const worst = Math.max(...rounds.map((round) => quantile(round.beside, 0.95)));
  const most = (of: 'whole' | 'held') => Math.max(...rounds.map(({ grown }) => grown[of]));
  const answered = rounds.flatMap((round) => round.answered);
  const attacks = rounds.reduce((sum, { kind }) => sum + kind.steps.length, 0);
  return [
    ...figures,
    { key: 'attacks', name: 'all attacks', value: attacks, unit: '' },
    limited('notRefused', 'attacks that were not refused', answered.length, answered.join(', '), 0),
    limited('refusalMsP95', 'the slowest refusal, p95', slowest.work, 'ms', REFUSAL_MS),
    { key: 'refusalMsMax', name: 'the longest refusal', value: slowest.longest, unit: 'ms' },
    {
      key: 'answerMsP95',
      name: 'its answer, p95, with what else the machine does',
      value: slowest.answer,
      unit: 'ms',
    },
    {
      key: 'firstGrowthMb',
      name: 'growth of the whole process when attacks come first',
      value: firstGrowthMb,
      unit: 'MB',
    },
    limited('growthMb', 'growth of the whole process, the most', most('whole'), 'MB', GROWTH_MB),
    limited('heldGrowthMb', 'growth of what JavaScript holds, the most', most('held'), 'MB', GROWTH_MB),
    {
      key: 'otherP95Ms',
      name: `another user’s p95 during ${PER_SECOND} attacks a second`,
      value: beside,
      unit: 'ms',
    },
    limited('otherP95Ratio', 'against without', beside / alone, '×', OTHER_RATIO),
    limited('otherP95RatioWorst', 'during the worst kind, against without', worst / alone, '×', OTHER_RATIO),
  ];
}

const limited = (key: string, name: string, value: number, unit: string, atMost: number) => ({
  key,
  name,
  value,
  unit,
  atMost,
});

function workOf(times: readonly Time[]): number[] {
  return times.map(({ workMs }) => workMs);
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
