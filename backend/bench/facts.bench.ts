import { LOCAL } from '../src/access/core/viewer.js';
import type { MilestoneStateDateInput } from '../src/generated/schema-types.js';
import { stateDate } from '../src/milestones/core/state-date.js';
import { commandOf } from '../src/record/command-of.js';
import { type Facts, type NewRows, withRows } from '../src/record/core/facts.js';
import { RecordService } from '../src/record/record.service.js';
import { type BenchApp, startBenchApp } from './support/bench-app.js';
import { quantile } from './support/median.js';

const MILESTONES = 200;
const REVISIONS = 200;
const STATEMENTS_EACH = 500;
const QUESTIONS = 200;

/** Questions about days and revisions of a project with more than 100,000 rows of facts. */
export default async function facts() {
  const app = await startBenchApp();
  try {
    await fill(app);
    const load = await timed(() => app.ask(FIGURES));
    const days = await each(QUESTIONS, (n) => app.ask(FIGURES, { asOf: dayNumber(n * 7) }));
    const fresh = await each(100, (n) => app.ask(FIGURES, { revision: 10 + n }));
    const both = await each(QUESTIONS, (n) =>
      app.ask(FIGURES, { revision: 101 + (n % 8), asOf: dayNumber(n) }),
    );
    return [
      { key: 'rows', name: 'rows of facts', value: REVISIONS * STATEMENTS_EACH, unit: '', atLeast: 100_000 },
      { key: 'first_ms', name: 'first question after the load', value: load, unit: 'ms' },
      { key: 'as_of_p95_ms', name: 'another day, p95', value: quantile(days, 0.95), unit: 'ms', atMost: 50 },
      {
        key: 'known_p95_ms',
        name: 'a revision asked for lately, another day, p95',
        value: quantile(both, 0.95),
        unit: 'ms',
        atMost: 50,
      },
      {
        key: 'new_max_ms',
        name: 'a revision never asked for, slowest',
        value: Math.max(...fresh),
        unit: 'ms',
        atMost: 500,
      },
    ];
  } finally {
    await app.close();
  }
}

const FIGURES = `query($asOf: Date, $revision: Int) { project(code: "site", asOf: $asOf, revision: $revision) {
  asOf revision milestones { slipDays status { colour } } milestone(key: "m-7") { slipDays lateAtLeastDays promised { date } forecast { date } } lately(first: 5) { id } } }`;

async function fill({ ask, nest }: BenchApp): Promise<void> {
  const milestones = Array.from(
    { length: MILESTONES },
    (_, n) =>
      `m${n}: milestoneAdd(input: {project: "site", key: "m-${n}", title: {en: "M ${n}"}}) { revision }`,
  );
  await ask(
    `mutation { projectCreate(input: {code: "site", name: {en: "Site"}}) { revision } ${milestones.join(' ')} }`,
  );
  for (let revision = 0; revision < REVISIONS; revision += 1) {
    const outcome = await nest
      .get(RecordService)
      .write('site', commandOf('importRows', {}, LOCAL), (facts, deciding) => {
        const all = Array.from({ length: STATEMENTS_EACH }, (_, n) =>
          statement(revision * STATEMENTS_EACH + n),
        );
        let [known, first]: [Facts, NewRows] = [facts, {}];
        const rows = all.flatMap((input) => {
          const decision = stateDate(known, input, deciding);
          if (!decision.ok) throw new Error(JSON.stringify(decision.reason));
          if (decision.value.rows.sources?.length) {
            first = decision.value.rows;
            known = withRows(known, 0, { sources: first.sources ?? [] });
          }
          return decision.value.rows.milestoneStatements ?? [];
        });
        const value = {
          subjectId: facts.head.id,
          rows: { sources: first.sources ?? [], milestoneStatements: rows },
        };
        return { ok: true, value };
      });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  }
}

function statement(n: number): MilestoneStateDateInput {
  return {
    project: 'site',
    milestone: `m-${n % MILESTONES}`,
    kind: n < MILESTONES ? 'PROMISED' : 'FORECAST',
    date: { date: dayNumber(n % 5000) },
    statedOn: { day: dayNumber((n * 31) % 2500) },
    source: { publisher: 'Comune', reference: 'prot. 1' },
  } as MilestoneStateDateInput;
}

function dayNumber(n: number): string {
  return new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10);
}

async function each(count: number, question: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await timed(() => question(n)));
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
