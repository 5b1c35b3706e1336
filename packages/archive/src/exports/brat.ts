/**
 * brat standoff: for each document its text, unchanged, and its annotations; and once the configuration that brat needs to show them.
 * Offsets count code points. Spans that cross a line break are split there, as brat asks.
 */
import type { Reading } from '@readout/engine';
import { EVENT_TYPES } from '@readout/lexicon/ontology';
import { wellFormed } from './cells.js';
import { CodePoints } from './codepoints.js';
import type { Ledger } from './ledger.js';
import { FileNames } from './names.js';
import type { ExportOptions, FolderFormat, OutputFile, Readings } from './types.js';
import { type Event, mentionsByEntity, type Span } from './view.js';

export const brat: FolderFormat = {
  kind: 'folder',
  about: 'brat standoff, two files for each document',
  marksVoice: true,
  write,
};

const KINDS: Readonly<Record<string, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  country: 'Country',
  place: 'Place',
  other: 'Other',
};

const EVENTS = [...EVENT_TYPES.keys()];
const MODES = [...new Set([...EVENT_TYPES.values()].flatMap(({ modes }) => [...modes.keys()]))];

const CONFIGURATION = `# Written by Readout. Offsets in the .ann files count Unicode code points.
[entities]
${[...Object.values(KINDS), 'Location', 'Time', 'Content'].join('\n')}

[relations]
Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
${EVENTS.map(type => `${type}\tActor*:<ENTITY>, Recipient*:<ENTITY>, Time?:Time, Place?:Location`).join('\n')}
Statement\tSpeaker?:<ENTITY>, Addressee?:<ENTITY>, Content*:Content

[attributes]
Status\tArg:<EVENT>, Value:actual|historical|future|hypothetical|negated
Voice\tArg:<EVENT>, Value:publisher|statement
Attitude\tArg:Statement, Value:say|deny|believe|intend|order|promise|ask|doubt
Mode\tArg:<EVENT>, Value:${MODES.join('|')}
`;

async function* write(readings: Readings, _: ExportOptions, ledger: Ledger): AsyncGenerator<OutputFile> {
  const names = new FileNames();
  yield { name: 'annotation.conf', content: CONFIGURATION };
  for await (const reading of readings) {
    ledger.documents++;
    ledger.written++;
    const name = names.nameFor(reading.document.id);
    yield { name: `${name}.txt`, content: wellFormed(reading.document.text) };
    yield { name: `${name}.ann`, content: new Standoff(reading).text() };
  }
}

/** The annotations of a document: each span of a type once, whoever refers to it. */
class Standoff {
  readonly #lines: string[] = [];
  readonly #spans = new Map<string, string>();
  readonly #characters: CodePoints;
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #times: ReadonlyMap<string, Span>;
  readonly #places: ReadonlyMap<string, Span>;
  #events = 0;
  #attributes = 0;
  #notes = 0;
  #references = 0;

  constructor(private readonly reading: Reading) {
    this.#characters = new CodePoints(reading.document.text);
    this.#times = new Map(reading.times.map(time => [time.id, time]));
    this.#places = new Map(reading.places.map(place => [place.id, place]));
    this.#kinds = new Map(reading.entities.map(({ id, kind }) => [id, KINDS[kind]!]));
  }

  text(): string {
    const { mentions, times, places } = this.reading;
    for (const mention of mentions) this.#addMention(mention.entity, mention);
    this.#addCoreference();
    for (const time of times) this.#note(this.#span('Time', time), time.value);
    for (const place of places) this.#addPlace(place);
    const said = this.#addStatements();
    for (const event of this.reading.events) this.#addEvent(event, said);
    return wellFormed(this.#lines.join(''));
  }

  #span(type: string, span: Span): string {
    const key = `${type} ${span.start} ${span.end}`;
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const id = `T${this.#spans.size + 1}`;
    this.#spans.set(key, id);
    const { text } = this.reading.document;
    const pieces = piecesOf(text, span);
    this.#lines.push(this.#bound(id, type, pieces));
    return id;
  }

  #bound(id: string, type: string, pieces: readonly Span[]): string {
    const { text } = this.reading.document;
    const offsets = pieces.map(
      ({ start, end }) => `${this.#characters.at(start)} ${this.#characters.at(end)}`,
    );
    const words = pieces.map(({ start, end }) => text.slice(start, end));
    return `${id}\t${type} ${offsets.join(';')}\t${words.join(' ')}\n`;
  }

  #addMention(entity: string, span: Span): string {
    return this.#span(this.#kinds.get(entity) ?? 'Other', span);
  }

  /** Words for several ("the two ministers") are left out: equivalence is transitive, and would make one of them. */
  #addCoreference(): void {
    const byEntity = mentionsByEntity(this.reading);
    const idsOf = (entity: string) => [
      ...new Set(byEntity.get(entity)?.map(mention => this.#addMention(entity, mention))),
    ];
    const counts = new Map<string, number>();
    for (const { id } of this.reading.entities) {
      for (const span of idsOf(id)) counts.set(span, (counts.get(span) ?? 0) + 1);
    }
    for (const { id, identifier, name } of this.reading.entities) {
      const own = idsOf(id).filter(span => counts.get(span) === 1);
      if (own.length > 1) this.#lines.push(`*\tEquiv ${own.join(' ')}\n`);
      if (identifier && own[0] !== undefined) this.#reference(own[0], identifier.source, identifier.id, name);
    }
  }

  #addPlace(place: Reading['places'][number]): void {
    const id = this.#span('Location', place);
    if (place.geonamesId !== null) this.#reference(id, 'GeoNames', String(place.geonamesId), place.name);
  }

  /** Gives the event of each statement that has a cue. */
  #addStatements(): ReadonlyMap<string, string> {
    const said = new Map<string, string>();
    for (const { id, cue, speaker, addressee, content, attitude } of this.reading.statements) {
      if (cue === null) continue;
      const party = (role: string, words: ({ entity: string | null } & Span) | null): [string, string][] =>
        words ? [[role, this.#addMention(words.entity ?? '', words)]] : [];
      const event = this.#event(
        'Statement',
        [cue],
        [
          ...party('Speaker', speaker),
          ...party('Addressee', addressee),
          ...content.map((piece): [string, string] => ['Content', this.#span('Content', piece)]),
        ],
      );
      this.#attribute('Attitude', event, attitude);
      said.set(id, event);
    }
    return said;
  }

  #addEvent(event: Event, said: ReadonlyMap<string, string>): void {
    const { type, mode, trigger, actors, recipients, status, voice, time, place } = event;
    const when = this.#times.get(time.source ?? '');
    const where = this.#places.get(place ?? '');
    const id = this.#event(type, trigger, [
      ...actors.map((party): [string, string] => ['Actor', this.#addMention(party.entity, party)]),
      ...recipients.map((party): [string, string] => ['Recipient', this.#addMention(party.entity, party)]),
      ...(when ? [['Time', this.#span('Time', when)] as [string, string]] : []),
      ...(where ? [['Place', this.#span('Location', where)] as [string, string]] : []),
    ]);
    this.#attribute('Status', id, status);
    this.#attribute('Voice', id, voice.by);
    if (mode !== null) this.#attribute('Mode', id, mode);
    if (voice.by === 'statement')
      this.#note(id, `vouched for by the speaker of ${said.get(voice.statement) ?? voice.statement}`);
  }

  /** The trigger's span is the event's own, so that two events in the same words stay two. */
  #event(type: string, trigger: readonly Span[], parts: readonly (readonly [string, string])[]): string {
    const bound = `T${this.#spans.size + 1}`;
    this.#spans.set(`event ${this.#events} ${type}`, bound);
    const { text } = this.reading.document;
    this.#lines.push(
      this.#bound(
        bound,
        type,
        trigger.flatMap(span => piecesOf(text, span)),
      ),
    );
    const id = `E${++this.#events}`;
    const counts = new Map<string, number>();
    const written = parts.map(([role, argument]) => {
      const count = (counts.get(role) ?? 0) + 1;
      counts.set(role, count);
      return ` ${role}${count === 1 ? '' : count}:${argument}`;
    });
    this.#lines.push(`${id}\t${type}:${bound}${written.join('')}\n`);
    return id;
  }

  #attribute(name: string, of: string, value: string): void {
    this.#lines.push(`A${++this.#attributes}\t${name} ${of} ${value}\n`);
  }

  #note(of: string, text: string): void {
    this.#lines.push(`#${++this.#notes}\tAnnotatorNotes ${of}\t${text.replace(BREAKS, ' ')}\n`);
  }

  #reference(of: string, source: string, id: string, label: string): void {
    const safe = (part: string) => part.replace(/[\s:]+/g, '_');
    this.#lines.push(
      `N${++this.#references}\tReference ${of} ${safe(source)}:${safe(id)}\t${label.replace(BREAKS, ' ')}\n`,
    );
  }
}

/** What Python, in which brat is written, takes for the end of a line. */
const BREAK = '[\\n\\r\\u000b\\u000c\\u001c-\\u001e\\u0085\\u2028\\u2029]';
const BREAKS = new RegExp(`${BREAK}+|\\t`, 'g');
const LINE = new RegExp(`[^${BREAK.slice(1)}+`, 'g');

/** The span without line breaks: a piece for each line, without the white space at its edges. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const pieces: Span[] = [];
  for (const line of words.matchAll(LINE)) {
    const trimmed = line[0].trim();
    if (trimmed === '') continue;
    const at = start + line.index + line[0].indexOf(trimmed);
    pieces.push({ start: at, end: at + trimmed.length });
  }
  return pieces.length > 0 ? pieces : [{ start, end }];
}
