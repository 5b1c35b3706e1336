/** What each format looks like, on Readings of invented reports, and that its own rules hold. */
import { existsSync, readFileSync } from 'node:fs';
import { createReader, type Reading } from '@readout/engine';
import { writeConllu } from '@readout/engine/internals';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACLED_COLUMNS } from '../../src/exports/acled.js';
import { ICEWS_COLUMNS } from '../../src/exports/icews.js';
import { EXPORT_FORMATS, type ExportName } from '../../src/exports/index.js';
import { POLECAT_COLUMNS } from '../../src/exports/polecat.js';
import { bratProblems } from '../support/brat.js';
import { exported, REPORTS, readingOf, readReports } from '../support/readings.js';
import { readXml } from '../support/xml.js';

let readings: Reading[];
beforeAll(async () => {
  readings = await readReports();
});

const FORMATS_MD = new URL('../../../../../shared/formats.md', import.meta.url);

/** Names of the columns in a section's table of the reference, in order. */
function columnsOf(section: number): string[] {
  const text = readFileSync(FORMATS_MD, 'utf8');
  const [, body] = new RegExp(`\\n## ${section}\\. [^\\n]*\\n([\\s\\S]*?)(?=\\n## )`).exec(text)!;
  return [...body!.matchAll(/^\| \d+ \| ([^|]+) \|/gm)].map(([, name]) => name!.trim());
}

describe('columns', () => {
  const rows = async (name: ExportName) =>
    (await exported(EXPORT_FORMATS[name], readings)).text
      .split('\n')
      .slice(0, -1)
      .map(line => line.split('\t'));

  test.each<[ExportName, number]>([
    ['gdelt-events', 61],
    ['gdelt-mentions', 16],
    ['icews', 20],
    ['phoenix', 26],
    ['polecat', 40],
  ])('%s has %i in every row', async (name, count) => {
    const lines = await rows(name);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).toHaveLength(count);
  });

  test('petrarch2 has one more for a URL', async () => {
    const lines = await rows('petrarch2');
    const lengths = new Set(lines.map(line => line.length));
    expect(lengths).toEqual(new Set([10, 11]));
    for (const line of lines)
      expect(line.includes('https://www.lakeside.example/2023/otieno')).toBe(line.length === 11);
  });

  test.skipIf(!existsSync(FORMATS_MD))(
    'headers are those of the reference (skipped where it is absent)',
    () => {
      // Of POLECAT's files either name is written for column 5.
      expect(POLECAT_COLUMNS).toEqual(columnsOf(8));
      expect(ICEWS_COLUMNS).toEqual(columnsOf(5));
      expect(ACLED_COLUMNS).toEqual(columnsOf(11));
      expect(columnsOf(1)).toHaveLength(61);
    },
  );
});

test('GDELT: a meeting with codes, classes, date and place', async () => {
  const { text } = await exported(EXPORT_FORMATS['gdelt-events'], readings.slice(0, 1));
  const lines = text.split('\n').map(line => line.split('\t'));
  const meeting = lines.find(
    ([, , , , , actor, , , , , , , , , , other]) => actor === 'KENGOV' && other === 'UGAGOV',
  )!;
  expect(meeting.slice(1, 5)).toEqual(['20230702', '202307', '2023', '2023.5808']);
  expect(meeting.slice(7, 8)).toEqual(['KEN']);
  expect(meeting[12]).toBe('GOV');
  expect(meeting[25]).toBe('1');
  expect(meeting[28]).toBe('04');
  expect(meeting[29]).toBe('1');
  expect(meeting[51]).toBe('4');
  expect(meeting[52]).toMatch(/^Kampala.*, Uganda$/);
  expect(meeting[53]).toBe('UG');
  expect(meeting[60]).toBe('https://www.lakeside.example/2023/otieno');
});

test('mentions have the ids of the events', async () => {
  const ids = async (name: ExportName) =>
    (await exported(EXPORT_FORMATS[name], readings)).text
      .trim()
      .split('\n')
      .map(line => line.split('\t')[0]);
  expect(await ids('gdelt-mentions')).toEqual(await ids('gdelt-events'));
});

test('a month is a month: GDELT has no day, ACLED-like precision tells', async () => {
  const { text, ledger } = await exported(EXPORT_FORMATS['gdelt-events'], readings);
  const thanks = text.split('\n').find(line => line.includes('CHILE\t') && line.includes('GHANA'))!;
  expect(thanks.split('\t').slice(1, 5)).toEqual(['', '202103', '2021', '']);
  expect(ledger.notices().map(({ code }) => code)).toContain('no-day');
});

describe('voice', () => {
  const UNMARKED = Object.entries(EXPORT_FORMATS).filter(([, format]) => !format.marksVoice);

  test('formats without a place for it are the event tables', () => {
    expect(UNMARKED.map(([name]) => name)).toEqual([
      'gdelt-events',
      'gdelt-mentions',
      'icews',
      'phoenix',
      'petrarch2',
      'polecat',
      'acled',
    ]);
  });

  test('what is claimed, denied or only possible is left out and counted', async () => {
    const claimed = readings[0]!.events.filter(({ voice }) => voice.by === 'statement');
    expect(claimed.length).toBeGreaterThan(0);
    const { text, ledger } = await exported(EXPORT_FORMATS['gdelt-events'], readings.slice(0, 1));
    expect(text).not.toContain('ETHMIL');
    expect(ledger.omitted.get('claimed')).toBe(claimed.length);
    const [notice] = ledger.notices();
    expect(notice).toMatchObject({ code: 'left-out' });
    expect(notice!.message).toMatch(/that only a speaker vouches for.*--include claimed/s);
  });

  const STATEMENT = {
    id: 's1',
    speaker: null,
    cue: null,
    content: [{ start: 0, end: 4, quoted: false }],
    addressee: null,
    mode: 'indirect',
    attitude: 'say',
    within: null,
  } as const;

  describe.each(UNMARKED)('%s', (_, format) => {
    test.each([
      ['publisher', 'actual', null],
      ['publisher', 'historical', null],
      ['publisher', 'negated', 'negated'],
      ['publisher', 'hypothetical', 'hypothetical'],
      ['publisher', 'future', 'future'],
      ['statement', 'actual', 'claimed'],
      ['statement', 'negated', 'claimed'],
    ] as const)('in the voice of the %s, %s', async (by, status, why) => {
      const reading = readingOf({
        id: 'a',
        title: 't',
        publisher: 'p',
        url: '',
        name: 'n',
        before: '',
        words: 'bomb',
        after: '',
      });
      const event = {
        ...reading.events[0]!,
        status,
        voice: by === 'publisher' ? { by } : { by, statement: 's1' },
      };
      const { ledger } = await exported(format, [
        { ...reading, statements: [STATEMENT], events: [event] } as Reading,
      ]);
      expect(ledger.written).toBe(why === null ? 1 : 0);
      expect([...ledger.omitted]).toEqual(why === null ? [] : [[why, 1]]);
    });
  });

  test('asked for, they go in, each kind by itself', async () => {
    const include = new Set(['claimed'] as const);
    const { text, ledger } = await exported(EXPORT_FORMATS['gdelt-events'], readings.slice(0, 1), {
      include,
    });
    expect(text).toContain('ETHMIL');
    expect(ledger.omitted.has('claimed')).toBe(false);
    // The denial is claimed and negated: only both together let it in.
    expect(ledger.omitted.get('negated')).toBeGreaterThan(0);
  });

  test('formats that mark it leave nothing out and say whose word it is', async () => {
    const { text, ledger } = await exported(EXPORT_FORMATS.jsonl, readings.slice(0, 1));
    expect(ledger.written).toBe(readings[0]!.events.length);
    const rows = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(rows).toContainEqual(
      expect.objectContaining({
        type: 'ASSAULT',
        voice: 'statement',
        speaker_name: 'Amina Otieno',
        status: 'actual',
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ type: 'ASSAULT', voice: 'statement', status: 'negated' }),
    );
  });
});

test('ids stay when an event before them is found', async () => {
  const [first] = readings;
  const without = {
    ...first!,
    events: first!.events.slice(1).map((event, at) => ({ ...event, id: `v${at + 1}` })),
  };
  const ids = async (reading: Reading) =>
    (await exported(EXPORT_FORMATS.jsonl, [reading])).text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).id);
  expect(await ids(without)).toEqual((await ids(first!)).slice(1));
  expect(new Set(await ids(first!)).size).toBe(first!.events.length);
});

test('two events that nothing tells apart have two ids', async () => {
  const reading = readings[0]!;
  const twice = { ...reading, events: [reading.events[0]!, { ...reading.events[0]!, id: 'v2', mode: null }] };
  const ids = (await exported(EXPORT_FORMATS.jsonl, [twice, twice])).text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).id);
  expect(new Set(ids).size).toBe(2);
  expect(ids.slice(2)).toEqual(ids.slice(0, 2));
});

test('CoNLL-U from a Reading is what "readout parse" writes', async () => {
  const reader = await createReader();
  const joined = {
    id: 'joined',
    text: `The "army"'s chief (of staff)'s aide can't go; they'll say 'it cannot be' and don’t. Rock'n'roll, dunno, U.S.'s 5's "gonna".`,
  };
  const { text } = await exported(EXPORT_FORMATS.conllu, [
    ...readings,
    reader.read(joined, { tokens: true }),
  ]);
  const parsed = [...REPORTS, joined]
    .map(report => writeConllu(reader.draft(report, 'grammar'), report.id))
    .join('');
  expect(text).toBe(parsed);
  const without = readings.map(({ tokens: _, ...reading }) => reading);
  const { ledger } = await exported(EXPORT_FORMATS.conllu, without);
  expect(ledger.notices()[0]!.message).toContain('--with tokens');
});

test('GeoJSON: RFC 7946', async () => {
  const { text } = await exported(EXPORT_FORMATS.geojson, readings);
  const collection = JSON.parse(text);
  expect(Object.keys(collection)).toEqual(['type', 'features', 'bbox']);
  const [west, south, east, north] = collection.bbox;
  expect(collection.features.length).toBe(readings.flatMap(({ events }) => events).length);
  const located = collection.features.filter((feature: { geometry: unknown }) => feature.geometry !== null);
  expect(located.length).toBeGreaterThan(0);
  for (const { type, id, geometry, properties } of collection.features) {
    expect(type).toBe('Feature');
    expect(typeof id).toBe('string');
    if (geometry === null) continue;
    expect(geometry.type).toBe('Point');
    const [longitude, latitude] = geometry.coordinates;
    expect(longitude).toBeGreaterThanOrEqual(west);
    expect(longitude).toBeLessThanOrEqual(east);
    expect(latitude).toBeGreaterThanOrEqual(south);
    expect(latitude).toBeLessThanOrEqual(north);
    expect(properties.precision).not.toBe(null);
  }
  expect(JSON.parse((await exported(EXPORT_FORMATS.geojson, [])).text)).toEqual({
    type: 'FeatureCollection',
    features: [],
  });
});

test('TimeML: well-formed, the text unchanged, links lead to what is there, claims hang on who says them', async () => {
  const { files } = await exported(EXPORT_FORMATS.timeml, readings);
  expect(files.size).toBe(readings.length);
  for (const [index, content] of [...files.values()].entries()) {
    const { elements, text } = readXml(content);
    expect(text).toContain(readings[index]!.document.text);
    const ids = new Set(elements.flatMap(({ attributes: { tid, eid, eiid } }) => [tid, eid, eiid]));
    for (const { name, attributes } of elements) {
      if (name === 'MAKEINSTANCE') expect(ids).toContain(attributes.eventID);
      if (name !== 'TLINK' && name !== 'SLINK') continue;
      expect(ids).toContain(attributes.eventInstanceID ?? '');
      expect(ids).toContain(attributes.relatedToTime ?? attributes.subordinatedEventInstance);
    }
  }
  const first = readXml([...files.values()][0]!).elements;
  expect(first).toContainEqual({
    name: 'SLINK',
    attributes: expect.objectContaining({ relType: 'EVIDENTIAL' }),
  });
  expect(first).toContainEqual({
    name: 'SLINK',
    attributes: expect.objectContaining({ relType: 'NEG_EVIDENTIAL' }),
  });
  expect(first).toContainEqual({
    name: 'MAKEINSTANCE',
    attributes: expect.objectContaining({ polarity: 'NEG', tense: 'PASTPART' }),
  });
});

test('TimeML: of what crosses the first stays, and the text is told once', async () => {
  const reading = readings[0]!;
  const [event] = reading.events;
  const [{ start, end }] = event!.trigger as [{ start: number; end: number }];
  const crossing = { ...reading.times[0]!, start: start + 1, end: end + 5 };
  const { files, ledger } = await exported(EXPORT_FORMATS.timeml, [
    { ...reading, times: [crossing], events: [event!], statements: [] },
  ]);
  const { elements, text } = readXml([...files.values()][0]!);
  expect(text).toContain(reading.document.text);
  expect(elements.map(({ name }) => name)).toEqual(
    'TimeML DOCID DCT TIMEX3 TITLE TEXT EVENT MAKEINSTANCE'.split(' '),
  );
  expect(ledger.notices()).toMatchObject([{ code: 'crossing' }]);
});

test('brat: offsets in code points give the words, what is referred to is there', async () => {
  const { files } = await exported(EXPORT_FORMATS.brat, readings);
  expect([...files.keys()]).toEqual([
    'annotation.conf',
    'otieno-1.txt',
    'otieno-1.ann',
    expect.stringMatching(/^cmd-x-a1-[0-9a-f]{12}\.txt$/),
    expect.stringMatching(/^cmd-x-a1-[0-9a-f]{12}\.ann$/),
    'plain.txt',
    'plain.ann',
  ]);
  const contents = [...files.values()].slice(1);
  for (let at = 0; at < contents.length; at += 2) {
    expect(contents[at]).toBe(readings[at / 2]!.document.text);
    expect(bratProblems(contents[at + 1]!, contents[at]!)).toEqual([]);
  }
  expect(files.get('otieno-1.ann')).toMatch(/\tVoice E\d+ statement\n/);
});

test('brat: words for two referents make them no one', async () => {
  const [reading] = readings;
  const [first, second] = reading!.entities;
  const ministers = { start: 0, end: 6, head: { start: 0, end: 6 }, form: 'nominal' as const };
  const names = reading!.mentions.filter(({ entity }) => entity === first!.id || entity === second!.id);
  const both = [first!, second!].map(({ id }) => ({ ...ministers, entity: id }));
  const kinds = [first!, second!].map(entity => ({ ...entity, kind: 'person' as const }));
  const { files } = await exported(EXPORT_FORMATS.brat, [
    { ...reading!, entities: kinds, mentions: [...names, ...both], statements: [], events: [] },
  ]);
  const sets = [...files.get('otieno-1.ann')!.matchAll(/^\*\tEquiv (.*)$/gm)].map(([, ids]) =>
    ids!.split(' '),
  );
  expect(new Set(sets.flat()).size).toBe(sets.flat().length);
  expect(bratProblems(files.get('otieno-1.ann')!, files.get('otieno-1.txt')!)).toEqual([]);
});

test('Web Annotation: quotation and position say the same', async () => {
  const { text, ledger } = await exported(EXPORT_FORMATS['web-annotation'], readings);
  const collection = JSON.parse(text);
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: ledger.written,
  });
  expect(collection.id).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(collection.first.partOf).toBe(collection.id);
  const points = readings.map(({ document }) => [...document.text]);
  const ids = new Set<string>();
  for (const { id, type, motivation, body, target } of collection.first.items) {
    expect(type).toBe('Annotation');
    expect(motivation).toMatch(/ing$/);
    expect(body.length).toBeGreaterThan(0);
    ids.add(id);
    for (const { source, selector } of target) {
      expect(URL.canParse(source)).toBe(true);
      const [quote, position] = selector;
      const found = points.some(
        text =>
          text.slice(position.start, position.end).join('') === quote.exact &&
          text.slice(0, position.start).join('').endsWith(quote.prefix) &&
          text.slice(position.end).join('').startsWith(quote.suffix),
      );
      expect(found, JSON.stringify(selector)).toBe(true);
    }
  }
  expect(ids.size).toBe(ledger.written);
});

test('GraphML: well-formed, edges between nodes that are there, claims marked', async () => {
  const { text, ledger } = await exported(EXPORT_FORMATS.graphml, readings);
  const { elements } = readXml(text);
  const nodes = new Set(
    elements.filter(({ name }) => name === 'node').map(({ attributes }) => attributes.id),
  );
  const edges = elements.filter(({ name }) => name === 'edge');
  expect(edges).toHaveLength(ledger.written);
  for (const { attributes } of edges) {
    expect(nodes).toContain(attributes.source);
    expect(nodes).toContain(attributes.target);
  }
  expect(text).toContain('>Amina Otieno</data>');
  expect(text).toMatch(/>statement<\/data>/);
});
