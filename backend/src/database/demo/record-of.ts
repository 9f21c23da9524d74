import { addOrganisation } from '../../parties/core/add-organisation.js';
import { createProject } from '../../projects/core/create-project.js';
import { type Deciding, type Facts, noFacts, withRows } from '../../record/core/facts.js';
import type { Result } from '../../shared/result.js';
import { applySteps, type Resources } from './apply-steps.js';
import type { DemoProject } from './demo-step.js';

/** The facts of a demo project as its loading leaves them, without a database. Throws at the first refusal. */
export function recordOf(project: DemoProject, deciding: Deciding): Facts {
  const bodies = project.organisations.map((each) =>
    decidedValue(addOrganisation(each, false, deciding.newId)),
  );
  const register = new Map(bodies.map((each) => [each.key, each]));
  const head = { id: deciding.newId(), code: project.code, demo: true, revision: 0 };
  const { rows } = decidedValue(createProject(project.create, false, deciding.newId));
  const created = { ...withRows(noFacts(head), 1, rows), organisations: bodies };
  const loaded = decidedValue(
    applySteps(created, project.steps, { register, files: standIns(project) }, deciding),
  );
  return { ...withRows(created, 2, loaded.rows), head: { ...head, revision: 2 } };
}

/** Files in place of those that loading would make of the pictures. */
function standIns({ pictures = [] }: DemoProject): Resources['files'] {
  return new Map(
    pictures.map(({ name }, index) => {
      const sha256 = index.toString(16).padStart(64, '0');
      const size = { size: 1, width: 1, height: 1 };
      return [name, { sha256, ...size, mediaType: 'image/jpeg', thumbnailSha256: sha256 }];
    }),
  );
}

/** What was decided. A refusal of our own demo data can only be a bug. */
function decidedValue<Value>(decision: Result<Value, unknown>): Value {
  if (decision.ok) return decision.value;
  throw new Error(`the demo was refused: ${JSON.stringify(decision.reason)}`);
}
