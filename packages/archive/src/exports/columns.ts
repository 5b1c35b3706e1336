/**
 * Readout's own table: one row for each event, with whose word it is, how it stands, when, where, and the words it rests on. The
 * columns of `csv`, `jsonl` and `parquet` and the properties of `geojson` are these.
 */
import { type EventView, type Participant, wordsAt } from './view.js';

export type ColumnType = 'text' | 'integer' | 'number' | 'list';
export type ColumnValue = string | number | null | readonly (string | null)[];

export interface Column {
  name: string;
  type: ColumnType;
  read(view: EventView): ColumnValue;
}

const column = (name: string, type: ColumnType, read: Column['read']): Column => ({
  name,
  type,
  read,
});

/** A list for each of what is known of actors or recipients, in one order; null where something is not known. */
function partyColumns(who: 'actor' | 'recipient', partiesOf: (view: EventView) => Participant[]): Column[] {
  const list = (name: string, read: (participant: Participant, view: EventView) => string | null) =>
    column(`${who}_${name}`, 'list', view => partiesOf(view).map(participant => read(participant, view)));
  return [
    list('names', ({ entity }) => entity.name),
    list('countries', ({ entity }) => entity.country),
    list('sectors', ({ entity }) => entity.sector),
    list('codes', ({ entity }) => entity.cameo),
    list('words', (participant, { reading }) => wordsAt(reading, participant)),
  ];
}

export const COLUMNS: readonly Column[] = [
  column('id', 'text', ({ id }) => id),
  column('document_id', 'text', ({ reading }) => reading.document.id),
  column('title', 'text', ({ reading }) => reading.document.title),
  column('publisher', 'text', ({ reading }) => reading.document.publisher),
  column('url', 'text', ({ reading }) => reading.document.url),
  column('published_at', 'text', ({ reading }) => reading.document.publishedAt),
  column('sentence', 'integer', ({ sentence }) => sentence),
  column('type', 'text', ({ event }) => event.type),
  column('mode', 'text', ({ event }) => event.mode),
  column('contexts', 'list', ({ event }) => event.contexts),
  column('cameo', 'text', ({ event }) => event.cameo),
  column('quad', 'text', ({ event }) => event.quad),
  column('score', 'number', ({ event }) => event.score),
  column('goldstein', 'number', ({ event }) => event.goldstein),
  ...partyColumns('actor', ({ actors }) => actors),
  ...partyColumns('recipient', ({ recipients }) => recipients),
  column('status', 'text', ({ event }) => event.status),
  column('voice', 'text', ({ event }) => event.voice.by),
  column('speaker_name', 'text', ({ speaker }) => speaker?.name ?? null),
  column('speaker_country', 'text', ({ speaker }) => speaker?.country ?? null),
  column('speaker_sector', 'text', ({ speaker }) => speaker?.sector ?? null),
  column('attitude', 'text', ({ statement }) => statement?.attitude ?? null),
  column('date_from', 'text', ({ event }) => event.time.from),
  column('date_to', 'text', ({ event }) => event.time.to),
  column('date_source', 'text', ({ event: { time } }) =>
    time.source === null || time.source === 'publishedAt' ? time.source : 'text',
  ),
  column('place', 'text', ({ place }) => place?.name ?? null),
  column('place_country', 'text', ({ place }) => place?.country ?? null),
  column('place_admin1', 'text', ({ place }) => place?.admin1 ?? null),
  column('place_feature', 'text', ({ place }) => place?.feature ?? null),
  column('geonames_id', 'integer', ({ place }) => place?.geonamesId ?? null),
  column('latitude', 'number', ({ place }) => place?.lat ?? null),
  column('longitude', 'number', ({ place }) => place?.lon ?? null),
  column('dead', 'integer', ({ event }) => event.numbers.dead),
  column('injured', 'integer', ({ event }) => event.numbers.injured),
  column('arrested', 'integer', ({ event }) => event.numbers.arrested),
  column('confidence', 'number', ({ event }) => event.confidence),
  column('trigger', 'text', ({ reading, event }) =>
    event.trigger.map(span => wordsAt(reading, span)).join(' … '),
  ),
  column('evidence', 'text', ({ evidence }) => evidence),
  column('rule', 'text', ({ event }) => event.because.rule),
  column('engine', 'text', ({ reading: { engine } }) =>
    [engine.version, engine.weights, engine.dictionaries].join(' '),
  ),
];
