/** Rows of happenings: the events of a story's documents, joined where they are one. */
import type { DuckDBBlobValue, DuckDBConnection } from '@duckdb/node-api';
import { unpackReading } from '../rows/packed.js';
import { dayOf } from '../rows/rows.js';
import type { TableRow } from '../store/tables.js';
import { happeningsOf } from '../stories/happenings/happenings.js';
import type { StoryIndex } from '../stories/story-index.js';
import type { Happening, HappeningDocument, HappeningMention, Told } from '../stories/types.js';

/** Documents whose Readings are held together; a story of more is held whole. */
const PAGE = 256;

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

/** The rows of some stories after the other. */
export async function* happeningRows(
  connection: DuckDBConnection,
  index: StoryIndex,
  stories: readonly string[],
): AsyncGenerator<HappeningRows> {
  let page: { story: string; documents: string[] }[] = [];
  let held = 0;
  for (const [place, story] of stories.entries()) {
    const documents = index.documentsOf(story);
    page.push({ story, documents });
    held += documents.length;
    if (held < PAGE && place < stories.length - 1) continue;
    const numbers = page.flatMap(({ documents }) => documents.map(id => index.findKey(id)!));
    const readings = await readingsOf(connection, numbers);
    const rows: HappeningRows = { stories: page.map(({ story }) => story), happenings: [], mentions: [] };
    for (const { story, documents } of page) putStory(rows, index, readings, story, documents);
    yield rows;
    page = [];
    held = 0;
  }
}

type Readings = ReadonlyMap<number, HappeningDocument['reading']>;

function putStory(
  rows: HappeningRows,
  index: StoryIndex,
  readings: Readings,
  story: string,
  ids: readonly string[],
): void {
  const documents = ids.map((id): HappeningDocument => {
    const reading = readings.get(index.findKey(id)!)!;
    const { publisher, publishedAt } = reading.document;
    return { id, original: index.findPlacement(id)!.original, publisher, publishedAt, reading };
  });
  for (const happening of happeningsOf(documents)) {
    rows.happenings.push(happeningRow(story, happening));
    for (const mention of happening.mentions)
      rows.mentions.push({
        happening: happening.id,
        document: index.findKey(mention.document)!,
        event: mention.event,
        stance: stanceOf(mention),
        speaker: mention.saidBy?.[0]?.name ?? null,
      });
  }
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

async function readingsOf(connection: DuckDBConnection, numbers: readonly number[]): Promise<Readings> {
  const rows = await connection.runAndReadAll(
    `SELECT number, text, reading FROM store.documents JOIN store.readings ON document = number AND readings.current
     WHERE number IN (${numbers.join(', ')})`,
  );
  return new Map(
    rows
      .getRows()
      .map(([number, text, packed]) => [
        Number(number),
        unpackReading((packed as DuckDBBlobValue).bytes, text as string),
      ]),
  );
}
