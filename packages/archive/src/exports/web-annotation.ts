/**
 * W3C Web Annotation (JSON-LD): an AnnotationCollection whose one page has an annotation for each event, statement, entity, time, place
 * and label. Each target has the words with what stands around them, and their position in code points, so that one finds them again
 * when the other does not.
 */
import { createHash } from 'node:crypto';
import type { Reading } from '@readout/engine';
import { wellFormed } from './cells.js';
import { CodePoints } from './codepoints.js';
import { hashOf, uuidOf } from './ids.js';
import { rowOf } from './jsonl.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, FileFormat, Readings } from './types.js';
import { type EventView, mentionsByEntity, type Span, viewsOf, wordsAt } from './view.js';

export const webAnnotation: FileFormat = {
  kind: 'file',
  about: 'W3C Web Annotation (JSON-LD)',
  marksVoice: true,
  write,
};

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** How much of the text stands around a quotation, in UTF-16 code units. */
const AROUND = 32;

async function* write(readings: Readings, _: ExportOptions, ledger: Ledger): AsyncGenerator<string> {
  const head = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: 'Readings by Readout. Positions count Unicode code points.',
  };
  const pageHead = { type: 'AnnotationPage', startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(pageHead).slice(0, -1)},"items":[`;
  // Collection and page must have ids, which are made of those of all annotations and so stand at the end.
  const ids = createHash('sha256');
  for await (const reading of readings) {
    ledger.documents++;
    for (const annotation of annotationsOf(reading)) {
      ids.update(annotation.id);
      yield `${ledger.written++ === 0 ? '\n' : ',\n'}${JSON.stringify(annotation)}`;
    }
  }
  const all = ids.digest('hex');
  const collection = `urn:uuid:${uuidOf(hashOf('collection', all))}`;
  const page = `urn:uuid:${uuidOf(hashOf('page', all))}`;
  yield `\n],"partOf":"${collection}","id":"${page}"},"total":${ledger.written},"id":"${collection}"}\n`;
}

type Motivation = 'classifying' | 'describing' | 'identifying' | 'tagging';

interface Annotation {
  id: string;
}

function* annotationsOf(reading: Reading): Generator<Annotation> {
  const targets = new Targets(reading);
  const make = (key: string, motivation: Motivation, body: unknown[], spans: readonly Span[]) => ({
    id: `urn:uuid:${uuidOf(hashOf(reading.document.id, key))}`,
    type: 'Annotation',
    motivation,
    generator: { type: 'Software', name: `Readout ${reading.engine.version}` },
    body,
    target: spans.map(span => targets.of(span)),
  });
  for (const view of viewsOf(reading)) {
    const { event } = view;
    yield make(
      `event ${view.id}`,
      'classifying',
      [
        words('classifying', [event.type, event.mode].filter(Boolean).join('/')),
        words('describing', sentenceOf(view)),
        {
          type: 'TextualBody',
          format: 'application/json',
          purpose: 'describing',
          value: JSON.stringify(rowOf(view)),
        },
      ],
      event.trigger,
    );
  }
  for (const { id, speaker, cue, content, attitude } of reading.statements) {
    const who = speaker ? wordsAt(reading, speaker) : 'somebody';
    const key = `statement ${id} ${content[0]!.start}`;
    yield make(
      key,
      'describing',
      [words('describing', `${who}: ${attitude}`)],
      cue ? [cue, ...content] : content,
    );
  }
  const mentionsOf = mentionsByEntity(reading);
  for (const { id, name, kind, identifier } of reading.entities) {
    const mentions = mentionsOf.get(id);
    if (mentions === undefined) continue;
    const link = identifier?.source === 'wikidata' ? wikidataLink(identifier.id) : [];
    const body = [words('identifying', name), words('tagging', kind), ...link];
    yield make(`entity ${mentions[0]!.start} ${name}`, 'identifying', body, mentions);
  }
  for (const time of reading.times) {
    yield make(`time ${time.start}`, 'tagging', [words('tagging', time.value)], [time]);
  }
  for (const place of reading.places) {
    const link =
      place.geonamesId === null
        ? []
        : [
            {
              type: 'SpecificResource',
              purpose: 'identifying',
              source: `https://sws.geonames.org/${place.geonamesId}/`,
            },
          ];
    yield make(`place ${place.start}`, 'identifying', [words('identifying', place.name), ...link], [place]);
  }
  for (const label of reading.labels) {
    const body = [words('tagging', label.kind), words('identifying', label.term)];
    yield make(`label ${label.start} ${label.kind}`, 'tagging', body, [label]);
  }
}

function words(purpose: Motivation, value: string): object {
  return { type: 'TextualBody', format: 'text/plain', purpose, value: wellFormed(value) };
}

function wikidataLink(id: string): object[] {
  return /^Q\d+$/.test(id)
    ? [{ type: 'SpecificResource', purpose: 'identifying', source: `http://www.wikidata.org/entity/${id}` }]
    : [];
}

/** "Ethiopian troops → a village; negated; claimed by Amina Otieno": who, whom, how it stands and whose word it is. */
function sentenceOf({ actors, recipients, event, speaker }: EventView): string {
  const names = (side: EventView['actors']) => side.map(({ entity }) => entity.name).join(', ') || '?';
  return [
    recipients.length > 0 ? `${names(actors)} → ${names(recipients)}` : names(actors),
    ...(event.status === 'actual' ? [] : [event.status]),
    ...(event.voice.by === 'statement'
      ? [`claimed by ${speaker?.name ?? 'a speaker who is not named'}`]
      : []),
  ].join('; ');
}

/** The text's places as targets of annotations. */
class Targets {
  readonly #characters: CodePoints;
  readonly #source: string;

  constructor({ document }: Reading) {
    this.text = document.text;
    this.#characters = new CodePoints(document.text);
    this.#source = iriOf(document.url) ?? `urn:uuid:${uuidOf(hashOf(document.id))}`;
  }

  readonly text: string;

  of({ start, end }: Span): object {
    const quote = (from: number, to: number) =>
      wellFormed(this.text.slice(this.#whole(from), this.#whole(to)));
    return {
      type: 'SpecificResource',
      source: this.#source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: quote(start, end),
          prefix: quote(Math.max(0, start - AROUND), start),
          suffix: quote(end, Math.min(this.text.length, end + AROUND)),
        },
        { type: 'TextPositionSelector', start: this.#characters.at(start), end: this.#characters.at(end) },
      ],
    };
  }

  /** The offset, or the one after it when it would split a character. */
  #whole(offset: number): number {
    const unit = this.text.charCodeAt(offset);
    const before = this.text.charCodeAt(offset - 1);
    return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset + 1 : offset;
  }
}

function iriOf(url: string | null): string | null {
  return url !== null && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}
