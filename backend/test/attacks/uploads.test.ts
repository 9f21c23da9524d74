import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  interlacedBomb,
  pngChunk,
  pngWith,
  profileBomb,
  progressiveBomb,
  textBomb,
} from '../support/attacks/bombs.js';
import { INSIDES } from '../support/attacks/http-attack.js';
import { workOf } from '../support/attacks/work.js';
import { bomb, pdf, photo } from '../support/made-files.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// What is refused for its type, its size or because it is cut short stands in files.test.ts.

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

async function upload(body: Uint8Array, query = '', headers: Record<string, string> = {}) {
  const answer = await app.fetch(`/files${query}`, {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1', ...headers },
    body: Buffer.from(body),
  });
  const text = await answer.text();
  expect(text).not.toMatch(INSIDES);
  return { status: answer.status, ...(JSON.parse(text) as Answer) };
}

type Answer = {
  file: { path: string; thumbnailPath: string | null; mediaType: string; size: number } | null;
  refusal: { code: string } | null;
};

describe('a picture that unpacks to far more than it is', () => {
  const WORK_MS = 1500;
  /** Of the whole process, embedded server aside: what a bomb would take is ten times as much. */
  const GROWTH_BYTES = 150_000_000;

  test.each<[string, () => Buffer | Promise<Buffer>, number]>([
    ['a gigabyte of packed texts in a PNG', textBomb, 201],
    ['the same, cut short', () => textBomb().subarray(0, -20), 422],
    ['a packed profile of colours in a PNG', profileBomb, 201],
    ['a progressive JPEG of 36 million pixels', progressiveBomb, 422],
    ['an interlaced PNG of 31 million pixels', interlacedBomb, 422],
    ['a PNG of 400 million pixels', () => bomb(20_000, 20_000), 422],
    ['a PNG of the largest size that can be written', () => bombHeader(2 ** 31 - 1, 2 ** 31 - 1), 422],
    ['a PNG without any size', () => bombHeader(0, 0), 422],
  ])('%s takes neither time nor memory', async (_name, make, status) => {
    const bytes = await make();
    const before = process.memoryUsage.rss();
    const work = await workOf(async () => expect((await upload(bytes)).status).toBe(status));
    expect(work).toBeLessThan(WORK_MS);
    expect(process.memoryUsage.rss() - before).toBeLessThan(GROWTH_BYTES);
  });

  test('keeps its packed texts on purpose, and is not unpacked for that', async () => {
    const bytes = textBomb();
    const work = await workOf(async () =>
      expect((await upload(bytes, '?keepPosition=true')).file?.size).toBe(bytes.length),
    );
    expect(work).toBeLessThan(WORK_MS);
  });
});

/** The first chunk alone says how large it is. */
function bombHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const whole = pngWith();
  return Buffer.concat([whole.subarray(0, 8), pngChunk('IHDR', header), whole.subarray(33)]);
}

describe('a file that is two things at once', () => {
  const PAGE = '<!doctype html><script>alert(document.domain)</script>';

  test.each<[string, () => Promise<Buffer>, string]>([
    ['a JPEG with a page in its comment', async () => jpegWithComment(PAGE), ''],
    ['a JPEG that ends as a page', async () => Buffer.concat([await jpeg(), Buffer.from(PAGE)]), ''],
    [
      'a PNG with a page among its chunks',
      async () => pngWith(pngChunk('tEXt', Buffer.from(`a\0${PAGE}`))),
      '',
    ],
    [
      'a PNG that ends as a ZIP',
      async () => Buffer.concat([pngWith(), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      '',
    ],
    [
      'a JPEG that is kept bit for bit with a page in it',
      async () => jpegWithComment(PAGE),
      '?keepPosition=true',
    ],
    [
      'a PDF with a page and a script in it',
      async () => pdf(`${PAGE} /OpenAction << /S /JavaScript /JS (app.alert(1)) >>`),
      '',
    ],
  ])('%s is kept as the one, and no browser takes it for the other', async (_name, make, query) => {
    const { status, file } = await upload(await make(), query, { 'content-type': 'text/html' });
    expect(status).toBe(201);
    const served = await app.fetch(file?.path ?? '');
    expect(served.headers.get('content-type')).toBe(file?.mediaType);
    expect(file?.mediaType).toMatch(/^(image\/(png|jpeg)|application\/pdf)$/);
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(served.headers.get('content-security-policy')).not.toContain('allow-scripts');
    const bytes = Buffer.from(await served.arrayBuffer());
    if (file?.mediaType === 'application/pdf') {
      expect(served.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{16}\.pdf"$/);
    } else if (query === '') expect(bytes.includes('<script>')).toBe(false);
  });

  test.each([
    ['a page with a PNG behind it', () => Buffer.concat([Buffer.from(PAGE), pngWith()])],
    ['a page in front of a PDF', () => Buffer.concat([Buffer.from(PAGE), pdf()])],
    [
      'a picture of vectors with a declaration before it',
      () =>
        Buffer.from(
          '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
        ),
    ],
    ['PostScript', () => Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file')],
    [
      'a script of a picture program',
      () =>
        Buffer.from("push graphic-context\nimage over 0,0 0,0 'https://evil.example/x'\npop graphic-context"),
    ],
    ['a playlist', () => Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n')],
    ['a ZIP', () => Buffer.from('PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')],
    ['a TIFF', async () => photo(8, 8).tiff().toBuffer()],
    ['an AVIF', async () => photo(16, 16).avif({ effort: 0 }).toBuffer()],
  ])('%s is none of the files that are kept', async (_name, make) => {
    const { status, refusal } = await upload(await make(), '', { 'content-type': 'image/png' });
    expect([status, refusal?.code]).toEqual([415, 'UNSUPPORTED_TYPE']);
  });
});

test.each(['../../etc/passwd', 'x"; filename="evil.html', 'a\\..\\b', 'con.jpg'])(
  'a name that a client gives (%s) is never used',
  async (name) => {
    const { file } = await upload(await jpeg(), '', {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    expect(file?.path).toMatch(/^\/files\/[0-9a-f]{64}$/);
    const served = await app.fetch(file?.path ?? '');
    expect(served.headers.get('content-disposition')).toMatch(/^inline; filename="[0-9a-f]{16}\.jpg"$/);
  },
);

const jpeg = () => photo(16, 16).jpeg().toBuffer();

async function jpegWithComment(text: string): Promise<Buffer> {
  const plain = await jpeg();
  const comment = Buffer.from(text);
  const length = Buffer.from([0xff, 0xfe, 0, 0]);
  length.writeUInt16BE(comment.length + 2, 2);
  const bytes = Buffer.concat([plain.subarray(0, 2), length, comment, plain.subarray(2)]);
  // Programs open it as the picture that it is.
  expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  return bytes;
}
