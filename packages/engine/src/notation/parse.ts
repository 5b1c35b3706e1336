/** Reads expectation lines: "ASSAULT  its troops > the town  negated  said by: the ministry". */
import type { EventType, ReadingEvent, ReadingLabel, ReadingStatement } from '../reading/schema.js';
import type {
  ContentEnds,
  EntityExpectation,
  EventExpectation,
  Expectation,
  ExpectedVoice,
  ItemExpectation,
  LabelExpectation,
  NoneExpectation,
  PlaceExpectation,
  RelationExpectation,
  StatementExpectation,
  TimeExpectation,
} from './expectations.js';
import { Fields } from './fields.js';
import {
  ATTITUDES,
  ENTITY_KINDS,
  EVENT_TYPES,
  LABEL_KINDS,
  MODES,
  NONE_LAYERS,
  PLACE_ROLES,
  STATUSES,
  TIMEX_TYPES,
} from './vocabulary.js';

/**
 * One expectation line, with or without its "=>".
 *
 * @throws TypeError with the line, what is wrong with it and what would be right.
 */
export function parseExpectation(line: string): Expectation {
  const source = line.replace(/^\s*=>/, '').trim();
  return { ...parseItem(source), written: source };
}

type Parser = (fields: Fields) => ItemExpectation;

/** The kinds of line by their first field; any other first field is an event type. */
const PARSERS: Readonly<Record<string, Parser>> = {
  says: parseStatement,
  time: parseTime,
  place: parsePlace,
  who: parseEntity,
  label: parseLabel,
  relation: parseRelation,
};

function parseItem(source: string): ItemExpectation | NoneExpectation {
  const none = /^no (\w+)$/.exec(source);
  if (none) return { none: oneOf(NONE_LAYERS, none[1]!, source, 'layer') };
  const fields = new Fields(source);
  const parse = Object.hasOwn(PARSERS, fields.kind) ? PARSERS[fields.kind]! : parseEvent;
  const expectation = parse(fields);
  fields.finish();
  return expectation;
}

function parseEvent(fields: Fields): EventExpectation {
  const { type, mode } = parseType(fields.kind, fields.source);
  const [actors, recipients] = parseParties(fields.take('ACTORS > RECIPIENTS'), fields.source);
  const contexts = fields.asked('context');
  return {
    layer: 'events',
    type,
    mode,
    actors,
    recipients,
    status: (fields.flag(STATUSES) as ReadingEvent['status'] | undefined) ?? 'actual',
    voice: parseVoice(fields),
    when: fields.asked('when'),
    from: fields.asked('from'),
    to: fields.asked('to'),
    where: fields.asked('where'),
    contexts: contexts ? contexts.split(',').map(context => context.trim()) : (contexts as null | undefined),
    cameo: fields.asked('cameo'),
    dead: fields.number('dead'),
    injured: fields.number('injured'),
    arrested: fields.number('arrested'),
    trigger: fields.text('trigger'),
  };
}

function parseStatement(fields: Fields): StatementExpectation {
  const speaker = fields.take('SPEAKER');
  return {
    layer: 'statements',
    speaker: speaker === '?' ? null : speaker,
    cue: fields.asked('cue'),
    content: parseContent(fields.text('content')),
    mode: fields.flag(MODES) as ReadingStatement['mode'] | undefined,
    attitude: fields.choice('attitude', ATTITUDES) as ReadingStatement['attitude'] | undefined,
    addressee: fields.asked('to'),
    within: fields.asked('within'),
  };
}

function parseContent(words: string | undefined): ContentEnds | undefined {
  if (words === undefined) return undefined;
  const [first, last] = words.split(/ ?(?:…|\.\.\.) ?/);
  return { first: first!, last: last ?? first!, whole: last === undefined };
}

function parseTime(fields: Fields): TimeExpectation {
  return {
    layer: 'times',
    surface: fields.take('SURFACE'),
    value: fields.take('VALUE'),
    type: fields.choice('type', TIMEX_TYPES),
    mod: fields.asked('mod'),
    from: fields.asked('from'),
    to: fields.asked('to'),
    quant: fields.asked('quant'),
    freq: fields.asked('freq'),
  };
}

function parsePlace(fields: Fields): PlaceExpectation {
  const surface = fields.take('SURFACE');
  const country = fields.take('COUNTRY or "-"');
  return {
    layer: 'places',
    surface,
    country: country === '-' ? null : country,
    role: fields.choice('role', PLACE_ROLES),
    name: fields.text('name'),
    geonamesId: fields.number('geonames'),
  };
}

function parseEntity(fields: Fields): EntityExpectation {
  return {
    layer: 'entities',
    name: fields.take('NAME'),
    kind: oneOf(ENTITY_KINDS, fields.take('KIND'), fields.source, 'kind'),
    country: fields.asked('country'),
    sector: fields.asked('sector'),
    cameo: fields.asked('cameo'),
    role: fields.asked('role'),
    mentions: fields
      .text('mentions')
      ?.split('|')
      .map(mention => mention.trim()),
  };
}

function parseLabel(fields: Fields): LabelExpectation {
  return {
    layer: 'labels',
    surface: fields.take('SURFACE'),
    kind: oneOf(LABEL_KINDS, fields.take('KIND'), fields.source, 'kind') as ReadingLabel['kind'],
    about: fields.asked('about'),
    voice: parseVoice(fields),
  };
}

function parseRelation(fields: Fields): RelationExpectation {
  const [[source], [target]] = parseParties(fields.take('SOURCE > TARGET'), fields.source);
  if (source === undefined || target === undefined)
    throw fields.problem('a relation has a source and a target');
  const type = fields.take('TYPE or "-"');
  const coded = type === '-' ? { type: null, mode: undefined } : parseType(type, fields.source);
  return { layer: 'relations', source, target, ...coded };
}

function parseType(written: string, source: string): { type: EventType; mode: string | null | undefined } {
  const [type, mode] = written.split('/');
  return { type: oneOf(EVENT_TYPES, type!, source, 'event type'), mode: mode === '-' ? null : mode };
}

function parseParties(written: string, source: string): [string[], string[]] {
  const sides = written.split(/ > |^> | >$/);
  if (sides.length !== 2) {
    throw new TypeError(
      `"${source}": "${written}" is not ACTORS > RECIPIENTS: write "-" on a side where there is nobody.`,
    );
  }
  const namesOf = (side: string) => (side.trim() === '-' ? [] : side.split(' + ').map(name => name.trim()));
  return [namesOf(sides[0]!), namesOf(sides[1]!)];
}

function parseVoice(fields: Fields): ExpectedVoice {
  const speaker = fields.text('said by');
  if (speaker === undefined) return 'publisher';
  return { speaker: speaker === '?' ? null : speaker };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  word: string,
  source: string,
  what: string,
): Word {
  if ((words as readonly string[]).includes(word)) return word as Word;
  throw new TypeError(`"${source}": "${word}" is no ${what}: write one of ${words.join(', ')}.`);
}
