/** One report as a self-contained page: the text with its layers on one side, what was read from it on the other. */
import type { Reading } from '@readout/engine';
import { dateText, LAYER_NAMES, LAYERS, nameOf, type View, viewOf } from '@readout/engine/view';
import { castSection } from './cast.js';
import { type Html, html } from './escape.js';
import { eventsSection } from './events.js';
import { labelsSection } from './labels.js';
import { counted } from './parts.js';
import { profileSection } from './profile.js';
import { shell } from './shell.js';
import { statementsSection } from './statements.js';
import { textSection } from './text.js';
import { timelineSection } from './timeline.js';

export interface PageOptions {
  /** The page stands beside an index.html. */
  indexed: boolean;
}

export function pageOf(reading: Reading, { indexed }: PageOptions): string {
  const view = viewOf(reading);
  const { language } = reading.document;
  const body = html`${header(view, indexed)}
<main>
<div class="left">
${toggles(reading)}
${textSection(view)}
</div>
<div class="right">
${eventsSection(view)}${statementsSection(view)}${timelineSection(view)}${castSection(view)}${labelsSection(view)}${profileSection(view)}</div>
</main>
${footer(reading)}`;
  return shell({ title: `${nameOf(reading.document)} – Readout`, language, body });
}

function header({ reading }: View, indexed: boolean): Html {
  const { id, title, publisher, author, publishedAt, url } = reading.document;
  const facts = [
    publisher && html`<bdi>${publisher}</bdi>`,
    author && html`by <bdi>${author}</bdi>`,
    publishedAt && html`<time datetime="${publishedAt}">${dateText(publishedAt)}</time>`,
    // As text: a link would let a document choose where a click leads.
    url && html`<span class="url">${url}</span>`,
    title && html`<code>${id}</code>`,
  ].filter(fact => fact !== null && fact !== '');
  return html`<header class="top">
<p class="brand">${indexed ? html`<a href="index.html">Readout</a>` : 'Readout'}</p>
<h1 dir="auto">${nameOf(reading.document)}</h1>
<p class="facts">${facts.map(fact => html`<span>${fact}</span> `)}</p>
<p class="summary">${summary(reading)}</p>
${reading.notices.map(({ message }) => html`<p class="notice">${message}</p>`)}
</header>`;
}

/** "5 events, 1 of them only claimed; 3 statements; 1 label." */
function summary({ events, statements, labels }: Reading): string {
  const claimed = events.filter(({ voice }) => voice.by === 'statement').length;
  const claims = claimed === 0 ? '' : `, ${claimed} of them only claimed`;
  return `${counted(events.length, 'event')}${claims}; ${counted(statements.length, 'statement')}; ${counted(labels.length, 'label')}.`;
}

/** The key to the marks, and what shows and hides them. */
function toggles(reading: Reading): Html {
  return html`<fieldset class="toggles">
<legend class="hidden">Layers shown in the text</legend>
${LAYERS.map(
  layer =>
    html`<label><input type="checkbox" data-layer="${layer}" checked> <span class="${layer}">${LAYER_NAMES[layer]}</span> <small>${reading[layer].length}</small></label>\n`,
)}</fieldset>`;
}

function footer({ engine, document }: Reading): Html {
  return html`<footer>
<p>Read by Readout ${engine.version} with the weights ${engine.weights} and the dictionaries ${engine.dictionaries}.
Every entry rests on the words it quotes; a claim stays the claim of whoever made it. Language: ${document.language}.</p>
</footer>`;
}
