/**
 * Times of events that the text gives none of their own: the narrative anchor, else the day of publication. Only for what is told as
 * happening; what is past background, still to come, or did not happen keeps no time that nobody gave it.
 */
import type { Draft } from '../draft/draft.js';
import type { Event, EventTime } from '../draft/layers.js';

/** "On Tuesday police stormed the camp. They *arrested* nine people": the anchor holds to the end of its paragraph. */
export function dateRest(draft: Draft, events: readonly Event[]): void {
  const { publicationDate } = draft;
  const published: EventTime | null =
    publicationDate === null
      ? null
      : { value: publicationDate, from: publicationDate, to: publicationDate, source: 'publishedAt' };
  let anchor: EventTime | null = null;
  let paragraph = -1;
  let sentence = 0;
  for (const event of events) {
    if (event.status !== 'actual') continue;
    const { start } = event.trigger[0]!;
    while (sentence + 1 < draft.sentences.length && draft.sentences[sentence]!.end <= start) sentence++;
    const own = draft.sentences[sentence]!.paragraph;
    if (own !== paragraph) anchor = null;
    paragraph = own;
    if (event.time === null) event.time = copyOf(anchor ?? published);
    else if (isAnchor(event.time, publicationDate)) anchor = event.time;
  }
}

/** A day or a time of day that has come carries the story; a year, or an interval left open, does not. */
function isAnchor({ from, to, source }: EventTime, published: string | null): boolean {
  if (source === 'publishedAt' || from === null || to === null) return false;
  return (
    from.slice(0, 10) === to.slice(0, 10) &&
    (published === null || from.slice(0, 10) <= published.slice(0, 10))
  );
}

const copyOf = (time: EventTime | null) => (time === null ? null : { ...time });
