/** Loads the columns out of an archive. */
import type { Archive } from '@readout/archive';
import { type Documents, type EventColumns, NO_DAY, type Parties, type Places } from './columns.js';
import { Dictionary } from './dictionary.js';

type Values = readonly unknown[];

/** Rows of a query, column by column, a chunk of some two thousand at a time; others may work in between. */
async function* chunksOf(
  { connection }: Archive,
  sql: string,
): AsyncGenerator<{ count: number; columns: Values[] }> {
  const result = await connection.stream(sql);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield { count: chunk.rowCount, columns: chunk.getColumns() };
  }
}

async function countOf({ connection }: Archive, sql: string): Promise<number> {
  return Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
}

/** `archive` is a connection of its own, or nobody else uses it meanwhile: rows are streamed. */
export async function loadColumns(archive: Archive): Promise<EventColumns> {
  // One snapshot for all queries.
  await archive.connection.run('BEGIN TRANSACTION');
  try {
    const publishers = new Dictionary();
    const countries = new Dictionary();
    const stories = new Dictionary();
    const documents = await loadDocuments(archive, publishers, stories);
    const columns = await loadEvents(archive, documents, { publishers, countries, stories });
    await loadParties(archive, columns);
    return columns;
  } finally {
    await archive.connection.run('COMMIT');
  }
}

async function loadDocuments(
  archive: Archive,
  publishers: Dictionary,
  stories: Dictionary,
): Promise<Documents> {
  const count = await countOf(archive, 'SELECT count(*) FROM store.documents WHERE current');
  const documents: Documents = {
    number: new Float64Array(count),
    id: [],
    title: [],
    url: [],
    publisher: new Uint32Array(count),
    published: [],
    story: new Uint32Array(count),
    firstRow: new Uint32Array(count + 1),
    byId: new Map(),
  };
  let at = 0;
  for await (const { count, columns } of chunksOf(
    archive,
    `SELECT number::DOUBLE, id, title, url, publisher, published::VARCHAR, story
     FROM store.documents LEFT JOIN store.story_documents ON document = number WHERE current ORDER BY number`,
  )) {
    const [numbers, ids, titles, urls, names, days, of] = columns as [number[], ...(string | null)[][]];
    for (let row = 0; row < count; row++, at++) {
      documents.number[at] = numbers[row]!;
      documents.id.push(ids![row]!);
      documents.title.push(titles![row]!);
      documents.url.push(urls![row]!);
      documents.publisher[at] = publishers.codeOf(names![row]!);
      documents.published.push(days![row]!);
      documents.story[at] = stories.codeOf(of![row]!);
      documents.byId.set(ids![row]!, at);
    }
  }
  return documents;
}

const IN_ORDER = 'ORDER BY document, len(event), event';
const CODED = [
  'event',
  'type',
  'mode',
  'cameo',
  'quad',
  'status',
  'voice',
  'speaker',
  'rule',
  'words',
] as const;

async function loadEvents(
  archive: Archive,
  documents: Documents,
  shared: Pick<EventColumns, 'publishers' | 'countries' | 'stories'>,
): Promise<EventColumns> {
  const length = await countOf(archive, 'SELECT count(*) FROM store.events');
  const columns = emptyColumns(length, documents, shared);
  const placeCodes = new Map<string, number>();
  const { dictionaries } = columns;
  let row = 0;
  let document = 0;
  for await (const { count, columns: read } of chunksOf(
    archive,
    `SELECT document::DOUBLE, (date - DATE '1970-01-01')::INTEGER, score, confidence, array_to_string(contexts, chr(10)),
       place_name, place_country, lat, lon, geonames_id, dead, injured, arrested, trigger_start, ${CODED.join(', ')}
     FROM store.events ${IN_ORDER}`,
  )) {
    const [
      numbers,
      days,
      scores,
      confidences,
      contexts,
      names,
      of,
      lats,
      lons,
      geonames,
      dead,
      injured,
      arrested,
      starts,
      ...coded
    ] = read;
    for (let at = 0; at < count; at++, row++) {
      while (documents.number[document]! < (numbers![at] as number)) documents.firstRow[++document] = row;
      columns.document[row] = document;
      columns.day[row] = (days![at] as number | null) ?? NO_DAY;
      columns.score[row] = (scores![at] as number | null) ?? 0;
      columns.confidence[row] = (confidences![at] as number | null) ?? 0;
      columns.triggerStart[row] = (starts![at] as number | null) ?? 0;
      columns.contexts[row] = dictionaries.contexts.codeOf((contexts![at] as string | null) || null);
      if (names![at] !== null) {
        const place = [names![at], of![at], lats![at], lons![at], geonames![at]];
        columns.place[row] = placeOf(columns.places, placeCodes, place as never);
      }
      if (dead![at] !== null || injured![at] !== null || arrested![at] !== null)
        columns.numbers.set(row, {
          dead: dead![at],
          injured: injured![at],
          arrested: arrested![at],
        } as never);
    }
    for (const [index, name] of CODED.entries()) {
      const dictionary = dictionaries[name];
      const target = columns[name];
      for (let at = 0; at < count; at++)
        target[row - count + at] = dictionary.codeOf(coded[index]![at] as string | null);
    }
  }
  documents.firstRow.fill(row, document + 1);
  return columns;
}

function emptyColumns(
  length: number,
  documents: Documents,
  shared: Pick<EventColumns, 'publishers' | 'countries' | 'stories'>,
): EventColumns {
  const narrow = () => new Uint16Array(length);
  const wide = () => new Uint32Array(length);
  const dictionary = () => new Dictionary();
  return {
    length,
    document: wide(),
    day: new Int32Array(length),
    score: new Float32Array(length),
    confidence: new Float32Array(length),
    event: narrow(),
    type: narrow(),
    mode: narrow(),
    cameo: narrow(),
    quad: narrow(),
    contexts: narrow(),
    status: narrow(),
    voice: narrow(),
    speaker: wide(),
    rule: wide(),
    words: wide(),
    place: wide(),
    triggerStart: wide(),
    dictionaries: {
      event: dictionary(),
      type: dictionary(),
      mode: dictionary(),
      cameo: dictionary(),
      quad: dictionary(),
      contexts: dictionary(),
      status: dictionary(),
      voice: dictionary(),
      speaker: dictionary(),
      rule: dictionary(),
      words: dictionary(),
    },
    numbers: new Map(),
    partyStart: new Uint32Array(length + 1),
    recipientStart: wide(),
    party: new Uint32Array(0),
    parties: { name: [], country: new Uint16Array(0), sector: [], cameo: [] },
    places: { name: [], country: [], lat: [], lon: [], geonames: [] },
    documents,
    ...shared,
  };
}

function placeOf(
  places: Places,
  codes: Map<string, number>,
  place: [string, string | null, number | null, number | null, number | null],
): number {
  const key = place.join('\n');
  let code = codes.get(key);
  if (code === undefined) {
    const [name, country, lat, lon, geonames] = place;
    places.name.push(name);
    places.country.push(country);
    places.lat.push(lat);
    places.lon.push(lon);
    places.geonames.push(geonames);
    code = places.name.length;
    codes.set(key, code);
  }
  return code;
}

async function loadParties(archive: Archive, columns: EventColumns): Promise<void> {
  const count = await countOf(archive, 'SELECT count(*) FROM store.participants');
  columns.party = new Uint32Array(count);
  const { documents, dictionaries, partyStart, recipientStart } = columns;
  const codes = new Map<string, number>();
  const parties: Omit<Parties, 'country'> & { country: number[] } = {
    name: [],
    country: [],
    sector: [],
    cameo: [],
  };
  let row = -1;
  let at = 0;
  /** Ends the rows before this one. */
  const goTo = (next: number) => {
    while (row < next) {
      row++;
      partyStart[row] = at;
      if (row < columns.length) recipientStart[row] = at;
    }
  };
  for await (const { count, columns: read } of chunksOf(
    archive,
    `SELECT document::DOUBLE, event, role, name, country, sector, cameo FROM store.participants ${IN_ORDER}, role, position`,
  )) {
    const [numbers, events, roles, names, countries, sectors, cameos] = read as [
      number[],
      ...(string | null)[][],
    ];
    for (let index = 0; index < count; index++) {
      let next = Math.max(row, 0);
      const event = dictionaries.event.findCode(events![index]!);
      while (
        next < columns.length &&
        (documents.number[columns.document[next]!] !== numbers[index] || columns.event[next] !== event)
      )
        next++;
      if (next === columns.length) break;
      goTo(next);
      const key = `${names![index]}\n${countries![index]}\n${sectors![index]}\n${cameos![index]}`;
      let code = codes.get(key);
      if (code === undefined) {
        code = parties.name.length;
        codes.set(key, code);
        parties.name.push(names![index] ?? '');
        parties.country.push(columns.countries.codeOf(countries![index]!));
        parties.sector.push(sectors![index]!);
        parties.cameo.push(cameos![index]!);
      }
      columns.party[at++] = code;
      if (roles![index] === 'actor') recipientStart[row] = at;
    }
  }
  goTo(columns.length);
  columns.parties = { ...parties, country: Uint16Array.from(parties.country) };
}
