import { describe, expect, test } from 'vitest';
import { sentence } from '../../projects/core/sentence.js';
import { day } from '../../shared/calendar-date.js';
import type { Preview } from './preview.js';
import { withPreview } from './preview-head.js';
import { previewLanguage, projectPage } from './preview-request.js';

const PAGE = `<html lang="en">
  <head>
    <meta name="description" content="The product." />
    <title>Cantiere</title>
  </head>
</html>`;
const ADDRESS = new URL('https://cantiere.example/p/hub');

const HUB: Preview = {
  code: 'hub',
  language: 'IT',
  name: 'Polo',
  place: null,
  illustrative: false,
  asOf: day('2016-07-31'),
  headline: sentence('Apertura: ora si prevede per gennaio 2017, ', { slip: '123 giorni più tardi' }, '.'),
  summary: 'Al 31 luglio 2016: promessa per settembre 2016.',
  trend: null,
};

test('a page says what its link shows, in the language of the preview and in no other place than its head', () => {
  const page = withPreview(PAGE, HUB, ADDRESS);
  expect(page).toContain('<html lang="it">');
  expect(page).toContain('<title>Polo · Cantiere</title>');
  const said =
    'Apertura: ora si prevede per gennaio 2017, 123 giorni più tardi. Al 31 luglio 2016: promessa per settembre 2016.';
  expect(page).toContain(`<meta name="description" content="${said}" />`);
  expect(page).toContain(`<meta property="og:description" content="${said}" />`);
  expect(page).toContain('<meta property="og:locale" content="it_IT" />');
  expect(page).toContain(
    '<meta property="og:image" content="https://cantiere.example/p/hub/preview.png?lang=it" />',
  );
  expect(page).toContain('<link rel="canonical" href="https://cantiere.example/p/hub" />');
  expect(page).toContain(
    '<link rel="alternate" hreflang="en" href="https://cantiere.example/p/hub?lang=en" />',
  );
  expect(page).not.toContain('The product.');
  expect(page.slice(page.indexOf('</head>'))).toBe('</head>\n</html>');
});

test('an invented example says so before anything else', () => {
  expect(withPreview(PAGE, { ...HUB, illustrative: true }, ADDRESS)).toContain(
    'content="Esempio inventato. Apertura',
  );
});

describe('what was written by others stays text', () => {
  test.each([
    ['</title><script>alert(1)</script>', '&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;'],
    ['" onload="x" \'', '&#34; onload=&#34;x&#34; &#39;'],
    ['one\r\ntwo\u2028three', 'one two three'],
    ['\u202egnirts\u2066 &amp;', 'gnirts &#38;amp;'],
    ["$& $1 $' $`", '$&#38; $1 $&#39; $`'],
  ])('%j', (name, shown) => {
    const page = withPreview(PAGE, { ...HUB, name }, ADDRESS);
    expect(page).toContain(`<title>${shown} · Cantiere</title>`);
    expect(page).toContain(`<meta property="og:title" content="${shown}" />`);
    expect(page.match(/<script|onload="/g)).toBeNull();
  });
});

test('a long name or sentence is cut at a word', () => {
  const page = withPreview(PAGE, { ...HUB, name: 'parola '.repeat(60) }, ADDRESS);
  const [, title = ''] = /og:title" content="([^"]*)"/.exec(page) ?? [];
  expect(title.length).toBeLessThanOrEqual(120);
  expect(title).toMatch(/parola…$/);
});

test.each([
  ['/p/hub', { code: 'hub', path: '/p/hub' }],
  ['/p/hub/', { code: 'hub', path: '/p/hub' }],
  ['/p/hub/milestones/opening', { code: 'hub', path: '/p/hub/milestones/opening' }],
  ['/p/hub/add/date', { code: 'hub', path: '/p/hub' }],
  ['/p/hub/%22%3E', { code: 'hub', path: '/p/hub' }],
  ['/p/Hub', null],
  ['/p/', null],
  ['/new', null],
])('%s is a page of %j', (path, expected) => {
  expect(projectPage(path)).toEqual(expected);
});

test.each([
  ['it', 'en', 'IT'],
  ['en', 'it', 'EN'],
  [undefined, 'it-IT,it;q=0.9,en;q=0.8', 'IT'],
  [undefined, 'de, it;q=0.5', 'IT'],
  [undefined, 'en-GB', 'EN'],
  [undefined, undefined, 'EN'],
  [['it', 'en'], undefined, 'EN'],
  ['fr', undefined, 'EN'],
])('lang %j read with %j is answered in %s', (named, accepted, language) => {
  expect(previewLanguage(named, accepted)).toBe(language);
});
