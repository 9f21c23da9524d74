import { afterAll, beforeAll, expect, test } from 'vitest';
import { archivePage } from '../src/archive/page/archive-page.js';
import { askInProcess } from '../src/archive/page/ask-in-process.js';
import { redactRecord } from '../src/record/redact-record.js';
import { asOwner } from './support/as-owner.js';
import { pdf } from './support/made-files.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let page = '';

beforeAll(async () => {
  app = await startTestApp();
  const answer = await app.fetch('/files', {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1' },
    body: pdf(),
  });
  const { file } = (await answer.json()) as { file: { sha256: string } };
  const { evidenceAdd } = await app.graphql(`mutation {
    projectCreate(input: {code: "nest", name: {it: "Asilo nido"}, place: {it: "Cremona, via Prova"}}) { revision }
    other: projectCreate(input: {code: "nest-two", name: {it: "Asilo nido"}}) { revision }
    projectRevise(input: {project: "nest", place: {it: "Via Loro"}}) { revision }
    evidenceAdd(input: {project: "nest", caption: {it: "Verbale"}, file: "${file.sha256}", statedOn: {day: "2026-08-05"}, source: {publisher: "Comune", reference: "1"}}) { evidence { id } }
  }`);
  const removal = { project: 'nest', subject: evidenceAdd.evidence.id, field: 'file', reason: 'chiesto' };
  await asOwner(app, (services) => redactRecord(services, removal));
  const projects = [
    { name: 'nest', revision: 4 },
    { name: 'nest-two', revision: 1 },
  ];
  for await (const part of archivePage(await askInProcess(app.nest), projects, new Date())) page += part;
});
afterAll(() => app.close());

test('works of one name carry their code', () => {
  expect(page).toContain('<a href="#nest-it">Asilo nido (nest)</a>');
  expect(page).toContain('<a href="#nest-two-en">Asilo nido (nest-two)</a>');
});

test('a file that was removed says why, in the list and in the history', () => {
  expect(page).toContain('Il file è stato rimosso: chiesto');
  expect(page).toContain('The file was removed: chiesto');
  expect(page).toContain('rimozione da</span> <strong>Verbale</strong> · file');
});

test('a revised description reads field by field', () => {
  expect(page).toContain(
    'aggiornamento</span> <strong>Asilo nido</strong> · luogo: Via Loro <span class="soft">(prima: Cremona, via Prova)',
  );
});
