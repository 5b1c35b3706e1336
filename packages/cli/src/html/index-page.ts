/** The page that leads to the pages of a folder. */

import { dateText } from '@readout/engine/view';
import type { Summary } from '../jobs/task.js';
import { type Html, html } from './escape.js';
import { counted, quadClass } from './parts.js';
import { shell } from './shell.js';

export interface IndexEntry {
  /** File name, in the same folder. */
  file: string;
  summary: Summary;
}

export function indexOf(entries: readonly IndexEntry[]): string {
  const events = entries.reduce((sum, { summary }) => sum + summary.events.length, 0);
  const statements = entries.reduce((sum, { summary }) => sum + summary.statements, 0);
  const body = html`<header class="top">
<p class="brand">Readout</p>
<h1>${counted(entries.length, 'report')}</h1>
<p class="summary">${counted(events, 'event')}; ${counted(statements, 'statement')}. Each report has a page of its own.</p>
</header>
<main class="index">
<table class="reports">
<thead><tr><th scope="col">Report</th><th scope="col">Publisher</th><th scope="col">Published</th><th scope="col">Events</th><th scope="col">Statements</th><th scope="col">Labels</th></tr></thead>
<tbody>
${entries.map(entryRow)}</tbody></table>
</main>
<footer><p>Made by Readout: who did what to whom, who says so, when and where.</p></footer>`;
  return shell({ title: `${counted(entries.length, 'report')} – Readout`, language: 'en', body });
}

function entryRow({ file, summary }: IndexEntry): Html {
  const { name, publisher, publishedAt, events, statements, labels, notices, language } = summary;
  return html`<tr><th scope="row" dir="auto" lang="${language}"><a href="${encodeURIComponent(file)}">${name}</a>${notices.map(
    notice => html`<small class="notice">${notice}</small>`,
  )}</th>
<td><bdi>${publisher}</bdi></td>
<td>${publishedAt && html`<time datetime="${publishedAt}">${dateText(publishedAt)}</time>`}</td>
<td>${eventCounts(events)}</td><td>${statements}</td><td>${labels}</td></tr>
`;
}

/** Each type with how often it comes, those most often first. */
function eventCounts(events: Summary['events']): Html {
  const types = new Map<string, { quad: string; count: number }>();
  for (const { type, quad } of events) types.set(type, { quad, count: (types.get(type)?.count ?? 0) + 1 });
  const sorted = [...types].sort(([, a], [, b]) => b.count - a.count);
  const claimed = events.filter(event => event.claimed).length;
  return html`<span class="types">${sorted.map(
    ([type, { quad, count }]) =>
      html`<span class="type ${quadClass(quad)}">${type}${count > 1 && html` ×${count}`}</span> `,
  )}</span>${claimed > 0 && html`<small>${claimed} only claimed</small>`}`;
}
