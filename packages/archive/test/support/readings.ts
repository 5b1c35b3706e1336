/** Readings for tests: of invented reports, read by the engine, and one put together by hand from whatever strings a test has. */
import { createReader, type Reader, type Reading } from '@readout/engine';
import { type ExportFormat, type ExportOptions, Ledger } from '../../src/exports/index.js';

let shared: Promise<Reader> | undefined;

export async function readReports(): Promise<Reading[]> {
  shared ??= createReader();
  const reader = await shared;
  return REPORTS.map(report => reader.read(report, { tokens: true }));
}

/** Invented, as are their names. The second has what formats stumble over: tabs, markup, an emoji, a formula for a name. */
export const REPORTS = [
  {
    id: 'otieno-1',
    title: 'Ministers meet in Kampala',
    publisher: 'Lakeside Wire',
    url: 'https://www.lakeside.example/2023/otieno',
    publishedAt: '2023-07-02',
    text: `Kenyan Defence Minister Amina Otieno met her Ugandan counterpart in Kampala on Sunday. She said Ethiopian troops had shelled a village near Moyale on Friday.

Ethiopia denied that its troops had shelled the village. Police arrested 12 protesters in Nairobi on Saturday. If the talks fail, Kenya could expel the ambassador.`,
  },
  {
    id: '=cmd|x!A1/../../é',
    title: 'Fire & "smoke" <at> the border\t😀',
    publisher: '@Border\tNews; Ltd',
    url: null,
    publishedAt: '2021-05-05',
    text: `😀😀 Tajik border guards shot a farmer near Batken on Tuesday, killing him, & wounded two <others>.

Chile thanked Ghana in March 2021. Bolivia doesn't recognise the new government, an official in La Paz said.\r
President Rosa Quintana of Chile visited Accra on Monday.`,
  },
  {
    id: 'plain',
    title: null,
    publisher: null,
    url: null,
    publishedAt: null,
    text: 'Thousands of demonstrators marched in Lusaka. Rebels attacked an army base in northern Mali.',
  },
];

export async function* streamOf<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** A format's files by name ("" where it makes only one), and what it kept count of. */
export async function exported(
  format: ExportFormat,
  readings: readonly Reading[],
  options: ExportOptions = {},
): Promise<{ files: Map<string, string>; text: string; ledger: Ledger }> {
  const ledger = new Ledger();
  const files = new Map<string, string>();
  if (format.kind === 'file') {
    const pieces: string[] = [];
    for await (const piece of format.write(streamOf(readings), options, ledger)) pieces.push(piece);
    files.set('', pieces.join(''));
  } else {
    for await (const { name, content } of format.write(streamOf(readings), options, ledger))
      files.set(name, content);
  }
  return { files, text: files.get('') ?? '', ledger };
}

/** Strings that go wherever a Reading has words from outside. */
export interface Strings {
  id: string;
  title: string;
  publisher: string;
  url: string;
  name: string;
  /** Not empty: the words of the event, with something before and after. */
  before: string;
  words: string;
  after: string;
}

/** A Reading of one event whose trigger, actor and recipient are the same words. */
export function readingOf({ id, title, publisher, url, name, before, words, after }: Strings): Reading {
  const text = before + words + after;
  const span = { start: before.length, end: before.length + words.length };
  const entity = {
    kind: 'person' as const,
    name,
    aliases: [],
    roles: [],
    otherSectors: [],
    identifier: null,
  };
  return {
    schema: 'readout/1',
    engine: { version: '0.1.0', weights: 'en-test', dictionaries: 'test' },
    document: {
      id,
      text,
      language: 'en',
      title,
      publisher,
      url,
      author: null,
      publishedAt: '2023-07-02',
      dateline: null,
    },
    sentences: [{ start: 0, end: text.length, paragraph: 0 }],
    tokens: [{ ...span, lemma: words, upos: 'VERB', xpos: 'VBD', feats: '', head: -1, deprel: 'root' }],
    entities: [
      { ...entity, id: 'e1', country: 'KEN', sector: 'MIL', cameo: 'KENMIL' },
      { ...entity, id: 'e2', country: 'UNO', sector: null, cameo: 'IGOUNO' },
    ],
    mentions: [
      { ...span, entity: 'e1', head: span, form: 'name' },
      { ...span, entity: 'e2', head: span, form: 'name' },
    ],
    times: [
      {
        ...span,
        id: 't1',
        type: 'DATE',
        value: '2023-07-01',
        mod: null,
        quant: null,
        freq: null,
        from: '2023-07-01',
        to: '2023-07-01',
      },
    ],
    places: [
      {
        ...span,
        id: 'p1',
        name,
        geonamesId: 1,
        lat: -1.5,
        lon: 36.25,
        country: 'KEN',
        admin1: name,
        feature: 'PPLA',
        role: 'location',
      },
    ],
    statements: [],
    events: [
      {
        id: 'v1',
        trigger: [span],
        type: 'ASSAULT',
        mode: 'aerial',
        contexts: ['military'],
        cameo: '195',
        quad: 'material conflict',
        score: -9.5,
        goldstein: -10,
        actors: [{ ...span, entity: 'e1' }],
        recipients: [{ ...span, entity: 'e2' }],
        status: 'actual',
        voice: { by: 'publisher' },
        time: { value: '2023-07-01', from: '2023-07-01', to: '2023-07-01', source: 't1' },
        place: 'p1',
        numbers: { dead: 3, injured: null, arrested: null },
        confidence: 0.8,
        because: { rule: 'bomb', words: [span] },
      },
    ],
    labels: [],
    notices: [],
  };
}
