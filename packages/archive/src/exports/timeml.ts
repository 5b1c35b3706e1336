/**
 * TimeML 1.2 as TempEval's corpora have it, a file for each document: times and events inline in the text, then their instances and
 * links. Attribution is told by links: an event that only a speaker vouches for is subordinated (SLINK) to the act of saying.
 *
 * Elements cannot overlap, so what crosses or lies in an element before it is left out and counted. Of a trigger in several pieces
 * the first that is no cue of a statement is marked. Tense and part of speech are told where the Reading has tokens.
 */
import type { Reading } from '@readout/engine';
import { xml, xmlAttribute } from './cells.js';
import type { Ledger } from './ledger.js';
import { FileNames } from './names.js';
import type { ExportOptions, FolderFormat, OutputFile, Readings } from './types.js';
import type { Event, Span, Statement } from './view.js';

export const timeml: FolderFormat = {
  kind: 'folder',
  about: 'TimeML 1.2, a file for each document',
  marksVoice: true,
  write,
};

async function* write(readings: Readings, _: ExportOptions, ledger: Ledger): AsyncGenerator<OutputFile> {
  const names = new FileNames();
  for await (const reading of readings) {
    ledger.documents++;
    ledger.written++;
    yield { name: `${names.nameFor(reading.document.id)}.tml`, content: timemlOf(reading, ledger) };
  }
}

type Time = Reading['times'][number];
type Token = NonNullable<Reading['tokens']>[number];

/** An element of the text: a time, or words that one or more events or acts of saying are told with. */
interface Marked extends Span {
  time: Time | null;
  events: Event[];
  statement: Statement | null;
  /** "e1", for words of events. */
  eid: string;
}

/** An occurrence of an event, which links point at. */
interface Instance {
  eiid: string;
  eid: string;
  event: Event | null;
  statement: Statement | null;
  at: Span;
}

function timemlOf(reading: Reading, ledger: Ledger): string {
  const { document } = reading;
  const marked = withoutOverlaps(markedOf(reading), ledger);
  const instances = instancesOf(marked);
  const tokens = new Map(reading.tokens?.map(token => [token.start, token]));
  const published =
    document.publishedAt === null
      ? ''
      : `<TIMEX3${attributes({
          tid: 't0',
          type: document.publishedAt.includes('T') ? 'TIME' : 'DATE',
          value: document.publishedAt,
          temporalFunction: 'false',
          functionInDocument: 'PUBLICATION_TIME',
        })}>${xml(document.publishedAt)}</TIMEX3>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TimeML>
<DOCID>${xml(document.id)}</DOCID>
<DCT>${published}</DCT>
${document.title === null ? '' : `<TITLE>${xml(document.title)}</TITLE>\n`}<TEXT>${inline(document.text, marked)}</TEXT>
${instances.map(instance => instanceElement(instance, tokens.get(instance.at.start))).join('')}${links(reading, marked, instances)}</TimeML>
`;
}

function markedOf({ times, events, statements }: Reading): Marked[] {
  const bySpan = new Map<string, Marked>();
  const at = ({ start, end }: Span): Marked => {
    const key = `${start} ${end}`;
    const found = bySpan.get(key) ?? { start, end, time: null, events: [], statement: null, eid: '' };
    bySpan.set(key, found);
    return found;
  };
  for (const time of times) at(time).time = time;
  // Of "*denied* that they had *shelled*" the event is the shelling, and the denial is who says so.
  const cues = new Set(statements.map(({ cue }) => cue?.start));
  for (const event of events) {
    at(event.trigger.find(({ start }) => !cues.has(start)) ?? event.trigger[0]!).events.push(event);
  }
  for (const statement of statements) if (statement.cue) at(statement.cue).statement ??= statement;
  return [...bySpan.values()];
}

/** Elements in text order, of which none crosses another or lies in it; of two that begin together the shorter stays. */
function withoutOverlaps(all: Marked[], ledger: Ledger): Marked[] {
  all.sort((left, right) => left.start - right.start || left.end - right.end);
  const kept: Marked[] = [];
  for (const element of all) {
    if (element.start < (kept.at(-1)?.end ?? 0)) ledger.omit('crossing');
    else kept.push(element);
  }
  let events = 0;
  for (const element of kept) {
    // A time and an event in the same words: the time's element holds the event's.
    if (element.events.length > 0 || element.statement !== null) element.eid = `e${++events}`;
  }
  return kept;
}

function instancesOf(marked: readonly Marked[]): Instance[] {
  const instances: Instance[] = [];
  for (const { eid, events, statement, start, end } of marked) {
    for (const event of events.length > 0 ? events : statement ? [null] : []) {
      instances.push({ eiid: `ei${instances.length + 1}`, eid, event, statement, at: { start, end } });
    }
  }
  return instances;
}

function inline(text: string, marked: readonly Marked[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const element of marked) {
    parts.push(
      xml(text.slice(at, element.start)),
      elementOf(text.slice(element.start, element.end), element),
    );
    at = element.end;
  }
  parts.push(xml(text.slice(at)));
  return parts.join('');
}

function elementOf(words: string, { time, events, statement, eid }: Marked): string {
  const inner =
    eid === ''
      ? xml(words)
      : `<EVENT${attributes({ eid, class: classOf(events, statement) })}>${xml(words)}</EVENT>`;
  if (time === null) return inner;
  const { id, type, value, mod, quant, freq } = time;
  return `<TIMEX3${attributes({ tid: id, type, value, mod, quant, freq })}>${inner}</TIMEX3>`;
}

/** What is said is REPORTING; what is promised, asked, threatened or refused brings another event with it. */
function classOf(events: readonly Event[], statement: Statement | null): string {
  if (statement !== null) return 'REPORTING';
  const intends = events.some(({ type }) => ['AGREE', 'REQUEST', 'THREATEN', 'REJECT'].includes(type));
  return intends ? 'I_ACTION' : 'OCCURRENCE';
}

function instanceElement({ eiid, eid, event }: Instance, token: Token | undefined): string {
  const status = event?.status ?? 'actual';
  return `<MAKEINSTANCE${attributes({
    eiid,
    eventID: eid,
    pos: token ? (PARTS[token.upos] ?? 'OTHER') : 'OTHER',
    tense: status === 'future' ? 'FUTURE' : ((token && TENSES[token.xpos]) ?? 'NONE'),
    aspect: 'NONE',
    polarity: status === 'negated' ? 'NEG' : 'POS',
    modality: status === 'hypothetical' ? 'hypothetical' : null,
  })}/>\n`;
}

const PARTS: Readonly<Record<string, string>> = {
  VERB: 'VERB',
  AUX: 'VERB',
  NOUN: 'NOUN',
  PROPN: 'NOUN',
  ADJ: 'ADJECTIVE',
  ADP: 'PREPOSITION',
};

const TENSES: Readonly<Record<string, string>> = {
  VBD: 'PAST',
  VBP: 'PRESENT',
  VBZ: 'PRESENT',
  VB: 'INFINITIVE',
  VBG: 'PRESPART',
  VBN: 'PASTPART',
};

const SUBORDINATION: Readonly<Record<Statement['attitude'], string>> = {
  say: 'EVIDENTIAL',
  deny: 'NEG_EVIDENTIAL',
  believe: 'MODAL',
  intend: 'MODAL',
  order: 'MODAL',
  promise: 'MODAL',
  ask: 'MODAL',
  doubt: 'MODAL',
};

function links(reading: Reading, marked: readonly Marked[], instances: readonly Instance[]): string {
  const times = new Set(marked.flatMap(({ time }) => (time ? [time.id] : [])));
  if (reading.document.publishedAt !== null) times.add('t0');
  const saying = new Map<string, string>();
  for (const { statement, eiid } of instances) {
    if (statement && !saying.has(statement.id)) saying.set(statement.id, eiid);
  }
  const statements = new Map(reading.statements.map(statement => [statement.id, statement]));
  const elements: string[] = [];
  const link = (name: string, given: Attributes) =>
    elements.push(`<${name}${attributes({ lid: `l${elements.length + 1}`, ...given })}/>\n`);
  for (const { event, eiid } of instances) {
    if (event === null) continue;
    const time = event.time.source === 'publishedAt' ? 't0' : event.time.source;
    if (time !== null && times.has(time)) {
      link('TLINK', { eventInstanceID: eiid, relatedToTime: time, relType: 'IS_INCLUDED' });
    }
    const said = event.voice.by === 'statement' ? event.voice.statement : null;
    const statement = said === null ? undefined : statements.get(said);
    const by = said === null ? undefined : saying.get(said);
    if (statement && by !== undefined && by !== eiid) {
      const relType = SUBORDINATION[statement.attitude];
      link('SLINK', { eventInstanceID: by, subordinatedEventInstance: eiid, relType });
    }
  }
  return elements.join('');
}

type Attributes = Readonly<Record<string, string | null>>;

function attributes(given: Attributes): string {
  return Object.entries(given)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlAttribute(value)}"`))
    .join('');
}
