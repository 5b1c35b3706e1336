/** Rows of happenings: the events of a story's documents, joined where they are one. A pure function of packed Readings, so that threads can do it. */
import { unpackReading } from '../rows/packed.js';
import { dayOf } from '../rows/rows.js';
import type { TableRow } from '../store/tables.js';
import { happeningsOf } from '../stories/happenings/happenings.js';
import type { Happening, HappeningDocument, HappeningMention, Told } from '../stories/types.js';

/** A story as plain data. */
export interface PackedStory {
  story: string;
  documents: PackedDocument[];
}

interface PackedDocument {
  number: number;
  id: string;
  /** The earliest version of its text. */
  original: string;
  packed: Uint8Array;
}

/** What of a happening stands in its row as JSON. */
export type HappeningDetail = Pick<
  Happening,
  | 'publishers'
  | 'assertedBy'
  | 'attributedBy'
  | 'deniedBy'
  | 'actors'
  | 'recipients'
  | 'dates'
  | 'places'
  | 'modes'
  | 'numbers'
  | 'labels'
>;

export interface HappeningRows {
  stories: string[];
  happenings: TableRow<'happenings'>[];
  mentions: TableRow<'happening_mentions'>[];
}

export function happeningRows(stories: readonly PackedStory[]): HappeningRows {
  const rows: HappeningRows = { stories: [], happenings: [], mentions: [] };
  for (const story of stories) putStory(rows, story);
  return rows;
}

function putStory(rows: HappeningRows, { story, documents }: PackedStory): void {
  const numbers = new Map(documents.map(({ id, number }) => [id, number]));
  rows.stories.push(story);
  for (const happening of happeningsOf(documents.map(documentOf))) {
    rows.happenings.push(happeningRow(story, happening));
    for (const mention of happening.mentions)
      rows.mentions.push({
        happening: happening.id,
        document: numbers.get(mention.document)!,
        event: mention.event,
        stance: stanceOf(mention),
        speaker: mention.saidBy?.[0]?.name ?? null,
      });
  }
}

/** Happenings are told by names and numbers: the text is not wanted, and what else is not is let go, as a story may have thousands of documents. */
function documentOf({ id, original, packed }: PackedDocument): HappeningDocument {
  const { document, entities, places, statements, events, labels } = unpackReading(packed, '');
  const { publisher, publishedAt } = document;
  return { id, original, publisher, publishedAt, reading: { entities, places, statements, events, labels } };
}

/** "attributes": a speaker vouches for it, and the publisher does not. */
function stanceOf({ stance, saidBy }: HappeningMention): 'asserts' | 'attributes' | 'denies' {
  if (stance === 'denies') return 'denies';
  return saidBy === null ? 'asserts' : 'attributes';
}

function happeningRow(story: string, happening: Happening): TableRow<'happenings'> {
  const { id, type, independentPublishers, mentions, ...rest } = happening;
  const detail: HappeningDetail = rest;
  const { assertedBy, attributedBy, deniedBy, actors, recipients, dates, places } = detail;
  const first = dates[0]?.value;
  return {
    happening: id,
    story,
    type,
    date: dayOf(first?.from ?? first?.to ?? null),
    place_name: places[0]?.value.name ?? null,
    actors: namesOf(actors),
    recipients: namesOf(recipients),
    publishers: independentPublishers,
    asserted: assertedBy.length,
    attributed: attributedBy.length,
    denied: deniedBy.length,
    detail: JSON.stringify(detail),
  };
}

function namesOf(told: readonly Told<string>[]): string[] {
  return told.map(({ value }) => value);
}
