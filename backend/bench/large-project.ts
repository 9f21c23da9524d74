import type { INestApplicationContext } from '@nestjs/common';
import { LOCAL } from '../src/access/core/viewer.js';
import type { MilestoneStatement, StatementKind } from '../src/milestones/core/milestone.js';
import { createProject } from '../src/projects/core/create-project.js';
import type { Outcome } from '../src/record/append-revision.js';
import { commandOf } from '../src/record/command-of.js';
import { decided } from '../src/record/core/decision.js';
import type { NewRows } from '../src/record/core/facts.js';
import type { Draft } from '../src/record/core/row.js';
import { RecordService } from '../src/record/record.service.js';
import { addDays, day } from '../src/shared/calendar-date.js';
import { newId } from '../src/shared/ids.js';

const PER_MILESTONE = 20;
const PER_SOURCE = 10;
const PHASES = 10;
const FIRST = day('2010-01-01');

/** Records an invented project with so many statements, twenty to a milestone, as one revision. */
export async function recordLargeProject(
  services: INestApplicationContext,
  code: string,
  statements: number,
): Promise<void> {
  const record = services.get(RecordService);
  const name = { en: `Project of ${statements} statements` };
  recorded(
    await record.create({ code, demo: false }, commandOf('projectCreate', {}, LOCAL), (isTaken) =>
      createProject({ code, name }, isTaken, newId),
    ),
  );
  recorded(
    await record.write(code, commandOf('import', {}, LOCAL), () =>
      decided(newId(), { ...rowsOf(statements), publications: [{ id: newId(), published: true }] }),
    ),
  );
}

function rowsOf(count: number): NewRows {
  const phases = Array.from({ length: PHASES }, (_, index) => ({
    id: newId(),
    key: `phase-${index}`,
    title: { en: `Phase ${index}`, it: `Fase ${index}` },
  }));
  const sources = Array.from({ length: Math.ceil(count / PER_SOURCE) }, (_, index) => ({
    id: newId(),
    publisher: `Paper ${index % 50}`,
    title: `Page ${index}`,
    url: `https://example.org/${index}`,
    reference: null,
    publishedOn: null,
    confidence: 'HIGH' as const,
  }));
  const milestones = Array.from({ length: Math.ceil(count / PER_MILESTONE) }, (_, index) => ({
    id: newId(),
    key: `milestone-${index}`,
    title: { en: `Milestone ${index}`, it: `Traguardo ${index}` },
    phaseId: phases[index % PHASES]?.id ?? null,
    acceptedById: null,
  }));
  const milestoneStatements = Array.from({ length: count }, (_, index) =>
    statement(
      index,
      milestones[Math.floor(index / PER_MILESTONE)]?.id ?? '',
      sources[Math.floor(index / PER_SOURCE)]?.id ?? '',
    ),
  );
  return { phases, sources, milestones, milestoneStatements };
}

/** The first of a milestone is its promise, the last of every second milestone says that it was reached. */
function statement(index: number, milestoneId: string, sourceId: string): Draft<MilestoneStatement> {
  const place = index % PER_MILESTONE;
  const isReached = place === PER_MILESTONE - 1 && Math.floor(index / PER_MILESTONE) % 2 === 0;
  const kind: StatementKind = place === 0 ? 'PROMISED' : isReached ? 'REACHED' : 'FORECAST';
  const statedOn = addDays(FIRST, ((index * 7) % 365) + place * 270);
  const date = isReached ? statedOn : addDays(statedOn, 100);
  return {
    id: newId(),
    milestoneId,
    kind,
    dateFirst: date,
    dateLast: date,
    datePrecision: 'DAY',
    words: null,
    byId: null,
    note: null,
    quote: null,
    correctsId: null,
    statedFirst: statedOn,
    statedLast: statedOn,
    statedPrecision: 'DAY',
    statedInferred: false,
    sourceId,
  };
}

function recorded(outcome: Outcome): void {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.reason)}`);
}
