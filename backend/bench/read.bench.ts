import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { openLog } from '../src/log.js';
import { recordLargeProject } from './large-project.js';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
}

const SIZES = [200, 2_000, 20_000];
const ROUNDS = 5;

/** Everything that the screens show of a project, with every statement and its source. */
const FULL_ANSWER = `query ($code: String!, $asOf: Date) {
  project(code: $code, asOf: $asOf) {
    code name asOf revision headline { text } summary { text }
    status { computed { colour rule sentence } }
    phases { key title colour announcedCount reachedCount firstDay lastDay }
    milestones {
      key title phase { key } slipDays slipText lateAtLeastDays due announced
      status { colour rule sentence ruleText ageDays }
      promised { date words } forecast { date words } reached { date words }
      statements { id kind statedOn date { date precision words } source { publisher url } by { key } }
      otherVersions { id } trend { statedOn date }
    }
    due { key } lately(first: 5) { id } statedDays { day count }
    progress { months { month promised reached } phases { phase { key } promised promisedByNow reached } }
    funding { pledged { sum { amount } } byPartner { sharePercent } }
  }
}`;

/** Milliseconds for the whole of a project over HTTP: with nothing in memory, again, and on another day. */
export default async function read(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cantiere-bench-'));
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    DEMO: 'off',
    LOG_LEVEL: 'error',
    POINTS_PER_MINUTE: '1000000000',
  });
  try {
    const writer = await startApp(config, openLog(config), async (nest) => {
      for (const size of SIZES) await recordLargeProject(nest, codeOf(size), size);
    });
    await writer.stop();
    const figures: Figure[] = [];
    const perStatement = new Map<number, number>();
    for (const size of SIZES) {
      const { cold, warm, otherDay } = await measure(config, codeOf(size));
      figures.push(
        { name: `${size} statements: first answer after the start`, value: cold, unit: 'ms' },
        { name: `${size} statements: the same again`, value: warm, unit: 'ms' },
        { name: `${size} statements: on another day`, value: otherDay, unit: 'ms' },
      );
      perStatement.set(size, otherDay / size);
    }
    const growth = (perStatement.get(20_000) ?? 0) / (perStatement.get(2_000) ?? 1);
    return [
      ...figures,
      {
        name: 'cost of a statement among 20000, against among 2000',
        value: growth,
        unit: 'times',
        atMost: 2,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A start of its own for each size, so that nothing of it is in memory before. */
async function measure(config: ReturnType<typeof readConfig>, code: string) {
  const app = await startApp(config, openLog(config), async () => {});
  try {
    // The first question compiles what every question needs; it is asked of a project that does not exist.
    await ask(app.url, 'nothing', null);
    const cold = await ask(app.url, code, null);
    const warm: number[] = [];
    const otherDays: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      warm.push(await ask(app.url, code, null));
      otherDays.push(await ask(app.url, code, `20${String(20 + round)}-06-30`));
    }
    return { cold, warm: median(warm), otherDay: median(otherDays) };
  } finally {
    await app.stop();
  }
}

async function ask(url: string, code: string, asOf: string | null): Promise<number> {
  const begin = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: FULL_ANSWER, variables: { code, asOf } }),
  });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(text.slice(0, 500));
  return performance.now() - begin;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function codeOf(size: number): string {
  return `project-of-${size}`;
}
