/** A proposal checked against the document and written down as an event, with the reason why it may be no political one. */
import type { Draft } from '../draft/draft.js';
import type { Event, EventStatus, EventTime, Participant } from '../draft/layers.js';
import { children, findChild, stretchOf } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { voiceOf } from '../said/voice.js';
import { timeOfEvent } from '../when/anchor.js';
import { placeOfEvent } from '../where/anchor.js';
import { resolveParticipant } from '../who/participants.js';
import { agentsOf } from './arguments.js';
import { cameoOf, contextsOfCode } from './cameo.js';
import { clauseOf, prepositionOf } from './clause.js';
import { contextsAt } from './contexts.js';
import type { EventIndex } from './dictionary.js';
import { mayBeOtherDomain } from './domains.js';
import { type Numbers, numbersOf } from './numbers.js';
import { outcomeFor } from './outcome.js';
import { type Fill, Parties, participantsOf } from './parties.js';
import { statusOf, volitionOf } from './polarity.js';
import { isAmongKin, notPolitical, VERBAL } from './political.js';
import type { PlacedProposal, Proposal } from './proposal.js';
import { rhetoricOf } from './rhetoric.js';
import { statesComplain } from './specials.js';

export interface Finished {
  event: Event;
  /** Why the rules take it for none, '' when they do not. */
  reason: string;
  /** The reason stands whatever else speaks for the event. */
  isFinal: boolean;
}

export function finish(draft: Draft, index: EventIndex, proposal: PlacedProposal): Finished {
  const { actors, recipients } = parties(draft, proposal);
  const rhetoric = rhetoricOf(draft, index, proposal, actors, recipients);
  const privacy = notPolitical(draft, index, proposal, actors, recipients);
  const reason =
    proposal.weakness ?? rhetoric ?? privacy ?? (mayBeOtherDomain(proposal.register) ? DOUBTFUL_DOMAIN : '');
  const isFinal =
    proposal.weakness !== null ||
    rhetoric !== null ||
    (actors.length === 0 && recipients.length === 0) ||
    (privacy !== null && isAmongKin(draft, [...actors, ...recipients]));
  const { trigger, voiced, core, words } = proposal;
  const { settled, time } = settledInTime(draft, index, proposal);
  const event: Event = {
    // What is claimed or denied stands where the speaker's words begin.
    trigger: stretchesOf(draft, trigger === core ? words : [voiced, core]),
    type: settled.type,
    mode: settled.mode,
    contexts: contextsAt(draft, index, core, [...proposal.contexts, ...contextsOfCode(proposal.cameo)]),
    cameo: settled.cameo,
    actors,
    recipients,
    status: settled.status,
    voice: voiceOf(draft, proposal.voiced),
    time,
    place: placeOf(draft, proposal),
    numbers: ownNumbers(settled.type, numbersOf(draft, core)),
    confidence: 0,
    because: { rule: ruleName(proposal), words: stretchesOf(draft, words) },
  };
  statesComplain(draft, event, proposal);
  return { event, reason, isFinal };
}

const DOUBTFUL_DOMAIN = 'the sentence may be of sport, markets, weather, kitchens, the arts or the like';

/** "vow > continue > attack" */
export const ruleName = ({ rule }: Proposal) => rule.join(' > ');

export function stretchesOf(draft: Draft, tokens: readonly number[]) {
  const rows = [...new Set(tokens)].sort((a, b) => a - b);
  const stretches = [];
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (end < rows.length && rows[end] === rows[end - 1]! + 1) end++;
    stretches.push(stretchOf(draft, rows[at]!, rows[end - 1]! + 1));
    at = end;
  }
  return stretches;
}

/** A clause may tell of an attack and of arrests: each event keeps the counts of its kind. */
function ownNumbers(type: string, { dead, injured, arrested }: Numbers): Numbers {
  const harms = type === 'ASSAULT' || type === 'PROTEST' || type === 'COERCE';
  return {
    dead: harms ? dead : null,
    injured: harms ? injured : null,
    arrested: type === 'COERCE' ? arrested : null,
  };
}

// ---------------------------------------------------------------- who

function parties(draft: Draft, proposal: Proposal): { actors: Participant[]; recipients: Participant[] } {
  const actors = participantsOf(withThings(draft, proposal.actors));
  if (proposal.type === 'CONSULT') actors.unshift(...clauseParties(draft, proposal, actors));
  if (proposal.type === 'MOBILIZE' && actors.length === 0) actors.push(...movedParties(draft, proposal));
  if (proposal.type === 'PROTEST' || proposal.mode === 'visit')
    actors.push(...predicateParties(draft, proposal, actors));
  const recipients = withoutNested(participantsOf(withThings(draft, proposal.recipients))).filter(
    one =>
      !actors.some(other => other.entity === one.entity) &&
      !(
        NOT_OF_PLACES.has(proposal.type) &&
        draft.entities[one.entity]!.kind === 'place' &&
        !isAbroad(draft, proposal, one, actors)
      ),
  );
  return { actors: withoutNested(actors), recipients };
}

/** How many words may tell a thing and its owner. */
const LONGEST_THING = 12;

/** "*Oman's jets* struck": where a thing stands for its owner, the words are those of both. */
function withThings(draft: Draft, fills: readonly Fill[]): Fill[] {
  return fills.map(({ token, participants }) => ({
    token,
    participants: participants.map(one => withThing(draft, token, one)),
  }));
}

function withThing(draft: Draft, token: number, owner: Participant): Participant {
  if (owner.firstToken <= token && token < owner.endToken) return owner;
  const { sentences, deprels, leftEdges, uposes } = draft.tokens;
  if (sentences[token] !== sentences[owner.firstToken]) return owner;
  if (resolveParticipant(draft, token).some(({ entity }) => entity === owner.entity)) return owner;
  let firstToken = Math.min(token, owner.firstToken);
  for (const child of children(draft, token))
    if (child < token && BEFORE_NOUN.has(deprels[child]!))
      firstToken = Math.min(firstToken, leftEdges[child]!);
  const endToken = Math.max(token + 1, owner.endToken);
  // "promised *Chad two tonnes* of rice": no owner, but another object.
  for (let between = owner.endToken; between < token; between++)
    if (uposes[between] === Upos.NUM || uposes[between] === Upos.DET) return owner;
  return endToken - firstToken > LONGEST_THING
    ? owner
    : { entity: owner.entity, ...stretchOf(draft, firstToken, endToken) };
}

const BEFORE_NOUN: ReadonlySet<number> = new Set([
  Deprel.amod,
  Deprel.compound,
  Deprel.det,
  Deprel.nummod,
  Deprel['nmod:poss'],
]);

/** "blocked the road to *Isfara*", "visited the *tent camp*": where people protest or call is no party. */
const NOT_OF_PLACES = new Set(['PROTEST', 'CONSULT']);

/** "flew *to Lima*": who travels to another country's city visits those who govern it. */
function isAbroad(
  draft: Draft,
  { type, mode }: Proposal,
  { entity }: Participant,
  actors: readonly Participant[],
): boolean {
  const { country } = draft.entities[entity]!;
  if (type !== 'CONSULT' || mode !== 'visit' || country === null || actors.length === 0) return false;
  return actors.every(one => {
    const own = draft.entities[one.entity]!.country;
    return own !== null && own !== country;
  });
}

/** "welcomed the decision of the governor of *Sonora*": a name within a party's own words is no second party. */
const withoutNested = (parties: readonly Participant[]) =>
  parties.filter(
    one =>
      !parties.some(
        other =>
          other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  );

/** "the *marines* were deployed", "the deployment of *police*": whoever is moved acts where nobody else is named. */
function movedParties(draft: Draft, { trigger, words }: Proposal): Participant[] {
  const book = new Parties(draft);
  return participantsOf(words.filter(one => one !== trigger).flatMap(one => book.at(one)));
}

/** "*The workers* have been on strike": who is said to be in it does it. */
function predicateParties(
  draft: Draft,
  { trigger, bareNoun }: Proposal,
  actors: readonly Participant[],
): Participant[] {
  if (!bareNoun || actors.length > 0) return [];
  const preposition = prepositionOf(draft, trigger);
  // "wore black *in protest* at the cuts"
  if (
    preposition === 'in' &&
    draft.lemma(trigger) === 'protest' &&
    draft.tokens.deprels[trigger] === Deprel.obl
  ) {
    const book = new Parties(draft);
    return participantsOf(agentsOf(draft, draft.tokens.heads[trigger]!).flatMap(one => book.at(one)));
  }
  if (preposition !== 'on') return [];
  const subject = findChild(draft, trigger, Deprel.cop) >= 0 ? findChild(draft, trigger, Deprel.nsubj) : -1;
  return subject < 0 ? [] : participantsOf(new Parties(draft).at(subject));
}

const OCCASION = new Set(['in', 'during', 'at', 'on', 'after', 'following', 'upon', 'with']);

/** "made the statement *in a meeting with* his counterpart": who meets is the subject of the clause. */
function clauseParties(
  draft: Draft,
  { trigger, bareNoun, recipients }: Proposal,
  actors: readonly Participant[],
): Participant[] {
  if (!bareNoun || actors.length > 1 || (actors.length === 0 && recipients.length === 0)) return [];
  const { deprels } = draft.tokens;
  if (deprels[trigger] !== Deprel.obl && deprels[trigger] !== Deprel.nmod) return [];
  if (!OCCASION.has(prepositionOf(draft, trigger))) return [];
  const clause = clauseOf(draft, trigger);
  if (clause < 0) return [];
  const book = new Parties(draft);
  const found = participantsOf(agentsOf(draft, clause).flatMap(one => book.at(one)));
  return found.filter(one => !actors.some(other => other.entity === one.entity));
}

// ---------------------------------------------------------------- whether and when

function statusIn(draft: Draft, proposal: Proposal): EventStatus {
  const own = statusOf(draft, proposal.trigger);
  if (proposal.status === 'negated') return own === 'negated' ? 'hypothetical' : 'negated';
  return own === 'actual' ? (proposal.status ?? 'actual') : own;
}

function timeOf(draft: Draft, { trigger, core, type }: Proposal): EventTime | null {
  const told = timeOfEvent(draft, trigger);
  // Of what is promised, threatened or demanded the time is when that was done, not when the content would be.
  if (trigger === core || VERBAL.has(type) || (told !== null && told.source !== 'publishedAt')) return told;
  return timeOfEvent(draft, core) ?? told;
}

function placeOf(draft: Draft, { trigger, core, type, actors, recipients }: Proposal): number {
  let told = placeOfEvent(draft, trigger);
  if (told < 0 && trigger !== core && !VERBAL.has(type)) told = placeOfEvent(draft, core);
  // Whom it is done to is not where it is done: "gratitude to Iran".
  const { firstToken = -1, endToken = -1 } = told < 0 ? {} : draft.places[told]!;
  const isParty = [...actors, ...recipients].some(fill => fill.token >= firstToken && fill.token < endToken);
  return isParty ? -1 : told;
}

/**
 * Status and time agree: what is told as happening has not its time after publication. Of a promise or threat that is the time
 * of what is promised ("agreed to leave on the 9th"), and what is held by a timetable is still to come ("the court sits Friday").
 */
function agreed(
  draft: Draft,
  type: string,
  status: EventStatus,
  time: EventTime | null,
): { status: EventStatus; time: EventTime | null } {
  const published = draft.publicationDate;
  const from = time !== null && time.source !== 'publishedAt' ? time.from : null;
  const ahead = status === 'actual' && published !== null && from !== null && from.slice(0, 10) > published;
  if (!ahead) return { status: inThePast(draft, status, time), time };
  return VERBAL.has(type) && type !== 'CONSULT' ? { status, time: null } : { status: 'future', time };
}

/** What happened a year or more before publication is background. */
function inThePast(draft: Draft, status: EventStatus, time: EventTime | null): EventStatus {
  const published = draft.publicationDate;
  if (status !== 'actual' || published === null || time === null || time.source === 'publishedAt')
    return status;
  const end = time.to;
  if (end === null) return status;
  const yearBefore = `${String(Number(published.slice(0, 4)) - 1).padStart(4, '0')}${published.slice(4)}`;
  return end.slice(0, 10) <= yearBefore ? 'historical' : status;
}

// ---------------------------------------------------------------- PLOVER on what lies ahead

type Settled = Pick<Event, 'type' | 'mode' | 'cameo' | 'status'>;

/** What a proposal comes to by the form of its clause and by its time: "Before leaving for Oslo *next week*" tells of a visit to come. */
function settledInTime(
  draft: Draft,
  index: EventIndex,
  proposal: Proposal,
): { settled: Settled; time: EventTime | null } {
  const settled = settle(draft, index, proposal);
  const { status, time } = agreed(draft, settled.type, settled.status, timeOf(draft, proposal));
  if (status !== 'future' || settled.status === 'future' || settled.type !== proposal.type)
    return { settled: { ...settled, status }, time };
  const ahead = asForm(index, proposal, 'future');
  return ahead === null ? { settled: { ...settled, status }, time } : { settled: ahead, time: null };
}

/** What a proposal comes to by the form of its clause. */
export function settle(draft: Draft, index: EventIndex, proposal: Proposal): Settled {
  const { type, mode, cameo, trigger } = proposal;
  const status = statusIn(draft, proposal);
  // A future CONSULT, SUPPORT, COOPERATE or AID is an AGREE now; a withdrawal that is only announced is a CONCEDE. "The workers *will
  // not end* the strike": who says so refuses. The forms of operators.txt tell which.
  const refuses =
    status === 'negated' && proposal.actors.length > 0 && volitionOf(draft, trigger) === 'will not';
  const form = status === 'future' ? 'future' : refuses ? 'will-not' : null;
  return (form === null ? null : asForm(index, proposal, form)) ?? { type, mode, cameo, status };
}

/** What `operators.txt` makes of an event in a form of the clause, null where it stays what it is. */
function asForm(index: EventIndex, proposal: Proposal, form: 'future' | 'will-not'): Settled | null {
  const outcome = outcomeFor(index.classes.get(form)!, proposal);
  if (outcome === null || outcome.type === 'same') return null;
  return {
    type: outcome.type,
    mode: outcome.mode,
    cameo: cameoOf(index, NO_OPERATOR, outcome.type, proposal.cameo),
    status: 'actual',
  };
}

const NO_OPERATOR = { operator: null, operatorClass: null };
