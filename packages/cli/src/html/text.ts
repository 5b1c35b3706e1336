/** The report's text with its layers marked. */
import {
  LAYERS,
  type Mark,
  marksOf,
  paragraphsOf,
  type Segment,
  segmentsWithin,
  type View,
} from '@readout/engine/view';
import { type Html, html } from './escape.js';

export function textSection(view: View): Html {
  const { text, title } = view.reading.document;
  const paragraphs = segmentsWithin(marksOf(view), paragraphsOf(text));
  return html`<article class="text" id="text" aria-label="${title ?? 'The report'}">
${paragraphs.map(segments => html`<p dir="auto">${segments.map(segment => segmentHtml(view, segment))}</p>\n`)}</article>`;
}

/** One element per layer, so that lines of several layers can be drawn under the same words; parts go on the innermost. */
function segmentHtml(view: View, { start, end, marks }: Segment): Html {
  const words = html`${view.words({ start, end })}`;
  if (marks.length === 0) return words;
  const parts = [...new Set(marks.map(({ owner, part }) => `${owner}:${part}`))].join(' ');
  let content = html`<span class="part" data-parts="${parts}">${words}</span>`;
  for (let i = LAYERS.length - 1; i >= 0; i--) {
    if (marks.some(({ layer }) => layer === LAYERS[i]))
      content = html`<span class="${LAYERS[i]}">${content}</span>`;
  }
  return html`${openings(marks, start)}${content}${closings(view, marks, end)}`;
}

/** The number of a statement where it begins. */
function openings(marks: readonly Mark[], start: number): Html[] {
  return marks
    .filter(mark => mark.layer === 'statements' && mark.start === start)
    .map(
      ({ owner }) =>
        html`<a class="number statements-number" href="#${owner}" data-show="${owner}">${owner}</a>`,
    );
}

/** The number of an event after its trigger, so that text and table are tied by more than colour. */
function closings(view: View, marks: readonly Mark[], end: number): Html[] {
  return marks
    .filter(mark => mark.layer === 'events' && mark.end === end && isLastTrigger(view, mark))
    .map(
      ({ owner }) =>
        html`<a class="number events-number" id="in-text-${owner}" href="#${owner}" data-show="${owner}">${owner}</a>`,
    );
}

function isLastTrigger(view: View, { owner, end }: Mark): boolean {
  return view.event(owner).trigger.every(piece => piece.end <= end);
}
