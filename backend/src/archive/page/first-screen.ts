import { fileEntry } from '../manifest.js';
import { dayText, instantText, moneyText, percentText, sizeText, totalText } from './formats.js';
import { type Html, html } from './html.js';
import type { Amount, Colour, PageProject, Sentence, Words } from './page-data.js';
import { trendChart } from './trend-chart.js';
import { trendLines } from './trend-lines.js';
import type { PageWords } from './words.js';

/** The first screen of a project as it stood when it was archived, and what is behind it: all milestones, promises and evidence. */
export function firstScreen(project: PageProject, words: PageWords): Html {
  const day = dayText(project.asOf, words.language);
  return html`<p class="soft small">${[project.name, project.place, words.asOf(day)].filter(Boolean).join(' · ')}</p>
${project.illustrative && html`<p class="invented">${words.invented}</p>`}
<h2>${sentence(project.headline)}</h2>
<p class="summary">${sentence(project.summary)}</p>
<div class="grid">
<div class="wide">${trend(project, words)}</div>
<div class="side">${dates(project, words)}${status(project, words)}</div>
${funding(project, words)}
${promises(project, words)}
${milestones(project, words)}
${trendNumbers(project, words)}
${project.evidence.length > 0 && evidence(project, words)}
</div>
<p class="record small">${words.record(project.record.revision, instantText(project.record.recordedAt, project.timeZone, words.language))}.<br>
${words.hashIs} <span class="hash">${project.record.hash}</span><br><span class="soft">${words.noted}</span></p>`;
}

function sentence({ parts }: Sentence): Html {
  return html`${parts.map(({ text, emphasis }) => {
    if (emphasis === 'PLAIN') return text;
    return html`<strong class="${emphasis === 'SLIP' ? 'slip' : ''}">${text}</strong>`;
  })}`;
}

function card(title: string, content: Html, className = ''): Html {
  return html`<section class="card ${className}"><h3>${title}</h3>${content}</section>`;
}

/** What is wider than a phone scrolls by itself, also by the keyboard. */
function scrolling(label: string, content: Html): Html {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
}

function said(words: Words | null, missing: string): Html {
  return words === null ? html`<span class="unknown">${missing}</span>` : html`${words.words}`;
}

function dates({ goal }: PageProject, words: PageWords): Html {
  if (goal === null) return card(words.dates, html`<p class="unknown">${words.noGoal}</p>`);
  const slip =
    goal.slipText === null
      ? html`<span class="unknown">${words.notStated}</span>`
      : html`<strong class="slip">${goal.slipText}</strong>`;
  return card(
    words.datesOf(goal.title),
    html`<dl class="figures">
<dt>${words.promised}</dt><dd>${said(goal.promised, words.notStated)}</dd>
<dt>${words.forecast}</dt><dd>${said(goal.forecast, words.notStated)}</dd>
<dt>${words.reached}</dt><dd>${said(goal.reached, words.notStated)}</dd>
<dt>${words.slip}</dt><dd>${slip}</dd></dl>`,
  );
}

function status({ status: { declared, computed } }: PageProject, words: PageWords): Html {
  const day = (text: string) => dayText(text, words.language);
  return card(
    words.status,
    html`<dl class="figures"><dt>${words.declared}</dt><dd>${
      declared === null
        ? html`<span class="unknown">${words.nothingDeclared}</span>`
        : html`${mark(declared.colour, words)}<p>${declared.sentence}</p><p class="soft small">${words.declaredBy(declared.party.name, day(declared.statedOn))}</p>`
    }</dd><dt>${words.computed}</dt><dd>${mark(computed.colour, words)}<p>${computed.sentence}</p><p class="soft small">${computed.ruleText}</p></dd></dl>`,
  );
}

/** A status as letter, shape and colour, so that it can be told apart without seeing colours. */
function mark(colour: Colour, words: PageWords): Html {
  return html`<span class="mark ${colour}"><svg viewBox="0 0 18 18" aria-hidden="true">${SHAPES[colour]}<text x="9" y="${colour === 'AMBER' ? '14.5' : '12.6'}" text-anchor="middle">${words.letters[colour]}</text></svg>${words.colours[colour]}</span>`;
}

const SHAPES: Readonly<Record<Colour, Html>> = {
  REACHED: html`<path d="M9 .5 17.5 9 9 17.5 .5 9Z" fill="currentColor"/>`,
  GREEN: html`<circle cx="9" cy="9" r="8" fill="currentColor"/>`,
  AMBER: html`<path d="M9 .5 17.7 17H.3Z" fill="currentColor"/>`,
  RED: html`<rect x="1" y="1" width="16" height="16" rx="1" fill="currentColor"/>`,
  GREY: html`<circle cx="9" cy="9" r="7.5"/>`,
};

function trend(project: PageProject, words: PageWords): Html {
  const lines = trendLines(project);
  if (lines.length === 0) return card(words.trend, html`<p class="unknown">${words.trendEmpty}</p>`);
  return card(
    words.trend,
    html`<p class="caption">${words.trendCaption}</p><p class="caption sideways" aria-hidden="true">${words.scrolls}</p>
${scrolling(words.chart, html`<div class="chart">${trendChart(lines, project.asOf, words)}</div>`)}`,
  );
}

/** The same in figures: a row for each point. */
function trendNumbers(project: PageProject, words: PageWords): Html | false {
  const rows = trendLines(project).flatMap(({ milestone }) =>
    milestone.trend.map((point) => ({ milestone, point })),
  );
  const day = (text: string) => dayText(text, words.language);
  return (
    rows.length > 0 &&
    card(
      words.trendTable,
      scrolling(
        words.table,
        html`<table><thead><tr><th scope="col">${words.milestone}</th><th scope="col">${words.statedOn}</th><th scope="col">${words.dateStated}</th><th scope="col">${words.as}</th><th scope="col">${words.by}</th></tr></thead><tbody>
${rows.map(
  ({ milestone, point }) =>
    html`<tr><th scope="row">${milestone.title}</th><td>${day(point.statedOn)}</td><td>${point.statement.date?.words ?? day(point.date)}</td><td>${words.kinds[point.statement.kind] ?? ''}</td><td>${point.statement.by?.name ?? point.statement.source.publisher}</td></tr>\n`,
)}</tbody></table>`,
      ),
    )
  );
}

function funding({ funding: money }: PageProject, words: PageWords): Html {
  if (money.byPartner.length === 0)
    return card(words.funding, html`<p class="unknown">${words.fundingEmpty}</p>`, 'half');
  const amount = (each: Amount | null) =>
    each === null
      ? html`<span class="unknown">${words.notPublished}</span>`
      : html`${moneyText(each, words.language)}`;
  return card(
    words.funding,
    html`${scrolling(
      words.table,
      html`<table><thead><tr><th scope="col">${words.partner}</th><th scope="col">${words.money}</th><th scope="col">${words.share}</th><th scope="col" class="end">${words.pledged}</th><th scope="col" class="end">${words.paid}</th></tr></thead><tbody>
${money.byPartner.map(
  ({ party, sector, pledged, paid, sharePercent }) =>
    html`<tr><th scope="row">${party.name}</th><td>${words.sectors[sector]}</td><td>${percentText(sharePercent, words.language)}<span class="share"><i class="${sector}" style="width:${Number(sharePercent)}%"></i></span></td><td class="end">${amount(pledged)}</td><td class="end">${amount(paid)}</td></tr>\n`,
)}</tbody><tfoot><tr><th scope="row" colspan="3">${words.total}</th><td class="end">${totalText(money.pledged, words)}</td><td class="end">${totalText(money.paid, words)}</td></tr></tfoot></table>`,
    )}
<p>${words.due}: ${totalText(money.due, words)}</p>
${money.assumptions.length > 0 && html`<p class="soft small">${words.assumes} ${money.assumptions.join(' ')}</p>`}`,
    'half',
  );
}

function promises({ indicators }: PageProject, words: PageWords): Html {
  if (indicators.length === 0)
    return card(words.promises, html`<p class="unknown">${words.promisesEmpty}</p>`, 'half');
  const unknown = words.notPublished;
  return card(
    words.promises,
    scrolling(
      words.table,
      html`<table><thead><tr><th scope="col">${words.promise}</th><th scope="col">${words.promised}</th><th scope="col">${words.saidSince}</th><th scope="col">${words.came}</th></tr></thead><tbody>
${indicators.map(
  (each) =>
    html`<tr><th scope="row">${each.title}</th><td>${said(each.promised, unknown)}</td><td>${said(each.saidSince, '–')}</td><td>${said(each.came, unknown)}</td></tr>\n`,
)}</tbody></table>`,
    ),
    'half',
  );
}

function milestones(project: PageProject, words: PageWords): Html {
  return card(
    words.milestones,
    scrolling(
      words.table,
      html`<table><thead><tr><th scope="col">${words.milestone}</th><th scope="col">${words.promised}</th><th scope="col">${words.forecast}</th><th scope="col">${words.reached}</th><th scope="col">${words.slip}</th><th scope="col">${words.status}</th></tr></thead><tbody>
${project.milestones.map((each) =>
  each.announced
    ? html`<tr><th scope="row">${each.title}</th><td>${said(each.promised, words.notStated)}</td><td>${said(each.forecast, words.notStated)}</td><td>${said(each.reached, '–')}</td><td>${each.slipText ?? '–'}</td><td>${mark(each.status.colour, words)}<br><span class="small soft">${each.status.sentence}</span></td></tr>\n`
    : html`<tr><th scope="row">${each.title}</th><td colspan="5" class="unknown">${words.notAnnounced}</td></tr>\n`,
)}</tbody></table>`,
    ),
  );
}

/** Photos as pictures, everything else as a list; each file opens from the folder beside the page. */
function evidence(project: PageProject, words: PageWords): Html {
  const isPhoto = ({ file }: PageProject['evidence'][number]) =>
    file?.mediaType.startsWith('image/') === true;
  const day = (text: string) => dayText(text, words.language);
  const photos = project.evidence.filter(isPhoto);
  const others = project.evidence.filter((each) => !isPhoto(each));
  return card(
    words.evidence,
    html`${
      photos.length > 0 &&
      html`<ul class="photos">${photos.map(
        ({ caption, statedOn, file }) =>
          html`<li><a href="${path(file)}"><img loading="lazy" src="${path(file)}" alt="${caption}"></a><p class="small">${caption}<br><span class="soft">${day(statedOn)}</span></p></li>\n`,
      )}</ul>`
    }${
      others.length > 0 &&
      scrolling(
        words.table,
        html`<table><thead><tr><th scope="col">${words.document}</th><th scope="col">${words.statedOn}</th><th scope="col">${words.source}</th><th scope="col">${words.file}</th></tr></thead><tbody>
${others.map((each) => {
  const { caption, statedOn, source } = each;
  return html`<tr><th scope="row">${caption}</th><td>${day(statedOn)}</td><td>${source.publisher}${source.reference && `, ${source.reference}`}${source.url && html`<br><a class="hash" href="${webAddress(source.url)}" rel="noreferrer">${source.url}</a>`}</td><td>${fileCell(each, words)}</td></tr>\n`;
})}</tbody></table>`,
      )
    }`,
  );
}

/** The file to open, why it was removed, or nothing for a link. */
function fileCell({ file, fileRedaction }: PageProject['evidence'][number], words: PageWords): Html | string {
  if (fileRedaction !== null)
    return html`<span class="soft">${words.fileRemoved(fileRedaction.reason)}</span>`;
  if (file === null) return '–';
  return html`<a href="${path(file)}">${words.openFile}</a> <span class="soft">${sizeText(file.size, words.language)}</span>`;
}

function path(file: PageProject['evidence'][number]['file']): string {
  return file === null ? '' : fileEntry(file.sha256, file.mediaType);
}

/** The address where it leads to the web and nowhere else. */
function webAddress(url: string): string {
  return /^https?:/i.test(url) ? url : '';
}
