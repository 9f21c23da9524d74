import { crc32, deflateSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { field, giveSource, list, record } from '../support/form.js';

test.describe.configure({ mode: 'serial' });

let code: string;
let page: Page;

test.beforeAll(async ({ browser, request }) => {
  page = await browser.newPage();
  code = await newProject(request, 'evidence');
});
test.afterAll(() => page.close());

test('a photo is chosen, arrives, and is recorded with its milestone', async () => {
  await page.goto(`/p/${code}/add/evidence?milestone=opening`);
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'roof.png', mimeType: 'image/png', buffer: photo() });
  await expect(page.getByText(/^✓ roof\.png has arrived/)).toBeVisible();
  await expect(list(page, 'Milestone')).toHaveValue('opening');
  await expect(page.getByRole('radio', { name: 'Photograph' })).toBeChecked();
  await expect(field(page, 'Reference of a document')).toHaveValue('roof.png');
  await field(page, 'Caption').fill('The closed roof');
  await field(page, 'Publisher').fill('Comune');
  await record(page);
});

test('the gallery shows it with its day, and it opens large by keyboard', async () => {
  await page.goto(`/p/${code}/evidence`);
  const gallery = page.getByRole('region', { name: 'Photographs' });
  const picture = gallery.getByRole('link', { name: /The closed roof/ });
  await expect(picture.locator('img')).toHaveJSProperty('naturalWidth', 60);
  await picture.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'The closed roof' });
  await expect(dialog.getByRole('img')).toHaveJSProperty('complete', true);
  await expect(dialog.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(picture).toBeFocused();
  await page.goto(`/p/${code}/milestones/opening`);
  await expect(page.getByRole('region', { name: 'Photographs' }).getByText('The closed roof')).toBeVisible();
});

test('what is no photo is refused in words, and another file is taken in its place', async () => {
  await page.goto(`/p/${code}/add/evidence?lang=it`);
  const input = page.getByLabel('Scegli un file');
  await input.setInputFiles({ name: 'roof.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') });
  await expect(page.getByText(/Si conservano solo fotografie/)).toBeVisible();
  await page.goto(`/p/${code}/milestones/opening?lang=en`);
  await page.getByRole('link', { name: 'Add evidence' }).click();
  await expect(list(page, 'Milestone')).toHaveValue('opening');
  await drop(page, 'minutes.pdf', pdf());
  await expect(page.getByText(/minutes\.pdf has arrived/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Document' })).toBeChecked();
  await field(page, 'Caption').fill('Minutes of the test');
  await giveSource(page, 'Comune', 'https://example.org/minutes');
  await record(page);
  await page.goto(`/p/${code}/evidence`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download the document/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await page.goto(`/p/${code}/milestones/opening`);
  const file = page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('link', { name: /^Download the doc/ });
  await expect(file).toHaveAttribute('href', /^\/files\//);
});

test('a photo stands beside the event that it belongs to, and opens from there', async () => {
  await page.goto('/p/filanda-montefinto/events?lang=en');
  const photo = page.getByRole('listitem').getByRole('link', { name: /^The old wall/ });
  await expect(photo).toHaveAttribute('href', /^\/files\//);
  await expect(photo.locator('img')).toHaveJSProperty('complete', true);
});

test('the invented project shows its pictures', async ({ request }) => {
  const { project } = await ask<{ project: { evidence: { file: { thumbnailPath: string } | null }[] } }>(
    request,
    '{ project(code: "filanda-montefinto") { evidence { file { thumbnailPath } } } }',
  );
  const pictures = project.evidence.filter(({ file }) => file !== null);
  await page.goto('/p/filanda-montefinto/evidence');
  const gallery = page.getByRole('region', { name: 'Photographs' });
  await expect(gallery.getByRole('listitem')).toHaveCount(pictures.length);
  await gallery.getByRole('link').first().click();
  await page.keyboard.press('End');
  await expect(page.getByText(`${pictures.length} of ${pictures.length}`)).toBeVisible();
});

test('axe finds no fault in form, gallery and open picture, on a phone in the dark', async ({ browser }) => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
  const small = await phone.newPage();
  const faults = async () => (await new AxeBuilder({ page: small }).analyze()).violations.map(({ id }) => id);
  await small.goto('/p/filanda-montefinto/add/evidence');
  await small.getByLabel('Choose a file').setInputFiles({ name: 'a.pdf', mimeType: '', buffer: pdf() });
  await expect(small.getByText(/a\.pdf has arrived/)).toBeVisible();
  expect(await faults()).toEqual([]);
  await small.goto('/p/filanda-montefinto/evidence');
  const pictures = small.getByRole('region', { name: 'Photographs' }).getByRole('link');
  await pictures.first().click();
  expect(await faults()).toEqual([]);
  await small.keyboard.press('Escape');
  expect(await faults()).toEqual([]);
  await phone.close();
});

/** Drops a file on the form, as from the desktop. */
async function drop(on: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await on.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], fileName, { type: 'application/pdf' }));
      return data;
    },
    [name, content.toString('base64')] as const,
  );
  await on.getByRole('group', { name: 'File' }).dispatchEvent('drop', { dataTransfer: transfer });
}

/** A grey PNG of 60 by 40 pixels. */
function photo(): Buffer {
  const header = Buffer.from([0, 0, 0, 60, 0, 0, 0, 40, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.alloc(61 * 40, 120).map((byte, at) => (at % 61 === 0 ? 0 : byte)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function pdf(): Buffer {
  return Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
  );
}
