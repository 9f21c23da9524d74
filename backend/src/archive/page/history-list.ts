import { projectEntry } from '../manifest.js';
import { dayText, instantText } from './formats.js';
import { type Html, html } from './html.js';
import type { PageProject, PageRevision } from './page-data.js';
import type { PageWords } from './words.js';

/** One revision: when, who, what and why, and what it changed. */
export function revisionItem(
  revision: PageRevision,
  { code, timeZone }: PageProject,
  words: PageWords,
): Html {
  const { number, recordedAt, recordedBy, hash, title, reason, addedLate, changes, changeCount } = revision;
  const more = changeCount - changes.length;
  return html`<li class="revision"><div><p><strong>${words.revision(number)}</strong></p>
<p class="small">${instantText(recordedAt, timeZone, words.language)}</p><p class="small">${words.recordedBy(recordedBy)}</p><p class="hash soft">${hash}</p></div>
<div><p class="told"><strong>${title}</strong></p>${reason !== null && html`<p>${words.reason(reason)}</p>`}${addedLate !== null && html`<p class="slip">${addedLate}</p>`}
<ul>${changes.map((change) => changeItem(change, words))}</ul>${more > 0 && html`<p class="soft small">${words.moreChanges(more, projectEntry(code))}</p>`}</div></li>
`;
}

function changeItem(change: PageRevision['changes'][number], words: PageWords): Html {
  const { act, title, before, after, statedOn, by } = change;
  const told = [by?.name ?? null, statedOn === null ? null : dayText(statedOn, words.language)];
  return html`<li><span class="soft small">${words.acts[act]}</span> <strong>${title}</strong>${after !== '' && ` · ${after}`}${before !== null && html` <span class="soft">(${words.before(before)})</span>`}${told.some((each) => each !== null) && html`<span class="soft small"> · ${told.filter((each) => each !== null).join(', ')}</span>`}</li>
`;
}
