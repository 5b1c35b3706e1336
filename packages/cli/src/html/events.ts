/** The table of events, each with what it rests on. */
import { type Event, numbersOf, type View, whenOf } from '@readout/engine/view';
import { type Html, html } from './escape.js';
import { quadKey, quoted, section, typeHtml, voiceHtml, whoHtml } from './parts.js';

export function eventsSection(view: View): Html {
  const { events } = view.reading;
  const table = html`<table class="events-table">
<thead><tr><th scope="col"><span class="hidden">Number</span></th><th scope="col">What</th><th scope="col">Who → whom</th><th scope="col">When, where</th><th scope="col">Whose word</th></tr></thead>
${events.map(event => eventRows(view, event))}</table>
${quadKey()}`;
  return section('events', 'Events', events.length, table, 'The text tells of no political event.');
}

function eventRows(view: View, event: Event): Html {
  const { id } = event;
  return html`<tbody id="${id}" data-show="${id}"${event.voice.by === 'statement' && html` class="claimed"`}>
<tr>
<th scope="row"><a href="#in-text-${id}" data-show="${id}" title="Show ${id} in the text">${id}</a></th>
<td>${typeHtml(event)}${statusHtml(event)}${event.contexts.map(context => html` <span class="context">${context.replaceAll('_', ' ')}</span>`)}</td>
<td class="who">${whoHtml(view, event)}${numbersOf(event).map(number => html`<span class="number-of">${number}</span>`)}</td>
<td>${whenHtml(event)}${whereHtml(view, event)}</td>
<td>${voiceHtml(view, event.voice)}</td>
</tr>
<tr class="evidence"><td></td><td colspan="4">${evidence(view, event)}</td></tr>
</tbody>
`;
}

function statusHtml({ status }: Event): Html | null {
  return status === 'actual' ? null : html` <span class="status ${status}">${status}</span>`;
}

function whenHtml(event: Event): Html {
  const when = whenOf(event);
  if (when === null) return html`<span class="unknown" title="The text does not tell when">–</span>`;
  const assumed = event.time.source === 'publishedAt';
  return html`<time${event.time.value && html` datetime="${event.time.value}"`}${assumed && html` class="assumed" title="The text does not tell: the day of publication"`}>${when}</time>`;
}

function whereHtml(view: View, { place: id }: Event): Html | null {
  if (id === null) return null;
  const { name, country, admin1 } = view.place(id);
  const more = [admin1 === name ? null : admin1, country].filter(Boolean).join(', ');
  return html`<br><span class="where"><bdi>${name}</bdi>${more && html` <small>${more}</small>`}</span>`;
}

/** What an analyst can check: the words, the rule, the code and how sure it is. */
function evidence(view: View, event: Event): Html {
  const { because, cameo, goldstein, confidence } = event;
  const percent = Math.round(confidence * 100);
  return html`${quoted(view, because.words.length > 0 ? because.words : event.trigger)}
<span class="facts"><span>rule <code>${because.rule}</code></span>${
    cameo &&
    html` <span>CAMEO <code>${cameo}</code>${goldstein !== null && html` (${signed(goldstein)})`}</span>`
  } <span class="confidence"><svg class="bar" viewBox="0 0 40 6" width="40" height="6" aria-hidden="true"><rect class="rail" width="40" height="6" rx="3"/><rect class="fill" width="${(40 * percent) / 100}" height="6" rx="3"/></svg> confidence ${percent} %</span></span>`;
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`;
}
