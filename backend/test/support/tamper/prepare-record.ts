import { RedactionService } from '../../../src/record/redaction.service.js';
import { asOwner } from '../as-owner.js';
import { pdf, photo } from '../made-files.js';
import { goodInputs, prepareProject, record, TOLD } from '../mutations.js';
import type { TestApp } from '../test-app.js';

/** A project with rows in every table and one that was just begun, files that evidence names, and contents that were removed. */
export async function prepareRecord(app: TestApp): Promise<void> {
  const prepared = await prepareProject(app, 'one');
  for (const [mutation, input] of Object.entries(goodInputs(prepared, 'fresh'))) {
    const project = mutation === 'projectCreate' ? {} : { reason: `because of ${mutation}` };
    await record(app, mutation, { ...project, idempotencyKey: `key of ${mutation}`, ...input });
  }
  for (const bytes of [await photo(64, 48).jpeg().toBuffer(), await photo(48, 64).webp().toBuffer(), pdf()]) {
    const file = await upload(app, bytes);
    await record(app, 'evidenceAdd', { project: 'one', file, caption: { en: 'A file' }, ...TOLD });
  }
  const { project } = await app.graphql(
    '{ project(code: "one") { evidence { id caption } milestone(key: "opening") { statements { id note } } } }',
  );
  const noted = project.milestone.statements.find((each: { note: string | null }) => each.note !== null);
  await asOwner(app, async (services) => {
    const redaction = services.get(RedactionService);
    await redaction.redact('one', { subject: noted.id, field: 'note', reason: 'asked for' });
    await redaction.redact('one', { subject: project.evidence[0].id, field: 'caption', reason: 'a name' });
    await redaction.redactRegister({ organisation: 'fresh' }, { field: 'url', reason: 'asked for' });
  });
}

async function upload(app: TestApp, bytes: Uint8Array): Promise<string> {
  const answer = await fetch(`${app.url}/files`, {
    method: 'POST',
    headers: { 'X-Cantiere-Upload': '1' },
    body: Buffer.from(bytes),
  });
  return ((await answer.json()) as { file: { id: string } }).file.id;
}
