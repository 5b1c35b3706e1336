/** Small pieces that several sections of a page share. */
import {
  type Event,
  namesOf,
  QUAD_SIGNS,
  type Span,
  typeAndMode,
  type View,
  type Voice,
} from '@readout/engine/view';
import { type Html, html } from './escape.js';

export function quadClass(quad: string): string {
  return quad.replace(' ', '-');
}

export function typeHtml(event: Event): Html {
  return html`<span class="type ${quadClass(event.quad)}" title="${event.quad}, PLOVER score ${event.score}"><span aria-hidden="true">${QUAD_SIGNS[event.quad]}</span> ${typeAndMode(event)}</span>`;
}

/** "○" and its kin with what they mean. */
export function quadKey(): Html {
  return html`<p class="quads">${Object.entries(QUAD_SIGNS).map(
    ([quad, sign]) =>
      html`<span class="${quadClass(quad)}"><span aria-hidden="true">${sign}</span> ${quad}</span> `,
  )}</p>`;
}

export function whoHtml(view: View, event: Event): Html {
  const actors = namesOf(view, event.actors);
  const recipients = namesOf(view, event.recipients);
  const from = actors.length > 0 ? listed(actors) : html`<i class="unnamed">unnamed</i>`;
  return recipients.length === 0
    ? from
    : html`${from} <span class="arrow" role="img" aria-label="to">→</span> ${listed(recipients)}`;
}

function listed(names: string[]): Html {
  return html`${names.map((name, index) => html`${index > 0 && ', '}<bdi>${name}</bdi>`)}`;
}

/** Whose word it is. A claim is marked as one wherever an event is shown. */
export function voiceHtml(view: View, voice: Voice): Html {
  const statement = view.statementOf(voice);
  if (statement === null) return html`<span class="voice">the publisher</span>`;
  const { id } = statement;
  return html`<span class="voice claim">claim by <bdi>${view.speakerOf(statement)}</bdi> <a href="#${id}" data-show="${id}">${id}</a></span>`;
}

export function quoted(view: View, spans: readonly Span[]): Html {
  return html`<q>${spans.map((span, index) => html`${index > 0 && ' … '}${view.words(span)}`)}</q>`;
}

/** "3 events", "1 event". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** A section of its own; `always` shows the content of one that counts nothing as well. */
export function section(
  id: string,
  title: string,
  count: number,
  content: Html,
  none: string,
  always = false,
): Html {
  return html`<section id="${id}">
<h2>${title} <span class="count">${count}</span></h2>
${count === 0 && !always ? html`<p class="none">${none}</p>` : content}
</section>
`;
}
