/** The events of a Reading with everything that they refer to at hand, and the choice of those that a format may hold. */
import type { Reading } from '@readout/engine';
import { eventIds, hashOf } from './ids.js';
import type { Ledger } from './ledger.js';
import type { ExportOptions, Readings } from './types.js';
import type { Unvouched } from './unvouched.js';

export type Event = Reading['events'][number];
export type Entity = Reading['entities'][number];
export type Place = Reading['places'][number];
export type Statement = Reading['statements'][number];
export interface Span {
  start: number;
  end: number;
}

/** Somebody in an event: the words there, and the referent. */
export interface Participant extends Span {
  entity: Entity;
}

export interface EventView {
  reading: Reading;
  event: Event;
  /** 32 hexadecimal digits, the same in every export. */
  id: string;
  actors: Participant[];
  recipients: Participant[];
  place: Place | null;
  /** Of an event in a speaker's voice: the statement, and the speaker where the text names one. */
  statement: Statement | null;
  speaker: Entity | null;
  /** Number of the sentence, from 1. */
  sentence: number;
  /** That sentence as it stands in the text. */
  evidence: string;
  /** Whether it stands in the first paragraph. */
  lead: boolean;
}

export function wordsAt({ document }: Reading, { start, end }: Span): string {
  return document.text.slice(start, end);
}

/** Every event of the Reading, in order. */
export function viewsOf(reading: Reading): EventView[] {
  const entities = new Map(reading.entities.map(entity => [entity.id, entity]));
  const places = new Map(reading.places.map(place => [place.id, place]));
  const statements = new Map(reading.statements.map(statement => [statement.id, statement]));
  const ids = eventIds(reading);
  const follow = (parties: Event['actors']): Participant[] =>
    parties.flatMap(({ entity, start, end }) => {
      const found = entities.get(entity);
      return found ? [{ entity: found, start, end }] : [];
    });
  return reading.events.map((event, index) => {
    const statement = event.voice.by === 'statement' ? (statements.get(event.voice.statement) ?? null) : null;
    const speaker = statement?.speaker?.entity ?? null;
    const row = sentenceAt(reading, event.trigger[0]?.start ?? 0);
    const sentence = reading.sentences[row];
    return {
      reading,
      event,
      id: ids[index]!,
      actors: follow(event.actors),
      recipients: follow(event.recipients),
      place: event.place === null ? null : (places.get(event.place) ?? null),
      statement,
      speaker: speaker === null ? null : (entities.get(speaker) ?? null),
      sentence: row + 1,
      evidence: sentence ? wordsAt(reading, sentence) : '',
      lead: sentence?.paragraph === reading.sentences[0]?.paragraph,
    };
  });
}

/** The mentions of each entity, in text order, by its id. */
export function mentionsByEntity({ mentions }: Reading): ReadonlyMap<string, Reading['mentions']> {
  const byEntity = new Map<string, Reading['mentions']>();
  for (const mention of mentions) {
    const known = byEntity.get(mention.entity);
    if (known) known.push(mention);
    else byEntity.set(mention.entity, [mention]);
  }
  return byEntity;
}

/** The row of the sentence that holds the offset, by halving; the one before it where none does. */
function sentenceAt({ sentences }: Reading, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Why the event is no fact, or null when the publisher reports it as having happened. */
function unvouchedAs({ voice, status }: Event, include?: ReadonlySet<Unvouched>): Unvouched | null {
  if (voice.by === 'statement' && !include?.has('claimed')) return 'claimed';
  if (status === 'actual' || status === 'historical' || include?.has(status)) return null;
  return status;
}

/** The events that may stand in a format which has no place for voice and status; the others are counted. */
export async function* vouchedEvents(
  readings: Readings,
  { include }: ExportOptions,
  ledger: Ledger,
): AsyncGenerator<EventView> {
  for await (const view of allEvents(readings, ledger)) {
    const why = unvouchedAs(view.event, include);
    if (why === null) yield view;
    else ledger.omit(why);
  }
}

/** Every event of every Reading. */
export async function* allEvents(readings: Readings, ledger: Ledger): AsyncGenerator<EventView> {
  for await (const reading of readings) {
    ledger.documents++;
    yield* viewsOf(reading);
  }
}

/** One who acts and one acted upon, as tables with a place for one of each have them. */
export interface Dyad {
  source: Participant | null;
  target: Participant | null;
  id: string;
}

/**
 * An event's pairs: each actor with each recipient. Where several act and nobody is acted upon, as in a meeting, each pair of them
 * stands once in either direction, as PETRARCH writes what is mutual.
 */
export function dyadsOf({ id, actors, recipients }: EventView): Dyad[] {
  if (recipients.length === 0 && actors.length > 1) {
    return actors.flatMap((source, row) =>
      actors.flatMap((target, column) =>
        row === column ? [] : [{ source, target, id: hashOf(id, row, column) }],
      ),
    );
  }
  const sources = actors.length > 0 ? actors : [null];
  const targets = recipients.length > 0 ? recipients : [null];
  const single = sources.length * targets.length === 1;
  return sources.flatMap((source, row) =>
    targets.map((target, column) => ({ source, target, id: single ? id : hashOf(id, row, column) })),
  );
}

/** The pairs of every event that has a CAMEO code: the rows of tables of dyads, which so have the same ids in each of them. */
export async function* codedDyads(
  readings: Readings,
  options: ExportOptions,
  ledger: Ledger,
): AsyncGenerator<{ view: EventView; cameo: string; dyad: Dyad }> {
  for await (const view of vouchedEvents(readings, options, ledger)) {
    const { cameo } = view.event;
    if (cameo === null) {
      ledger.omit('no-cameo');
      continue;
    }
    for (const dyad of dyadsOf(view)) yield { view, cameo, dyad };
  }
}
