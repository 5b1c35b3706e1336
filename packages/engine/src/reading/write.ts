/**
 * Draft → Reading: the layers as the contract has them, ids for indexes, in text order. Nothing is decided here; what a stage
 * has found is written out, all of it.
 */
import { goldsteinOf, quadOf, scoreOf } from '@readout/lexicon/ontology';
import type { Draft } from '../draft/draft.js';
import type {
  Dateline,
  Entity,
  Event,
  EventTime,
  Label,
  Mention,
  Party,
  Place,
  Statement,
  Time,
} from '../draft/layers.js';
import { DEPRELS, UPOSES, XPOSES } from '../grammar/labels.js';
import { noticesOf } from './notices.js';
import { comparePositions, extentOf, inTextOrder, type TextOrder } from './order.js';
import type { EventType, Reading, ReadingVoice, Span } from './schema.js';
import { sha256 } from './sha256.js';
import { ENGINE_VERSION } from './version.js';

/** What made the Reading: enough to repeat the run. */
export interface EngineNote {
  weights: string;
  dictionaries: string;
}

export interface WriteOptions {
  /** Put the tokens in. */
  tokens?: boolean;
}

/** The layers that are referred to, in text order. */
interface Numbered {
  entities: TextOrder<Entity>;
  times: TextOrder<Time>;
  places: TextOrder<Place>;
  statements: TextOrder<Statement>;
  events: TextOrder<Event>;
}

export function writeReading(draft: Draft, engine: EngineNote, options: WriteOptions = {}): Reading {
  const numbered = number(draft);
  return {
    schema: 'readout/1',
    engine: { version: ENGINE_VERSION, weights: engine.weights, dictionaries: engine.dictionaries },
    document: writeDocument(draft, numbered),
    sentences: draft.sentences.map(({ start, end, paragraph }) => ({ start, end, paragraph })),
    ...(options.tokens ? { tokens: writeTokens(draft) } : {}),
    entities: numbered.entities.items.map((entity, rank) => writeEntity(entity, `e${rank + 1}`, numbered)),
    mentions: writeMentions(draft.mentions, numbered),
    times: numbered.times.items.map((time, rank) => writeTime(time, `t${rank + 1}`)),
    places: numbered.places.items.map((place, rank) => writePlace(place, `p${rank + 1}`)),
    statements: numbered.statements.items.map((statement, rank) =>
      writeStatement(statement, `s${rank + 1}`, numbered),
    ),
    events: numbered.events.items.map((event, rank) => writeEvent(event, `v${rank + 1}`, numbered)),
    labels: [...draft.labels].sort(comparePositions).map(label => writeLabel(label, numbered)),
    notices: noticesOf(draft),
  };
}

function number(draft: Draft): Numbered {
  const firstMentions = firstMentionOf(draft);
  return {
    entities: inTextOrder('e', draft.entities, (_, index) => firstMentions[index] ?? null),
    times: inTextOrder('t', draft.times, time => time),
    places: inTextOrder('p', draft.places, place => place),
    statements: inTextOrder('s', draft.statements, extentOfStatement),
    events: inTextOrder('v', draft.events, event => extentOf(event.trigger)),
  };
}

function firstMentionOf(draft: Draft): (Mention | undefined)[] {
  const firsts: (Mention | undefined)[] = new Array(draft.entities.length);
  for (const mention of draft.mentions) {
    for (const entity of mention.entities) {
      const first = firsts[entity];
      if (!first || comparePositions(mention, first) < 0) firsts[entity] = mention;
    }
  }
  return firsts;
}

function extentOfStatement({ speaker, cue, content }: Statement): Span | null {
  return extentOf([...(speaker ? [speaker] : []), ...(cue ? [cue] : []), ...content]);
}

function writeDocument(draft: Draft, numbered: Numbered): Reading['document'] {
  const { input } = draft;
  return {
    id: input.id ?? sha256(draft.text),
    text: draft.text,
    language: draft.language,
    title: input.title ?? null,
    publisher: input.publisher ?? null,
    url: input.url ?? null,
    author: input.author ?? null,
    publishedAt: input.publishedAt ?? null,
    dateline: draft.dateline && writeDateline(draft.dateline, numbered),
  };
}

function writeDateline({ start, end, place, time }: Dateline, { places, times }: Numbered) {
  return { start, end, place: places.findId(place), time: times.findId(time) };
}

function writeTokens({ tokens, strings }: Draft): NonNullable<Reading['tokens']> {
  return Array.from({ length: tokens.length }, (_, row) => ({
    start: tokens.starts[row]!,
    end: tokens.ends[row]!,
    lemma: strings.get(tokens.lemmas[row]!),
    upos: UPOSES[tokens.uposes[row]!]!,
    xpos: XPOSES[tokens.xposes[row]!]!,
    feats: strings.get(tokens.feats[row]!),
    head: tokens.heads[row]!,
    deprel: DEPRELS[tokens.deprels[row]!]!,
  }));
}

function writeEntity(entity: Entity, id: string, { entities }: Numbered): Reading['entities'][number] {
  const { kind, name, country, sector, otherSectors, cameo, identifier } = entity;
  const roles = entity.roles.map(role => ({
    title: role.title,
    organisation: entities.findId(role.organisation),
    country: role.country,
    start: role.start,
    end: role.end,
    source: role.source,
  }));
  return {
    id,
    kind,
    name,
    aliases: [...entity.aliases],
    roles,
    country,
    sector,
    otherSectors: [...otherSectors],
    cameo,
    identifier,
  };
}

/** A plural ("the two countries") becomes one entry for each entity, all with the same words. */
function writeMentions(mentions: readonly Mention[], { entities }: Numbered): Reading['mentions'] {
  return [...mentions].sort(comparePositions).flatMap(mention =>
    mention.entities.map(entity => ({
      entity: entities.getId(entity),
      start: mention.start,
      end: mention.end,
      head: { start: mention.headStart, end: mention.headEnd },
      form: mention.form,
    })),
  );
}

function writeTime(time: Time, id: string): Reading['times'][number] {
  const { start, end, type, value, mod, quant, freq, from, to } = time;
  return { id, start, end, type, value, mod, quant, freq, from, to };
}

function writePlace(place: Place, id: string): Reading['places'][number] {
  const { start, end, name, geonamesId, lat, lon, country, admin1, feature, role } = place;
  return { id, start, end, name, geonamesId, lat, lon, country, admin1, feature, role };
}

function writeStatement(statement: Statement, id: string, numbered: Numbered): Reading['statements'][number] {
  return {
    id,
    speaker: statement.speaker && writeParty(statement.speaker, numbered),
    cue: statement.cue && spanOf(statement.cue),
    content: [...statement.content]
      .sort(comparePositions)
      .map(({ start, end, quoted }) => ({ start, end, quoted })),
    addressee: statement.addressee && writeParty(statement.addressee, numbered),
    mode: statement.mode,
    attitude: statement.attitude,
    within: numbered.statements.findId(statement.within),
  };
}

function writeParty({ entity, start, end }: Party, { entities }: Numbered) {
  return { entity: entities.findId(entity), start, end };
}

function writeEvent(event: Event, id: string, numbered: Numbered): Reading['events'][number] {
  const { type, mode, cameo } = event;
  const participants = (parties: Event['actors']) =>
    parties.map(({ entity, start, end }) => ({ entity: numbered.entities.getId(entity), start, end }));
  return {
    id,
    trigger: event.trigger.map(spanOf).sort(comparePositions),
    type: type as EventType,
    mode,
    contexts: [...event.contexts],
    cameo,
    quad: quadOf(type)!,
    score: scoreOf(type, mode) ?? scoreOf(type, null)!,
    goldstein: goldsteinOf(cameo),
    actors: participants(event.actors),
    recipients: participants(event.recipients),
    status: event.status,
    voice: writeVoice(event.voice, numbered),
    time: writeEventTime(event.time, numbered),
    place: numbered.places.findId(event.place),
    numbers: { ...event.numbers },
    confidence: rounded(event.confidence),
    because: { rule: event.because.rule, words: event.because.words.map(spanOf) },
  };
}

function writeVoice(statement: number, { statements }: Numbered): ReadingVoice {
  const id = statements.findId(statement);
  return id === null ? { by: 'publisher' } : { by: 'statement', statement: id };
}

const UNKNOWN_TIME = { value: null, from: null, to: null, source: null };

function writeEventTime(time: EventTime | null, { times }: Numbered): Reading['events'][number]['time'] {
  if (!time) return { ...UNKNOWN_TIME };
  const source = time.source === 'publishedAt' ? time.source : times.findId(time.source);
  return { value: time.value, from: time.from, to: time.to, source };
}

function writeLabel(label: Label, numbered: Numbered): Reading['labels'][number] {
  const { start, end, term, kind } = label;
  return {
    start,
    end,
    term,
    kind,
    about: numbered.entities.findId(label.about),
    voice: writeVoice(label.voice, numbered),
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Three decimals: more than the estimate can bear. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
