import { AccessService } from '../../../src/access/access.service.js';
import {
  acceptInvitation,
  grantAdministration,
  grantMembership,
  grantToken,
  invite,
} from '../../../src/access/core/grant.js';
import { publishProject, tightenVisibility } from '../../../src/access/core/tighten.js';
import { LOCAL } from '../../../src/access/core/viewer.js';
import { commandOf } from '../../../src/record/command-of.js';
import { RecordService } from '../../../src/record/record.service.js';
import { RedactionService } from '../../../src/record/redaction.service.js';
import { newId } from '../../../src/shared/ids.js';
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
  await publish(app, prepared.statement);
  await grantAccess(app);
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
  const answer = await app.fetch(`/files`, {
    method: 'POST',
    headers: { 'X-Cantiere-Upload': '1' },
    body: Buffer.from(bytes),
  });
  return ((await answer.json()) as { file: { id: string } }).file.id;
}

/** What everybody may see, and what not. */
async function publish(app: TestApp, statement: string): Promise<void> {
  const gate = app.nest.get(RecordService);
  const explanation = { en: 'for now', it: 'per ora' };
  for (const published of [true, false, true]) {
    await gate.write('one', commandOf('projectPublish', { reason: null }, LOCAL), (facts, deciding) =>
      publishProject(facts, published, deciding),
    );
  }
  for (const rule of [
    { table: 'milestoneStatements', subject: statement, field: 'note', level: 'COUNCIL', explanation },
    { table: 'payments', subject: null, field: null, level: 'PRIVATE', explanation },
  ] as const) {
    await gate.write('one', commandOf('visibilityTighten', { reason: null }, LOCAL), (facts, deciding) =>
      tightenVisibility(facts, rule, deciding),
    );
  }
}

/** Two rows in each table of the record of access, and some that have ended. */
async function grantAccess(app: TestApp): Promise<void> {
  const access = app.nest.get(AccessService);
  const write = (name: string, decide: Parameters<AccessService['write']>[2]) =>
    access.write(
      commandOf(name, { reason: `because of ${name}`, idempotencyKey: newId() }, LOCAL),
      null,
      decide,
    );
  for (const role of ['LEAD', 'FUNDER'] as const) {
    const wanted = { personId: newId(), projectId: newId(), organisationId: newId(), role };
    const invited = { linkId: newId(), projectId: newId(), organisationId: newId(), role };
    const token = { tokenId: newId(), personId: newId(), expiresAt: '2099-12-31T00:00:00.000Z' };
    await write('membershipGrant', (facts, deciding) => grantMembership(facts, wanted, deciding));
    await write('memberInvite', (facts, deciding) =>
      invite(facts, invited, { personId: null, linkIds: [] }, deciding),
    );
    await write('administratorGrant', (facts, deciding) => grantAdministration(facts, newId(), deciding));
    await write('tokenCreate', (_facts, deciding) =>
      grantToken(
        {
          ...token,
          scope: role === 'LEAD' ? 'READ' : 'STATE',
          projectIds: role === 'LEAD' ? null : [newId()],
        },
        deciding,
      ),
    );
    await write('invitationAccept', (facts, deciding) =>
      acceptInvitation(facts, invited.linkId, newId(), deciding),
    );
  }
}
