import { addOrganisation } from '../../parties/core/add-organisation.js';
import { createProject } from '../../projects/core/create-project.js';
import { type Deciding, type Facts, noFacts, withRevision } from '../../record/core/facts.js';
import type { Refusal } from '../../shared/refusal.js';
import type { Result } from '../../shared/result.js';
import { decideStep } from './decide-step.js';
import type { DemoProject, DemoStep } from './demo-step.js';

const RECORDED_AT = '2026-11-22T12:00:00.000Z';

/** The facts of a demo project after all its steps, one revision each. Throws at the first refusal, with its step. */
export function recordOf(project: DemoProject, deciding: Deciding): Facts {
  const register = project.organisations.map((each) =>
    accepted(each, addOrganisation(each, false, deciding.newId)),
  );
  const head = { id: deciding.newId(), code: project.code, demo: true, revision: 0 };
  const created = accepted(project.create, createProject(project.create, false, deciding.newId));
  let facts: Facts = {
    ...withRevision(noFacts(head), 1, created.rows, RECORDED_AT),
    organisations: register,
  };
  const idByName = new Map<string, string>();
  for (const step of project.steps) {
    const resolved = withIds(step, idByName);
    const { rows, subjectId } = accepted(step, decideStep(facts, resolved, register, deciding));
    facts = withRevision(facts, facts.head.revision + 1, rows, RECORDED_AT);
    if (step.as !== undefined) idByName.set(step.as, subjectId);
  }
  return facts;
}

/** The step with the identifiers of what it refers to as `@name`. */
export function withIds(step: DemoStep, idByName: ReadonlyMap<string, string>): DemoStep {
  const id = (reference: string) => idByName.get(reference.replace(/^@/, '')) ?? reference;
  switch (step.command) {
    case 'paymentRecord':
      return { ...step, input: { ...step.input, commitment: id(step.input.commitment) } };
    case 'statementCorrect':
      return { ...step, input: { ...step.input, statement: id(step.input.statement) } };
    case 'factWithdraw':
      return { ...step, input: { ...step.input, fact: id(step.input.fact) } };
    default:
      return step;
  }
}

/** What was decided. A refusal of our own demo data can only be a bug. */
function accepted<T>(what: unknown, decision: Result<T, readonly Refusal[]>): T {
  if (decision.ok) return decision.value;
  throw new Error(`refused: ${JSON.stringify(decision)} for ${JSON.stringify(what)}`);
}
