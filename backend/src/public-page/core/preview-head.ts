import type { Language } from '../../shared/language.js';
import { oneLine } from './one-line.js';
import type { Preview } from './preview.js';
import { PICTURE_SIZE } from './preview-picture.js';

const SITE = 'Cantiere';
const TAGS: Readonly<Record<Language, string>> = { IT: 'it', EN: 'en' };
const LOCALES: Readonly<Record<Language, string>> = { IT: 'it_IT', EN: 'en_GB' };
const INVENTED: Readonly<Record<Language, string>> = { IT: 'Esempio inventato. ', EN: 'Invented example. ' };
const PICTURE_SHOWS: Readonly<Record<Language, string>> = {
  IT: 'Come si è spostata nel tempo la data prevista',
  EN: 'How the expected date has moved over time',
};

/** The start page with what a link to a project shows, in the language of the preview. `address` is the page's own, without its query. */
export function withPreview(page: string, preview: Preview, address: URL): string {
  const title = oneLine(preview.name, 120);
  const invented = preview.illustrative ? INVENTED[preview.language] : '';
  const description = oneLine(`${invented}${preview.headline.text} ${preview.summary}`, 300);
  const head = [
    `<meta name="description" content="${escaped(description)}" />`,
    link('canonical', address.href),
    ...(['IT', 'EN'] as const).map((each) => link('alternate', inLanguage(address, each), TAGS[each])),
    link('alternate', address.href, 'x-default'),
    property('og:type', 'website'),
    property('og:site_name', SITE),
    property('og:title', title),
    property('og:description', description),
    property('og:url', address.href),
    property('og:locale', LOCALES[preview.language]),
    property('og:locale:alternate', LOCALES[preview.language === 'IT' ? 'EN' : 'IT']),
    property('og:image', pictureAddress(preview, address)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PICTURE_SIZE.width)),
    property('og:image:height', String(PICTURE_SIZE.height)),
    property('og:image:alt', `${PICTURE_SHOWS[preview.language]}: ${oneLine(preview.headline.text, 200)}`),
    '<meta name="twitter:card" content="summary_large_image" />',
  ];
  // What is put in is never read as a pattern of the replacement.
  return page
    .replace(/<html lang="\w+"/, () => `<html lang="${TAGS[preview.language]}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(`${title} · ${SITE}`)}</title>`)
    .replace(/[ \t]*<meta name="description"[^>]*>/, () => head.map((each) => `    ${each}`).join('\n'));
}

function pictureAddress({ code, language }: Preview, address: URL): string {
  const picture = new URL(`/p/${code}/preview.png`, address);
  picture.searchParams.set('lang', TAGS[language]);
  return picture.href;
}

function inLanguage(address: URL, language: Language): string {
  const url = new URL(address);
  url.searchParams.set('lang', TAGS[language]);
  return url.href;
}

function link(relation: string, href: string, hreflang?: string): string {
  const language = hreflang === undefined ? '' : ` hreflang="${hreflang}"`;
  return `<link rel="${relation}"${language} href="${escaped(href)}" />`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escaped(content)}" />`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
