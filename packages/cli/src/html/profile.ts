/** Whose words the report is made of: the publisher's share, its sources, the labels that it uses itself. */
import { type Profile, profileOf, type Source } from '@readout/engine';
import { percentOf, type View } from '@readout/engine/view';
import { type Html, html } from './escape.js';
import { counted, section } from './parts.js';

export function profileSection(view: View): Html {
  const profile = profileOf(view.reading);
  const { sources, labels } = profile;
  const content = html`${shares(profile)}
${sources.length > 0 && sourcesTable(sources, profile)}${labels.length > 0 && ownLabels(view, profile)}`;
  return section('profile', 'Whose words', sources.length, content, 'All of it is the publisher’s.', true);
}

function shares({ length, events }: Profile): Html {
  const { text, publisher, attributed, quoted } = length;
  return html`<p class="shares">Of the text ${percentOf(publisher, text)} stand in the publisher’s own voice and ${percentOf(attributed, text)} in that of others, ${percentOf(quoted, text)} in quotation marks.
The publisher vouches for ${counted(events.publisher, 'event')}; ${counted(events.claimed, 'event')} ${events.claimed === 1 ? 'is' : 'are'} claimed by others.</p>`;
}

function sourcesTable(sources: readonly Source[], { length }: Profile): Html {
  return html`<table class="sources">
<thead><tr><th scope="col">Source</th><th scope="col">Statements</th><th scope="col">Quoted</th><th scope="col">Of the text</th></tr></thead>
<tbody>
${sources.map(
  ({ name, statements, quotations, length: theirs }) =>
    html`<tr><th scope="row">${name === null ? html`<i class="unnamed">nobody named</i>` : html`<bdi>${name}</bdi>`}</th><td>${statements}</td><td>${quotations}</td><td>${percentOf(theirs, length.text)}</td></tr>\n`,
)}</tbody></table>`;
}

function ownLabels(view: View, { labels }: Profile): Html {
  return html`<p class="own-labels">Words that take sides in the publisher’s own voice: ${labels.map(
    ({ term, about, uses }, index) =>
      html`${index > 0 && '; '}<q>${term}</q>${about && html` of <bdi>${view.entity(about).name}</bdi>`}${uses > 1 && ` (${uses} times)`}`,
  )}.</p>`;
}
