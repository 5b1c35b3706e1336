/** One happening from its mentions: who tells of it, in whose voice, and how the accounts differ. */
import type { Happening, HappeningMention, Told } from '../types.js';
import type { ComparedEvent, Participant } from './mentions.js';

/** The publisher of each original text, by its identity. */
export type Sources = ReadonlyMap<string, string | null>;

/** `events` in the order of their documents and of the text; at least one. */
export function happeningOf(events: readonly ComparedEvent[], sources: Sources): Happening {
  const mentions = events.map(({ mention }) => mention);
  const first = mentions[0]!;
  const named = (participants: readonly Participant[]) => participants.map(({ name }) => name);
  return {
    id: `${first.document}#${first.event}`,
    type: events[0]!.event.type,
    mentions,
    ...independenceOf(mentions, sources),
    assertedBy: assertersOf(mentions),
    attributedBy: attributionsOf(mentions),
    deniedBy: denialsOf(mentions),
    actors: told(events, ({ actors }) => named(actors)),
    recipients: told(events, ({ recipients }) => named(recipients)),
    dates: told(events, ({ event: { time } }) => (time ? [{ from: time.from, to: time.to }] : [])),
    places: told(events, ({ place }) =>
      place ? [{ name: place.name, geonamesId: place.geonamesId, country: place.country }] : [],
    ),
    modes: told(events, ({ event }) => [event.mode]),
    numbers: {
      dead: told(events, ({ event }) => known(event.numbers.dead)),
      injured: told(events, ({ event }) => known(event.numbers.injured)),
      arrested: told(events, ({ event }) => known(event.numbers.arrested)),
    },
    labels: told(events, labelsOf),
  };
}

/** A text whose publisher is not known counts as from a publisher of its own. */
function independenceOf(
  mentions: readonly HappeningMention[],
  sources: Sources,
): Pick<Happening, 'publishers' | 'independentPublishers'> {
  const originals = distinct(mentions.map(({ original }) => original));
  const publishers = originals.map(original => sources.get(original) ?? null);
  const known = distinct(publishers.filter(publisher => publisher !== null));
  const unknown = publishers.length - publishers.filter(publisher => publisher !== null).length;
  return { publishers: distinct(publishers), independentPublishers: known.length + unknown };
}

function assertersOf(mentions: readonly HappeningMention[]): (string | null)[] {
  const own = mentions.filter(({ stance, saidBy }) => stance === 'asserts' && saidBy === null);
  return distinct(own.map(({ publisher }) => publisher));
}

/** Of publishers that assert it nowhere themselves; those that are not known are looked at document by document. */
function attributionsOf(mentions: readonly HappeningMention[]): Happening['attributedBy'] {
  const voice = ({ publisher, document }: HappeningMention) => publisher ?? `document ${document}`;
  const asserting = mentions.filter(({ stance }) => stance === 'asserts');
  const own = new Set(asserting.filter(({ saidBy }) => saidBy === null).map(voice));
  const speakers = new Map<string, { publisher: string | null; to: (string | null)[] }>();
  for (const mention of asserting) {
    if (mention.saidBy === null || own.has(voice(mention))) continue;
    const entry = speakers.get(voice(mention)) ?? { publisher: mention.publisher, to: [] };
    entry.to.push(mention.saidBy[0]?.name ?? null);
    speakers.set(voice(mention), entry);
  }
  return [...speakers.values()].map(({ publisher, to }) => ({ publisher, to: distinct(to) }));
}

function denialsOf(mentions: readonly HappeningMention[]): Happening['deniedBy'] {
  const denials = mentions
    .filter(({ stance }) => stance === 'denies')
    .map(({ publisher, saidBy }) => ({
      publisher,
      speaker: saidBy?.[0]?.name ?? null,
      own: saidBy === null,
    }));
  return distinct(denials);
}

function labelsOf({ document: { reading }, event }: ComparedEvent): Happening['labels'][number]['value'][] {
  const parties = new Set([...event.actors, ...event.recipients].map(({ entity }) => entity));
  return reading.labels
    .filter(({ about }) => about !== null && parties.has(about))
    .map(({ term, kind, about, voice }) => ({
      term,
      kind,
      about: reading.entities.find(({ id }) => id === about)?.name ?? null,
      own: voice.by === 'publisher',
    }));
}

/** Each value once, in the order in which it is first told, with its documents. */
function told<Value>(
  events: readonly ComparedEvent[],
  valuesOf: (event: ComparedEvent) => readonly Value[],
): Told<Value>[] {
  const [first] = events;
  if (events.length === 1) {
    const { id } = first!.document;
    return distinct(valuesOf(first!)).map(value => ({ value, documents: [id] }));
  }
  const values = new Map<string, { value: Value; documents: Set<string> }>();
  for (const event of events) {
    for (const value of valuesOf(event)) {
      const key = JSON.stringify(value);
      const entry = values.get(key) ?? { value, documents: new Set() };
      entry.documents.add(event.document.id);
      values.set(key, entry);
    }
  }
  return [...values.values()].map(({ value, documents }) => ({ value, documents: [...documents] }));
}

function known(number: number | null): number[] {
  return number === null ? [] : [number];
}

/** Values that are written alike, once, in their order. */
function distinct<Value>(values: readonly Value[]): Value[] {
  if (values.length < 2) return [...values];
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}
