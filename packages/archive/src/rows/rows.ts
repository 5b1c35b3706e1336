/** A Reading as rows of the tables that are asked: a pure function, done in the thread that has read the document. */
import type { Reading } from '@readout/engine';
import type { DerivedRows, TableRow } from '../store/tables.js';

type Event = Reading['events'][number];
type Entity = Reading['entities'][number];
type Statement = Reading['statements'][number];
type Span = { start: number; end: number };

/** How much of a statement's content stands in its row; the rest is found by the offsets. */
const CONTENT_LENGTH = 1000;

/** The rows of all layers; `document` is the number of the document in the archive. */
export function rowsOf(reading: Reading, document: number): DerivedRows {
  const entities = new Map(reading.entities.map(entity => [entity.id, entity]));
  const statements = new Map(reading.statements.map(statement => [statement.id, statement]));
  const places = new Map(reading.places.map(place => [place.id, place]));
  const view: View = { reading, document, entities, statements, places };
  return {
    events: reading.events.map(event => eventRow(view, event)),
    participants: reading.events.flatMap(event => participantRows(view, event)),
    dyads: reading.events.flatMap(event => dyadRows(view, event)),
    entities: entityRows(view),
    statements: reading.statements.map(statement => statementRow(view, statement)),
    labels: reading.labels.map(label => labelRow(view, label)),
  };
}

interface View {
  reading: Reading;
  document: number;
  entities: ReadonlyMap<string, Entity>;
  statements: ReadonlyMap<string, Statement>;
  places: ReadonlyMap<string, Reading['places'][number]>;
}

/** The day that begins an ISO date or date-time, null for what is none. */
export function dayOf(date: string | null): string | null {
  const day = date === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? null);
  return day === null || Number.isNaN(Date.parse(day)) ? null : day;
}

/** The day on which an event is counted: the first of the interval that its time can be pinned to, else the last. */
function countedDay({ time }: Event): string | null {
  return dayOf(time.from) ?? dayOf(time.to);
}

const DAY_MILLISECONDS = 86_400_000;

/** Days from the first to the last on which it can have happened: 0 for one day; null when it is open on a side. */
function spanOf({ time }: Event): number | null {
  const [from, to] = [dayOf(time.from), dayOf(time.to)];
  return from === null || to === null ? null : (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}

function eventRow(view: View, event: Event): TableRow<'events'> {
  const { reading, document } = view;
  const place = event.place === null ? null : (view.places.get(event.place) ?? null);
  const { start, end } = extentOf(event.trigger);
  const statement = event.voice.by === 'statement' ? event.voice.statement : null;
  return {
    document,
    event: event.id,
    type: event.type,
    mode: event.mode,
    contexts: event.contexts,
    actors: namesOf(view, event.actors),
    recipients: namesOf(view, event.recipients),
    cameo: event.cameo,
    quad: event.quad,
    score: event.score,
    goldstein: event.goldstein,
    status: event.status,
    voice: event.voice.by,
    statement,
    speaker: statement === null ? null : speakerName(view, view.statements.get(statement)),
    date: countedDay(event),
    time_value: event.time.value,
    time_from: event.time.from,
    time_to: event.time.to,
    place: event.place,
    place_name: place?.name ?? null,
    place_country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    geonames_id: place?.geonamesId ?? null,
    dead: event.numbers.dead,
    injured: event.numbers.injured,
    arrested: event.numbers.arrested,
    confidence: event.confidence,
    rule: event.because.rule,
    words: event.trigger.map(span => wordsAt(view, span)).join(' … '),
    trigger_start: start,
    trigger_end: end,
    publisher: reading.document.publisher,
    published: dayOf(reading.document.publishedAt),
  };
}

function participantRows(view: View, event: Event): TableRow<'participants'>[] {
  const rows = (role: 'actor' | 'recipient', parties: Event['actors']) =>
    parties.map((party, position) => {
      const { name, country, sector, cameo } = view.entities.get(party.entity)!;
      return {
        document: view.document,
        event: event.id,
        role,
        position,
        entity: party.entity,
        name,
        country,
        sector,
        cameo,
        start_offset: party.start,
        end_offset: party.end,
      };
    });
  return [...rows('actor', event.actors), ...rows('recipient', event.recipients)];
}

function namesOf({ entities }: View, parties: Event['actors']): string[] {
  return parties.map(({ entity }) => entities.get(entity)!.name);
}

const NOBODY = { country: null, sector: null } as const;
type Side = Pick<Entity, 'country' | 'sector'>;

/**
 * Each country that acts with each that it acts on, once in an event, with the sectors of those named first. A side that names
 * nobody is null; of reciprocal events, the parties pair with each other, both ways.
 */
function dyadRows(view: View, event: Event): TableRow<'dyads'>[] {
  const sides = (parties: Event['actors']): Side[] =>
    parties.length > 0 ? parties.map(({ entity }) => view.entities.get(entity)!) : [NOBODY];
  const { actors, recipients } = event;
  const isReciprocal = recipients.length === 0 && actors.length > 1;
  const acting = sides(actors);
  const pairs = isReciprocal
    ? acting.flatMap(actor => acting.filter(other => other !== actor).map(other => [actor, other] as const))
    : acting.flatMap(actor => sides(recipients).map(recipient => [actor, recipient] as const));
  const byCountries = new Map<string, readonly [Side, Side]>();
  for (const pair of pairs) {
    const countries = `${pair[0].country} ${pair[1].country}`;
    if (!byCountries.has(countries)) byCountries.set(countries, pair);
  }
  return [...byCountries.values()].map(([actor, recipient]) => ({
    document: view.document,
    event: event.id,
    date: countedDay(event),
    actor: actor.country,
    actor_sector: actor.sector,
    recipient: recipient.country,
    recipient_sector: recipient.sector,
    type: event.type,
    quad: event.quad,
    score: event.score,
    status: event.status,
    voice: event.voice.by,
    confidence: event.confidence,
    span: spanOf(event),
  }));
}

function entityRows({ reading, document }: View): TableRow<'entities'>[] {
  const mentions = new Map<string, number>();
  for (const { entity } of reading.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  return reading.entities.map(({ id, kind, name, country, sector, cameo, identifier }) => ({
    document,
    entity: id,
    kind,
    name,
    country,
    sector,
    cameo,
    wikidata: identifier?.source === 'wikidata' ? identifier.id : null,
    mentions: mentions.get(id) ?? 0,
  }));
}

function statementRow(view: View, statement: Statement): TableRow<'statements'> {
  const { speaker, cue, content } = statement;
  const entity = speaker?.entity ? view.entities.get(speaker.entity) : undefined;
  const { start, end } = extentOf([...(speaker ? [speaker] : []), ...(cue ? [cue] : []), ...content]);
  return {
    document: view.document,
    statement: statement.id,
    speaker: speakerName(view, statement),
    speaker_entity: speaker?.entity ?? null,
    speaker_country: entity?.country ?? null,
    attitude: statement.attitude,
    mode: statement.mode,
    cue: cue && wordsAt(view, cue),
    content: content
      .map(span => wordsAt(view, span))
      .join(' … ')
      .slice(0, CONTENT_LENGTH),
    within: statement.within,
    start_offset: start,
    end_offset: end,
  };
}

function speakerName(view: View, statement: Statement | undefined): string | null {
  if (!statement?.speaker) return null;
  const { entity } = statement.speaker;
  return (entity && view.entities.get(entity)?.name) || wordsAt(view, statement.speaker);
}

function labelRow(view: View, label: Reading['labels'][number]): TableRow<'labels'> {
  return {
    document: view.document,
    term: label.term,
    kind: label.kind,
    about: label.about,
    about_name: (label.about && view.entities.get(label.about)?.name) || null,
    voice: label.voice.by,
    statement: label.voice.by === 'statement' ? label.voice.statement : null,
    start_offset: label.start,
    end_offset: label.end,
  };
}

function wordsAt({ reading }: View, { start, end }: Span): string {
  return reading.document.text.slice(start, end);
}

/** From the first start to the last end; spans are never none here. */
function extentOf(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
