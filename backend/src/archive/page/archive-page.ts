import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../../shared/language.js';
import { projectEntry } from '../manifest.js';
import { firstScreen } from './first-screen.js';
import { dayText } from './formats.js';
import { revisionItem } from './history-list.js';
import { Html, html } from './html.js';
import { type Ask, askHistory, askNames, askProject } from './page-data.js';
import { SCRIPT, STYLE } from './style.js';
import { PAGE_WORDS, type PageWords } from './words.js';

/** A project of the page, at the revision that is archived. */
export interface PageStream {
  readonly name: string;
  readonly revision: number;
}

/** Revisions that the page tells in words; those before are in the record beside it. */
const MOST_REVISIONS = 1000;

/** The page of an archive: first screen and history of each project in both languages, in one file that loads nothing. */
export async function* archivePage(
  ask: Ask,
  projects: readonly PageStream[],
  madeAt: Date,
): AsyncGenerator<string> {
  const day = madeAt.toISOString().slice(0, 10);
  const title = (language: Language) => {
    const words = PAGE_WORDS[language];
    const [only] = projects.length === 1 ? projects : [];
    return ['Cantiere', only?.name, words.archived(dayText(day, language))].filter(Boolean).join(' · ');
  };
  yield `<!doctype html>\n${head(title).text}`;
  for (const language of LANGUAGES) yield* inLanguage(ask, projects, day, PAGE_WORDS[language]);
  yield `<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

function head(title: (language: Language) => string): Html {
  const script = createHash('sha256').update(SCRIPT).digest('base64');
  const policy = `default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src 'sha256-${script}'; base-uri 'none'; form-action 'none'`;
  return html`<html lang="it" data-it="${title('IT')}" data-en="${title('EN')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title('IT')}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header><div class="bar"><span class="brand">Cantiere</span>
<fieldset class="choices" aria-label="Lingua · Language"><label lang="it"><input type="radio" name="language" id="it" checked>Italiano</label><label lang="en"><input type="radio" name="language" id="en">English</label></fieldset>
<fieldset class="choices" aria-label="Colori · Colours"><label><input type="radio" name="colours" id="auto" checked>Auto</label><label><input type="radio" name="colours" id="light">Chiaro · Light</label><label><input type="radio" name="colours" id="dark">Scuro · Dark</label></fieldset>
</div></header>
`;
}

async function* inLanguage(
  ask: Ask,
  projects: readonly PageStream[],
  day: string,
  words: PageWords,
): AsyncGenerator<string> {
  const tag = words.language.toLowerCase();
  const idOf = (code: string) => `${code}-${tag}`;
  const names = projects.length > 1 ? await askNames(ask, projects, words.language) : [];
  const isAlone = (name: string) => names.filter((each) => each.name === name).length === 1;
  yield html`<main class="page" lang="${tag}" data-language="${tag}">
<h1 class="projects">${words.archived(dayText(day, words.language))}</h1>
<p class="soft">${words.offline}</p>
${
  names.length > 0 &&
  html`<nav class="projects" aria-label="${words.projects}"><h2 class="soft small">${words.projects}</h2><ul>${names.map(
    ({ code, name }) =>
      html`<li><a href="#${idOf(code)}">${isAlone(name) ? name : `${name} (${code})`}</a></li>`,
  )}</ul></nav>`
}
`.text;
  for (const { name: code, revision } of projects) {
    const project = await askProject(ask, code, revision, words.language);
    yield html`<article id="${idOf(code)}">${firstScreen(project, words)}
<section class="card"><h3>${words.history}</h3><p class="caption">${words.historyLead}</p><ol>
`.text;
    for await (const each of askHistory(ask, code, revision, words.language, MOST_REVISIONS))
      yield revisionItem(each, project, words).text;
    const older = revision - MOST_REVISIONS;
    yield html`</ol>${older > 0 && html`<p>${words.historyOlder(older, projectEntry(code))}</p>`}</section></article>\n`
      .text;
  }
  yield '</main>\n';
}
