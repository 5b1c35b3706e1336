/** The events in the order in which they happened, with the day of publication among them. */
import { dateText, type Event, type View, whenOf } from '@readout/engine/view';
import { type Html, html } from './escape.js';
import { section, typeHtml, voiceHtml, whoHtml } from './parts.js';

interface Moment {
  label: string;
  /** ISO, compared as text: "2022-09" stands before "2022-09-04". */
  sortKey: string;
  events: Event[];
  published: boolean;
}

export function timelineSection(view: View): Html {
  const dated = view.reading.events.filter(event => whenOf(event) !== null);
  const undated = view.reading.events.length - dated.length;
  const content = html`<ol class="timeline">
${momentsOf(view, dated).map(moment => momentHtml(view, moment))}</ol>
${undated > 0 && html`<p class="none">The text does not tell when ${undated === 1 ? 'one event' : `${undated} events`} took place.</p>`}`;
  return section(
    'timeline',
    'Timeline',
    dated.length,
    content,
    'The text tells of no event whose time is known.',
  );
}

function momentsOf(view: View, events: readonly Event[]): Moment[] {
  const moments = new Map<string, Moment>();
  const momentAt = (label: string, sortKey: string) => {
    const moment = moments.get(label) ?? { label, sortKey, events: [], published: false };
    moments.set(label, moment);
    return moment;
  };
  for (const event of events) {
    const { from, to, value } = event.time;
    momentAt(whenOf(event)!, from ?? to ?? value ?? '').events.push(event);
  }
  const { publishedAt } = view.reading.document;
  if (publishedAt !== null) momentAt(dateText(publishedAt), publishedAt.slice(0, 10)).published = true;
  return [...moments.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
}

function momentHtml(view: View, { label, events, published }: Moment): Html {
  return html`<li><h3>${label}${published && html` <small>published</small>`}</h3>
${events.length > 0 && html`<ul>${events.map(event => eventHtml(view, event))}</ul>`}</li>
`;
}

function eventHtml(view: View, event: Event): Html {
  const claim = event.voice.by === 'statement' && html` ${voiceHtml(view, event.voice)}`;
  return html`<li data-show="${event.id}"${event.voice.by === 'statement' && html` class="claimed"`}><a href="#${event.id}" data-show="${event.id}">${event.id}</a> ${typeHtml(event)} ${whoHtml(view, event)}${claim}</li>`;
}
