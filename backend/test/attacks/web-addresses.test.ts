import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mutate, type Payload, prepareProject, TOLD } from '../support/mutations.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let count = 0;

beforeAll(async () => {
  app = await startTestApp({ env: { POINTS_PER_MINUTE: '100000000' } });
  await prepareProject(app, 'hub');
});
afterAll(() => app?.close());

/** The two fields of the contract that take an address, each as its mutation answers. */
const FIELDS: readonly [string, (url: string) => Promise<{ payload: Payload; kept: string | null }>][] = [
  [
    'source.url',
    async (url) => {
      const source = { publisher: 'Comune', title: 'Atti', url };
      count += 1;
      const input = { project: 'hub', key: `event-${count}`, title: { en: 'x' }, ...TOLD, source };
      const payload = await mutate(app, 'eventAdd', input, 'event { source { url } }');
      return { payload, kept: payload.event?.source.url ?? null };
    },
  ],
  [
    'url',
    async (url) => {
      count += 1;
      const input = { key: `body-${count}`, name: 'Body', sector: 'PUBLIC', url };
      const payload = await mutate(app, 'organisationAdd', input, 'organisation { url }');
      return { payload, kept: payload.organisation?.url ?? null };
    },
  ],
];

describe.each(FIELDS)('the field %s', (field, ask) => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'JAVASCRIPT:alert(1)//https://ok.example',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'java\u0000script:alert(1)',
    'java\u200Bscript:alert(1)',
    'java\u00ADscript:alert(1)',
    'javascript\u003Aalert(1)',
    'javascript&colon;alert(1)',
    'javascript%3Aalert(1)',
    '&#106;avascript:alert(1)',
    'ｊavascript:alert(1)',
    'javascript://https://ok.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DaTa:text/html;base64,PHNjcmlwdD4=',
    'd\tata:text/html,x',
    'vbscript:msgbox(1)',
    'VbScRiPt:msgbox(1)',
    'vb\tscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://ok.example/x',
    'view-source:https://ok.example',
    'feed:javascript:alert(1)',
    'jar:https://ok.example!/x',
    'about:blank',
    'mailto:a@b.example',
    'ftp://ok.example',
    '//evil.example',
    '\\\\evil.example',
    '/relative',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'https:///evil.example',
    'https://ok.example\\@evil.example',
    'https://ok.example@evil.example',
    'https://user:password@ok.example',
    'https://ok.example/\njavascript:alert(1)',
    'https://ok.example/\tx',
    'https://',
    'https://[::1',
    'https://ok.example:99999',
    'http://\u0009ok.example',
    'https://ok .example',
  ])('takes no %j', async (url) => {
    const { payload, kept } = await ask(url);
    expect(kept).toBeNull();
    expect(payload.revision).toBeNull();
    expect(payload.userErrors).toMatchObject([
      { code: 'INVALID_URL', field: ['input', ...field.split('.')] },
    ]);
  });

  test.each([
    ['https://ok.example/"><script>alert(1)</script>', 'https://ok.example/"><script>alert(1)</script>'],
    ["https://ok.example/?q=';drop-table", "https://ok.example/?q=';drop-table"],
    ['https://ok.example/\u0000x', 'https://ok.example/x'],
    ['HTTPS://OK.example/#javascript:alert(1)', 'HTTPS://OK.example/#javascript:alert(1)'],
  ])('keeps %j as an address of the web and nothing else', async (url, expected) => {
    const { payload, kept } = await ask(url);
    expect(payload.userErrors).toEqual([]);
    expect(kept).toBe(expected);
    expect(['http:', 'https:']).toContain(new URL(kept ?? '').protocol);
    expect(new URL(kept ?? '').host).toBe('ok.example');
  });
});
