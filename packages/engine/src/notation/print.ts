/** Prints the items of a Reading as expectation lines (without "=>"): what a test shows, and what can be pasted into a case. */
import type {
  ReadingEntity,
  ReadingEvent,
  ReadingLabel,
  ReadingPlace,
  ReadingStatement,
  ReadingTime,
  ReadingVoice,
  Relation,
} from '../reading/schema.js';
import type { Party, ReadingView } from './view.js';
import { onOneLine, withoutEllipses } from './words.js';

/** Fields, two spaces between them; those that are null are left out. */
function line(...fields: (string | null)[]): string {
  return fields.filter(field => field !== null).join('  ');
}

function field(key: string, value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : `${key}: ${onOneLine(String(value))}`;
}

export function printEvent(event: ReadingEvent, view: ReadingView): string {
  const { mode, status, time, numbers } = event;
  const pinned = time.from === time.value && time.to === time.value;
  return line(
    mode === null ? event.type : `${event.type}/${mode}`,
    `${printParties(event.actors, view)} > ${printParties(event.recipients, view)}`,
    status === 'actual' ? null : status,
    printVoice(event.voice, view),
    field('when', time.value),
    pinned ? null : field('from', time.from),
    pinned ? null : field('to', time.to),
    field('where', view.findPlace(event.place)?.name),
    event.contexts.length === 0 ? null : field('context', event.contexts.join(', ')),
    field('cameo', event.cameo),
    field('dead', numbers.dead),
    field('injured', numbers.injured),
    field('arrested', numbers.arrested),
    field('trigger', event.trigger.map(span => view.words(span)).join(' ')),
  );
}

function printParties(parties: readonly Party[], view: ReadingView): string {
  const names = parties.map(party => onOneLine(view.nameOf(party)));
  return names.length === 0 ? '-' : names.join(' + ');
}

function printVoice(voice: ReadingVoice, view: ReadingView): string | null {
  const speaker = view.speakerOf(voice);
  if (speaker === undefined) return null;
  return field('said by', speaker === null ? '?' : view.nameOf(speaker));
}

export function printStatement(statement: ReadingStatement, view: ReadingView): string {
  const { speaker, cue, addressee } = statement;
  const outer = view.findStatement(statement.within);
  return line(
    'says',
    speaker === null ? '?' : onOneLine(view.nameOf(speaker)),
    field('cue', cue === null ? '-' : view.words(cue)),
    field('content', printContent(contentOf(statement, view))),
    statement.mode,
    field('attitude', statement.attitude),
    field('to', addressee && view.nameOf(addressee)),
    field('within', outer && (outer.cue === null ? '?' : view.words(outer.cue))),
  );
}

/** All that is said, the pieces in order. */
export function contentOf({ content }: ReadingStatement, view: ReadingView): string {
  return content.map(piece => view.words(piece)).join(' ');
}

/** Longer content is told by this many words at either end. */
const FIRST_WORDS = 5;
const LAST_WORDS = 4;

function printContent(content: string): string {
  const words = onOneLine(withoutEllipses(content)).split(' ');
  if (words.length <= FIRST_WORDS + LAST_WORDS) return words.join(' ');
  return `${words.slice(0, FIRST_WORDS).join(' ')} … ${words.slice(-LAST_WORDS).join(' ')}`;
}

export function printTime(time: ReadingTime, view: ReadingView): string {
  const pinned = time.from === time.value && time.to === time.value;
  return line(
    'time',
    onOneLine(view.words(time)),
    time.value,
    field('type', time.type),
    field('mod', time.mod),
    pinned ? null : field('from', time.from),
    pinned ? null : field('to', time.to),
    field('quant', time.quant),
    field('freq', time.freq),
  );
}

export function printPlace(place: ReadingPlace, view: ReadingView): string {
  return line(
    'place',
    onOneLine(view.words(place)),
    place.country ?? '-',
    field('role', place.role),
    field('name', place.name),
    field('geonames', place.geonamesId),
  );
}

export function printEntity(entity: ReadingEntity, view: ReadingView): string {
  const mentions = view.reading.mentions.filter(mention => mention.entity === entity.id);
  const words = new Set(mentions.map(mention => onOneLine(view.words(mention))));
  return line(
    'who',
    onOneLine(entity.name),
    entity.kind,
    field('country', entity.country),
    field('sector', entity.sector),
    field('cameo', entity.cameo),
    field('role', entity.roles[0]?.title),
    words.size === 0 ? null : field('mentions', [...words].join(' | ')),
  );
}

export function printLabel(label: ReadingLabel, view: ReadingView): string {
  return line(
    'label',
    onOneLine(view.words(label)),
    label.kind,
    field('about', label.about === null ? null : view.entity(label.about).name),
    printVoice(label.voice, view),
  );
}

export function printRelation(source: string, target: string, { type, mode }: Relation): string {
  const coded = type === null ? '-' : mode === null ? type : `${type}/${mode}`;
  return line('relation', `${source} > ${target}`, coded);
}

/** How the items of each layer are told, in the order in which a Reading is. */
const PRINTERS = {
  events: printEvent,
  statements: printStatement,
  times: printTime,
  places: printPlace,
  entities: printEntity,
  labels: printLabel,
} as const;

/** One item of a layer as an expectation line. */
export function printItem(layer: keyof typeof PRINTERS, item: unknown, view: ReadingView): string {
  return PRINTERS[layer](item as never, view);
}

/** Every layer of a Reading in the notation, a line for each item. */
export function printReading(view: ReadingView): string {
  const layers = Object.keys(PRINTERS) as (keyof typeof PRINTERS)[];
  return layers
    .flatMap(layer => (view.reading[layer] as unknown[]).map(item => `=> ${printItem(layer, item, view)}\n`))
    .join('');
}
