/** Whether an item of a Reading is what a line of a case demands. */
import type {
  ReadingEntity,
  ReadingEvent,
  ReadingLabel,
  ReadingPlace,
  ReadingStatement,
  ReadingTime,
  ReadingVoice,
} from '../reading/schema.js';
import type {
  ContentEnds,
  EntityExpectation,
  EventExpectation,
  Expectation,
  ExpectedVoice,
  LabelExpectation,
  PlaceExpectation,
  StatementExpectation,
  TimeExpectation,
} from './expectations.js';
import { contentOf } from './print.js';
import type { Party, ReadingView } from './view.js';
import { normalContent, normalName, normalWords } from './words.js';

/** What is compared of a line and an item, part by part, so that a score can tell what was missed. */
type Parts<Expected, Item> = Readonly<
  Record<string, (expected: Expected, item: Item, view: ReadingView) => boolean>
>;

const EVENT_PARTS: Parts<EventExpectation, ReadingEvent> = {
  type: ({ type }, event) => type === event.type,
  mode: ({ mode }, event) => isAsAsked(mode, event.mode),
  actors: ({ actors }, event, view) => arePartiesNamed(event.actors, actors, view),
  recipients: ({ recipients }, event, view) => arePartiesNamed(event.recipients, recipients, view),
  status: ({ status }, event) => status === event.status,
  voice: ({ voice }, event, view) => isVoiceOf(event.voice, voice, view),
  when: ({ when, from, to }, { time }) =>
    isAsAsked(when, time.value) && isAsAsked(from, time.from) && isAsAsked(to, time.to),
  where: ({ where }, event, view) => isPlaceAsked(where, event, view),
  contexts: ({ contexts }, event) => areContextsAsked(contexts, event),
  cameo: ({ cameo }, event) => isAsAsked(cameo, event.cameo),
  numbers: ({ dead, injured, arrested }, { numbers }) =>
    isAsAsked(dead, numbers.dead) &&
    isAsAsked(injured, numbers.injured) &&
    isAsAsked(arrested, numbers.arrested),
  trigger: ({ trigger }, event, view) => trigger === undefined || isTrigger(trigger, event, view),
};

/** Every name stands for a party and every party has its name; one name may stand for a plural's several parties. */
function arePartiesNamed(parties: readonly Party[], names: readonly string[], view: ReadingView): boolean {
  return (
    names.every(name => parties.some(party => view.isCalled(party, name))) &&
    parties.every(party => names.some(name => view.isCalled(party, name)))
  );
}

function isVoiceOf(voice: ReadingVoice, expected: ExpectedVoice, view: ReadingView): boolean {
  const speaker = view.speakerOf(voice);
  if (expected === 'publisher') return speaker === undefined;
  return speaker !== undefined && isParty(speaker, expected.speaker, view);
}

function isParty(party: Party | null, name: string | null, view: ReadingView): boolean {
  return name === null || party === null ? name === party : view.isCalled(party, name);
}

function isPlaceAsked(where: string | null | undefined, event: ReadingEvent, view: ReadingView): boolean {
  const place = view.findPlace(event.place);
  if (where === undefined || where === null || place === null) return where === undefined || where === place;
  return [place.name, view.words(place)].some(name => normalName(name) === normalName(where));
}

function areContextsAsked(contexts: string[] | null | undefined, event: ReadingEvent): boolean {
  if (contexts === null) return event.contexts.length === 0;
  return contexts === undefined || contexts.every(context => event.contexts.includes(context));
}

function isTrigger(words: string, { trigger }: ReadingEvent, view: ReadingView): boolean {
  const pieces = trigger.map(span => view.words(span));
  return [pieces.join(' '), pieces[0]!].some(written => normalWords(written) === normalWords(words));
}

const STATEMENT_PARTS: Parts<StatementExpectation, ReadingStatement> = {
  speaker: ({ speaker }, statement, view) => isParty(statement.speaker, speaker, view),
  cue: ({ cue }, statement, view) => isCue(cue, statement, view),
  content: ({ content }, statement, view) => isContent(content, contentOf(statement, view)),
  mode: ({ mode }, statement) => mode === undefined || mode === statement.mode,
  attitude: ({ attitude }, statement) => attitude === undefined || attitude === statement.attitude,
  addressee: ({ addressee }, statement, view) =>
    addressee === undefined || isParty(statement.addressee, addressee, view),
  within: ({ within }, statement, view) => isWithin(within, statement, view),
};

function isCue(words: string | null | undefined, { cue }: ReadingStatement, view: ReadingView): boolean {
  if (words === undefined || words === null || cue === null) return words === undefined || words === cue;
  return normalWords(view.words(cue)) === normalWords(words);
}

function isContent(ends: ContentEnds | undefined, content: string): boolean {
  if (ends === undefined) return true;
  const said = normalContent(content);
  if (ends.whole) return said === normalContent(ends.first);
  return said.startsWith(normalContent(ends.first)) && said.endsWith(normalContent(ends.last));
}

function isWithin(cue: string | null | undefined, statement: ReadingStatement, view: ReadingView): boolean {
  const outer = view.findStatement(statement.within);
  if (cue === undefined || cue === null || outer === null) return cue === undefined || cue === outer;
  return outer.cue === null ? cue === '?' : isCue(cue, outer, view);
}

const TIME_PARTS: Parts<TimeExpectation, ReadingTime> = {
  surface: ({ surface }, time, view) => normalWords(view.words(time)) === normalWords(surface),
  value: ({ value }, time) => value === time.value,
  type: ({ type }, time) => type === undefined || type === time.type,
  mod: ({ mod }, time) => isAsAsked(mod, time.mod),
  interval: ({ from, to }, time) => isAsAsked(from, time.from) && isAsAsked(to, time.to),
  set: ({ quant, freq }, time) => isAsAsked(quant, time.quant) && isAsAsked(freq, time.freq),
};

const PLACE_PARTS: Parts<PlaceExpectation, ReadingPlace> = {
  surface: ({ surface }, place, view) => normalName(view.words(place)) === normalName(surface),
  country: ({ country }, place) => country === place.country,
  role: ({ role }, place) => role === undefined || role === place.role,
  name: ({ name }, place) => name === undefined || normalName(name) === normalName(place.name),
  geonames: ({ geonamesId }, place) => isAsAsked(geonamesId, place.geonamesId),
};

const ENTITY_PARTS: Parts<EntityExpectation, ReadingEntity> = {
  name: ({ name }, entity, view) => view.isNamed(entity.id, name),
  kind: ({ kind }, entity) => kind === entity.kind,
  country: ({ country }, entity) => isAsAsked(country, entity.country),
  sector: ({ sector }, entity) => isAsAsked(sector, entity.sector),
  cameo: ({ cameo }, entity) => isAsAsked(cameo, entity.cameo),
  role: ({ role }, entity) => hasRole(role, entity),
  mentions: ({ mentions }, entity, view) => hasMentions(mentions, entity, view),
};

function hasRole(title: string | null | undefined, { roles }: ReadingEntity): boolean {
  if (title === null) return roles.length === 0;
  return title === undefined || roles.some(role => normalName(role.title) === normalName(title));
}

function hasMentions(
  words: readonly string[] | undefined,
  { id }: ReadingEntity,
  view: ReadingView,
): boolean {
  if (words === undefined) return true;
  const mentioned = new Set<string>();
  for (const mention of view.reading.mentions) {
    if (mention.entity !== id) continue;
    mentioned.add(normalName(view.words(mention))).add(normalName(view.words(mention.head)));
  }
  return words.every(mention => mentioned.has(normalName(mention)));
}

const LABEL_PARTS: Parts<LabelExpectation, ReadingLabel> = {
  surface: ({ surface }, label, view) => normalWords(view.words(label)) === normalWords(surface),
  kind: ({ kind }, label) => kind === label.kind,
  about: ({ about }, label, view) => isAbout(about, label, view),
  voice: ({ voice }, label, view) => isVoiceOf(label.voice, voice, view),
};

function isAbout(name: string | null | undefined, { about }: ReadingLabel, view: ReadingView): boolean {
  if (name === undefined || name === null || about === null) return name === undefined || name === about;
  return view.isNamed(about, name);
}

function isAsAsked<Value>(asked: Value | null | undefined, found: Value | null): boolean {
  return asked === undefined || asked === found;
}

/** The parts of each layer. A line is parsed as one of its layer, so that the types agree row by row. */
const PARTS = {
  events: EVENT_PARTS,
  statements: STATEMENT_PARTS,
  times: TIME_PARTS,
  places: PLACE_PARTS,
  entities: ENTITY_PARTS,
  labels: LABEL_PARTS,
} as const;

export type MatchedLayer = keyof typeof PARTS;

/** The parts of a layer's items in which `item` is not what `expected` demands; none when it meets the line. */
export function wrongParts(
  layer: MatchedLayer,
  expected: Expectation,
  item: unknown,
  view: ReadingView,
): string[] {
  const parts = PARTS[layer] as Parts<never, never>;
  return Object.keys(parts).filter(part => !parts[part]!(expected as never, item as never, view));
}
