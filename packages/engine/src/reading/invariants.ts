/**
 * What must always hold of a Reading beyond the shape that the schema checks: ids resolve and are unique, spans are spans of the
 * text, statements nest without going round in circles, voices agree with where words stand. For tests and for whoever stores
 * Readings of other engines; a Reading that breaks one of these is a mistake in the engine, whatever the text.
 */
import type { Reading, ReadingVoice, Span } from './schema.js';
import { findSpanProblem } from './spans.js';

/** The breaches in words, none when all holds. */
export function findBreaches(reading: Reading): string[] {
  return [
    ...spanBreaches(reading, reading.document.text),
    ...idBreaches(reading),
    ...referenceBreaches(reading),
    ...mentionBreaches(reading),
    ...nestingBreaches(reading),
    ...voiceBreaches(reading),
    ...denialBreaches(reading),
    ...tokenBreaches(reading),
  ];
}

/** Whatever has a start and an end is evidence, wherever it stands. */
function spanBreaches(value: unknown, text: string, where = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const breaches = Object.entries(value).flatMap(([key, inner]) =>
    spanBreaches(inner, text, Array.isArray(value) ? `${where}[${key}]` : where ? `${where}.${key}` : key),
  );
  if ('start' in value && 'end' in value) {
    const problem = findSpanProblem(text, value.start, value.end);
    if (problem) breaches.push(`${where}: [${value.start}, ${value.end}) ${problem}`);
  }
  return breaches;
}

/** Ids are the layer's letter and the place in it, from 1. */
function idBreaches(reading: Reading): string[] {
  const layers = { entities: 'e', times: 't', places: 'p', statements: 's', events: 'v' } as const;
  return Object.entries(layers).flatMap(([name, prefix]) =>
    reading[name as keyof typeof layers].flatMap(({ id }, index) =>
      id === `${prefix}${index + 1}`
        ? []
        : [`${name}[${index}]: the id is "${id}", not "${prefix}${index + 1}"`],
    ),
  );
}

type Reference = [where: string, id: string | null];

function referenceBreaches(reading: Reading): string[] {
  const ids = new Set<string>();
  for (const layer of [reading.entities, reading.times, reading.places, reading.statements, reading.events]) {
    for (const { id } of layer) ids.add(id);
  }
  return referencesOf(reading)
    .filter(([, id]) => id !== null && !ids.has(id))
    .map(([where, id]) => `${where}: nothing has the id "${id}"`);
}

function referencesOf(reading: Reading): Reference[] {
  const { dateline } = reading.document;
  return [
    ['document.dateline.place', dateline?.place ?? null],
    ['document.dateline.time', dateline?.time ?? null],
    ...reading.entities.flatMap(({ id, roles }) =>
      roles.map((role): Reference => [`${id}.roles`, role.organisation]),
    ),
    ...reading.mentions.map(({ entity }): Reference => ['mentions', entity]),
    ...reading.statements.flatMap(({ id, speaker, addressee, within }): Reference[] => [
      [`${id}.speaker`, speaker?.entity ?? null],
      [`${id}.addressee`, addressee?.entity ?? null],
      [`${id}.within`, within],
    ]),
    ...reading.events.flatMap(({ id, actors, recipients, voice, time, place }): Reference[] => [
      ...[...actors, ...recipients].map(({ entity }): Reference => [`${id}.actors or recipients`, entity]),
      [`${id}.voice`, statementOf(voice)],
      [`${id}.time`, time.source === 'publishedAt' ? null : time.source],
      [`${id}.place`, place],
    ]),
    ...reading.labels.flatMap(({ about, voice }): Reference[] => [
      ['labels.about', about],
      ['labels.voice', statementOf(voice)],
    ]),
  ];
}

function statementOf(voice: ReadingVoice): string | null {
  return voice.by === 'statement' ? voice.statement : null;
}

/** Nothing is invented: every entity has words, and a head lies in its mention. */
function mentionBreaches({ entities, mentions }: Reading): string[] {
  const mentioned = new Set(mentions.map(({ entity }) => entity));
  return [
    ...entities
      .filter(({ id }) => !mentioned.has(id))
      .map(({ id, name }) => `${id}: "${name}" has no mention`),
    ...mentions
      .filter(mention => !contains(mention, mention.head))
      .map(({ start, end }) => `mentions: the head of [${start}, ${end}) is not inside it`),
  ];
}

function nestingBreaches({ statements }: Reading): string[] {
  const withinOf = new Map(statements.map(({ id, within }) => [id, within]));
  return statements.flatMap(({ id }) => {
    const passed = new Set<string>();
    for (let at: string | null = id; at !== null; at = withinOf.get(at) ?? null) {
      if (passed.has(at)) return [`${id}: its chain of "within" comes back to "${at}"`];
      passed.add(at);
    }
    return [];
  });
}

/**
 * An event whose trigger stands in the content of a statement is the speaker's, the innermost speaker's where statements nest,
 * and one that is said to be a speaker's stands in that speaker's content. A cue is not its own content: that something was said
 * is told by whoever tells it.
 */
function voiceBreaches({ statements, events, labels }: Reading): string[] {
  const holdersOf = (span: Span) =>
    statements.filter(
      ({ cue, content }) => content.some(piece => contains(piece, span)) && !(cue && contains(cue, span)),
    );
  const check = (where: string, span: Span, voice: ReadingVoice): string[] => {
    const holders = holdersOf(span);
    const said = statementOf(voice);
    if (said === null) {
      return holders[0]
        ? [`${where} stands in the content of ${holders[0].id}, but its voice is the publisher's`]
        : [];
    }
    if (!holders.some(({ id }) => id === said)) {
      return [`${where} has the voice of ${said}, but does not stand in its content`];
    }
    const inner = holders.find(({ within }) => within === said);
    return inner ? [`${where} has the voice of ${said}, but stands in ${inner.id} within it`] : [];
  };
  // "*Agreed* to *hold* talks": one of the words stands where the voice is, another may stand in a statement's content.
  const checkAny = (where: string, spans: readonly Span[], voice: ReadingVoice) => {
    const breaches = spans.map(span => check(`${where} ${shown(span)}`, span, voice));
    return breaches.some(found => found.length === 0) ? [] : breaches[0]!;
  };
  return [
    ...events.flatMap(({ id, trigger, voice }) => checkAny(id, trigger, voice)),
    ...labels.flatMap(label => checkAny('label', [label], label.voice)),
  ];
}

/** "*denied* that it had *shelled* the town": that nothing was shelled is the denier's word, not the publisher's. */
function denialBreaches({ statements, events }: Reading): string[] {
  const denials = statements.filter(({ attitude }) => attitude === 'deny');
  return events
    .filter(({ status, voice }) => status === 'negated' && voice.by === 'publisher')
    .flatMap(({ id, trigger }) => {
      const denial = denials.find(({ content }) =>
        content.some(piece => trigger.some(word => contains(piece, word))),
      );
      return denial ? [`${id} is denied in ${denial.id}, but its voice is the publisher's`] : [];
    });
}

function tokenBreaches({ tokens = [] }: Reading): string[] {
  return tokens.flatMap(({ start, head }, row) => {
    const before = tokens[row - 1];
    return [
      ...(head >= tokens.length || head === row
        ? [`tokens[${row}]: the head ${head} is no other token`]
        : []),
      ...(before && start < before.end ? [`tokens[${row}] begins before the one before it ends`] : []),
    ];
  });
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function shown({ start, end }: Span): string {
  return `[${start}, ${end})`;
}
