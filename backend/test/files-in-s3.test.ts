import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { archiveRecord } from '../src/archive/archive-record.js';
import { restoreRecord } from '../src/archive/restore-record.js';
import { sha256Of } from '../src/files/digest.js';
import { RedactionService } from '../src/record/redaction.service.js';
import { RestoreService } from '../src/record/restore.service.js';
import { VerifyService } from '../src/record/verify.service.js';
import { asOwner } from './support/as-owner.js';
import { pdf } from './support/made-files.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let bucket: string;
let storage: S3rver;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cantiere-s3-'));
  storage = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await storage.run();
  bucket = `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/evidence`;
  env = { FILES_URL: `${bucket}/cantiere?region=us-east-1` };
  app = await startTestApp({ env });
});
afterAll(async () => {
  await app.close();
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

const storedFiles = async () => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile() && each.name.endsWith('_object'));
};

test('with FILES_URL files are kept in the bucket, served from it, verified and removed there', async () => {
  const bytes = pdf('in a bucket');
  const upload = () =>
    app.fetch(`/files`, { method: 'POST', headers: { 'x-cantiere-upload': '1' }, body: bytes });
  await upload();
  const answer = await upload();
  expect(answer.status).toBe(201);
  const { file } = (await answer.json()) as { file: { sha256: string; path: string } };
  expect(file.sha256).toBe(sha256Of(bytes));
  expect(await storedFiles()).toHaveLength(1);
  const served = await app.fetch(file.path);
  expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true);

  await app.graphql(`mutation {
    projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } }
    evidenceAdd(input: {project: "site", caption: {en: "Minutes"}, file: "${file.sha256}", statedOn: {day: "2026-08-05"}, source: {publisher: "Comune", reference: "1"}}) { userErrors { code } }
  }`);
  await archivedAndRestored(file);

  const fault = async () => (await app.nest.get(VerifyService).verify('site'))?.[0]?.fault;
  expect(await fault()).toBeNull();
  const [object] = await storedFiles();
  const path = join(object?.parentPath ?? '', object?.name ?? '');
  await writeFile(path, 'altered');
  expect(await fault()).toContain(`${file.sha256} of evidence`);
  await rm(path);
  expect(await fault()).toContain('is missing');

  await upload();
  expect(await storedFiles()).toHaveLength(1);
  const { project } = await app.graphql('{ project(code: "site") { evidence { id } } }');
  const input = { subject: project.evidence[0].id, field: 'file', reason: 'A name is in it' };
  await asOwner(app, (services) => services.get(RedactionService).redact('site', input), env);
  expect(await storedFiles()).toEqual([]);
  expect(await fault()).toBeNull();
});

/** An archive carries the file from one bucket's folder to another's; one that is refused leaves nothing there. */
async function archivedAndRestored(file: { sha256: string; path: string }): Promise<void> {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const path = join(folder, 'archive.zip');
  await archiveRecord(app.nest, path, {});
  const other = await startTestApp({ env: { FILES_URL: `${bucket}/restored?region=us-east-1` } });
  try {
    const restorer = other.nest.get(RestoreService);
    const failing = vi
      .spyOn(other.nest.get(VerifyService), 'verifyBy')
      .mockRejectedValueOnce(new Error('the database went away'));
    await expect(restoreRecord(other.nest, path)).rejects.toThrow('went away');
    failing.mockRestore();
    expect(await storedFiles()).toHaveLength(1);
    await restorer.refuseUnlessEmpty();
    await restoreRecord(other.nest, path);
    expect(await storedFiles()).toHaveLength(2);
    expect((await other.fetch(file.path)).status).toBe(200);
    const findings = (await other.nest.get(VerifyService).verify(null)) ?? [];
    expect(findings.map(({ fault }) => fault)).toEqual([null, null, null]);
  } finally {
    await other.close();
    await rm(join(folder, 'evidence', 'restored'), { recursive: true });
  }
}
