/** The words that take sides, each with whose they are. */
import type { View } from '@readout/engine/view';
import { type Html, html } from './escape.js';
import { section, voiceHtml } from './parts.js';

export function labelsSection(view: View): Html {
  const { labels } = view.reading;
  const table = html`<table class="labels-table">
<thead><tr><th scope="col">Words</th><th scope="col">Kind</th><th scope="col">About</th><th scope="col">Whose word</th></tr></thead>
<tbody>
${labels.map(
  (
    label,
    index,
  ) => html`<tr data-show="l${index + 1}" tabindex="0"><th scope="row"><q>${view.words(label)}</q></th><td>${label.kind}</td>
<td>${label.about ? html`<bdi>${view.entity(label.about).name}</bdi>` : html`<span class="unknown">–</span>`}</td>
<td>${voiceHtml(view, label.voice)}</td></tr>\n`,
)}</tbody></table>`;
  return section('labels', 'Labels', labels.length, table, 'No words that take sides were found.');
}
