/**
 * Recipients that no pattern names. Verbs of accusing, refusing, promising, threatening have somebody at the other end even where
 * that is told by what lies below ("lifted its curbs on *Zimbabwean* tobacco", "refused to let *the patrol* pass") or only by
 * what was told before ("Harare expelled the envoy; *Lusaka protested*"). It comes last, when events are chosen and merged: whether
 * there is an event does not hang on it.
 */
import type { Draft } from '../draft/draft.js';
import type { Event, Participant } from '../draft/layers.js';
import { children } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { resolveParticipant } from '../who/participants.js';
import { addresseesOf } from './addressed.js';
import { patientsOf } from './arguments.js';
import { prepositionOf } from './clause.js';
import { Parties, participantsOf } from './parties.js';
import type { Proposal } from './proposal.js';
import { isTemporal } from './site.js';

/** Gives recipients to the events, in text order, that have none and need one. */
export function nameRecipients(
  draft: Draft,
  events: readonly Event[],
  proposals: ReadonlyMap<Event, Proposal>,
): void {
  const parties = new Parties(draft);
  events.forEach((event, row) => {
    if (event.recipients.length > 0) return;
    const proposal = proposals.get(event)!;
    if (event.type === 'ASSAULT' || event.type === 'COERCE')
      event.recipients = countedBefore(draft, events, row, proposal);
    if (event.recipients.length > 0 || event.actors.length === 0) return;
    if (event.type === 'PROTEST') {
      event.recipients = addresseesOf(draft, event, proposal);
      return;
    }
    if (ON_LAND.has(event.type)) {
      event.recipients = landBelow(draft, event, proposal);
      return;
    }
    if (event.actors.length !== 1 || !DIRECTED.has(event.type)) return;
    const below = partiesBelow(parties, event, proposal);
    // "signed a memorandum on shrimp exports *with her colleague*": who signs too acts too.
    if (event.cameo === SIGN) event.actors.push(...below);
    else event.recipients = below.length > 0 ? below : partiesBefore(draft, events, row, proposal);
  });
}

/** Types with somebody at the other end. */
const DIRECTED: ReadonlySet<string> = new Set(
  'ACCUSE REJECT THREATEN REQUEST AGREE SUPPORT CONCEDE AID SANCTION COERCE'.split(' '),
);

// ---------------------------------------------------------------- below the words that tell the event

/** To sign a formal agreement. */
const SIGN = '057';

/** How many events back is looked: a sentence without end is no reason to look at all of them. */
const REACH = 12;

/** How deep below its words a party is looked for. */
const DEEP = 5;

const NOT_BELOW: ReadonlySet<number> = new Set([
  Deprel.parataxis,
  Deprel.conj,
  Deprel.appos,
  Deprel.advcl,
  Deprel['advcl:relcl'],
  Deprel['acl:relcl'],
  Deprel.nsubj,
  Deprel['nsubj:pass'],
  Deprel['obl:agent'],
  Deprel.dislocated,
  Deprel.vocative,
  Deprel.discourse,
]);

/** The nearest party below the words that tell the event. */
function partiesBelow(parties: Parties, event: Event, { trigger, core, words }: Proposal): Participant[] {
  const { draft } = parties;
  const own = ownOf(draft, event);
  const seen = new Set<number>();
  let level = [...new Set([trigger, core, ...words])];
  for (const one of level) seen.add(one);
  for (let depth = 0; depth < DEEP && level.length > 0; depth++) {
    const next: number[] = [];
    for (const head of level) {
      for (const child of children(draft, head)) {
        if (seen.has(child) || !leadsOn(draft, event, head, child, depth)) continue;
        seen.add(child);
        next.push(child);
      }
    }
    for (const token of next) {
      const found = participantsOf(parties.at(token)).filter(
        one => isOther(draft, one, own) && !isOwnState(draft, event, one),
      );
      if (found.length > 0) return found;
    }
    level = next;
  }
  return [];
}

function leadsOn(draft: Draft, { type }: Event, head: number, child: number, depth: number): boolean {
  const { deprels, uposes } = draft.tokens;
  const relation = deprels[child]!;
  if (isTemporal(draft, child)) return false;
  // What is wanted or refused has its doer as subject: "refused to let *the patrol* pass".
  if (relation === Deprel.nsubj || relation === Deprel['nsubj:pass']) return depth > 0;
  if (NOT_BELOW.has(relation)) return false;
  const preposition = prepositionOf(draft, child);
  // "asked for *soldiers*", "threatened them with *the army*": a means, no party.
  if (MEANS[type] === preposition) return false;
  if (uposes[child] === Upos.PRON && !PERSONAL.has(draft.norm(child))) return false;
  // "said in *Oslo*", "met at the palace": where it happens, not to whom.
  return !(uposes[head] === Upos.VERB && WHERE.has(preposition));
}

const MEANS: Readonly<Record<string, string>> = { REQUEST: 'for', THREATEN: 'with' };

const PERSONAL: ReadonlySet<string> = new Set('it its him his her them their'.split(' '));

const WHERE: ReadonlySet<string> = new Set(
  'in at near on off along outside inside during after before since through by despite according'.split(' '),
);

/** Whom it cannot be done to: who does it, and who tells of it. */
function ownOf(draft: Draft, { actors, voice }: Event): ReadonlySet<number> {
  const speaker = voice < 0 ? null : draft.statements[voice]!.speaker;
  return new Set([...actors.map(one => one.entity), ...(speaker === null ? [] : [speaker.entity])]);
}

function isOther(draft: Draft, { entity }: Participant, own: ReadonlySet<number>): boolean {
  const { kind } = draft.entities[entity]!;
  return kind !== 'place' && kind !== 'other' && !own.has(entity);
}

/** "The spokesman warned that *Chad* would leave": who speaks for a state does nothing to it. */
function isOwnState(draft: Draft, { actors }: Event, { entity }: Participant): boolean {
  const { kind, country, sector } = draft.entities[entity]!;
  if (country === null || (kind !== 'country' && sector !== 'GOV')) return false;
  return actors.every(one => {
    const actor = draft.entities[one.entity]!;
    return actor.country === country && (actor.sector === 'GOV' || actor.kind === 'country');
  });
}

// ---------------------------------------------------------------- a bare number

/** "broke up a march by students, detaining *at least 40*": a bare number counts those of whom was spoken. */
function countedBefore(
  draft: Draft,
  events: readonly Event[],
  row: number,
  { core }: Proposal,
): Participant[] {
  const isCounted = patientsOf(draft, core).some(one => draft.tokens.uposes[one] === Upos.NUM);
  if (!isCounted) return [];
  const own = ownOf(draft, events[row]!);
  const sentence = sentenceOf(draft, events[row]!);
  for (let back = row - 1; back >= 0 && back >= row - REACH; back--) {
    const earlier = events[back]!;
    const before = sentenceOf(draft, earlier);
    if (sentence - before > 1 || draft.sentences[before]!.paragraph !== draft.sentences[sentence]!.paragraph)
      break;
    for (const side of [earlier.recipients, earlier.actors]) {
      const found = side.filter(one => isOther(draft, one, own) && isMany(draft, one));
      if (found.length > 0) return found;
    }
  }
  return [];
}

const isMany = (draft: Draft, { entity }: Participant) => draft.entities[entity]!.kind === 'group';

// ---------------------------------------------------------------- on whose land

/** What armed forces do on the land of others is done to these: "bombed two caves in *Duhok*", "massed tanks on the *Omani* border". */
const ON_LAND: ReadonlySet<string> = new Set(['ASSAULT', 'MOBILIZE', 'RETREAT']);

/** The nearest place or state at or below the words that tell the event whose country is another than that of the actors. */
function landBelow(draft: Draft, event: Event, { trigger, core, words }: Proposal): Participant[] {
  const countries = new Set(event.actors.map(one => draft.entities[one.entity]!.country));
  if (countries.has(null)) return [];
  let level = [...new Set([trigger, core, ...words])];
  for (let depth = 0; depth < DEEP && level.length > 0; depth++) {
    for (const token of level) {
      const found = resolveParticipant(draft, token).filter(({ entity }) => {
        const { kind, country } = draft.entities[entity]!;
        const isLand = event.type === 'MOBILIZE' ? isOwned(draft, token) : kind === 'place';
        return isLand && kind !== 'other' && country !== null && !countries.has(country);
      });
      if (found.length > 0) return found;
    }
    level = level.flatMap(head =>
      children(draft, head).filter(
        one => !NOT_BELOW.has(draft.tokens.deprels[one]!) && !isTemporal(draft, one),
      ),
    );
  }
  return [];
}

/** "violated *Estonian airspace*", "massed at *the Omani border*", but not "held a drill in *Oman*", its own allies' perhaps. */
function isOwned(draft: Draft, token: number): boolean {
  const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
  return mention?.form === 'nominal' && draft.entities[mention.entities[0]!]!.kind === 'place';
}

// ---------------------------------------------------------------- told before

/** What each type may answer, null for anything: one yields to a strike or a demand, and turns down what was asked or offered. */
const ANSWERS: Readonly<Record<string, ReadonlySet<string> | null>> = {
  ACCUSE: null,
  SUPPORT: null,
  THREATEN: null,
  AGREE: new Set(['REQUEST', 'PROTEST', 'THREATEN', 'CONCEDE', 'RETREAT']),
  CONCEDE: new Set(['REQUEST', 'PROTEST', 'THREATEN', 'AGREE', 'COERCE', 'SANCTION']),
  REJECT: new Set(['REQUEST', 'AGREE', 'THREATEN', 'ACCUSE', 'SANCTION']),
};

/** Types that blame or praise whoever did it in another sentence too: "The union called *the move* a disgrace." */
const OF_DEEDS: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT']);

/** Whom an answer answers: who acted last, in the same sentence or, where a deed is pointed back at, in the one before. */
function partiesBefore(
  draft: Draft,
  events: readonly Event[],
  row: number,
  proposal: Proposal,
): Participant[] {
  const event = events[row]!;
  const answered = ANSWERS[event.type];
  if (answered === undefined || event.status !== 'actual' || event.voice >= 0) return [];
  const own = ownOf(draft, event);
  const sentence = sentenceOf(draft, event);
  const back = OF_DEEDS.has(event.type) && pointsBack(draft, proposal) ? 1 : 0;
  for (let before = row - 1; before >= 0 && before >= row - REACH; before--) {
    const earlier = events[before]!;
    if (sentence - sentenceOf(draft, earlier) > back) break;
    if (earlier.status !== 'actual' || (answered !== null && !answered.has(earlier.type))) continue;
    const found = earlier.actors.filter(one => isOther(draft, one, own));
    if (found.length > 0) return found;
  }
  return [];
}

/** "condemned *the move*", "protested", "denounced *what* it called a coup": not a deed with a name or a doer of its own. */
function pointsBack(draft: Draft, { trigger, core, words }: Proposal): boolean {
  const objects = [...new Set([trigger, core, ...words])].flatMap(one =>
    children(draft, one, Deprel.obj, Deprel.ccomp, Deprel.nmod),
  );
  return objects.every(one => draft.tokens.uposes[one] !== Upos.NOUN || DEEDS.has(draft.lemma(one)));
}

/** Nouns for what was told before, whatever it was. */
const DEEDS: ReadonlySet<string> = new Set(
  'move step decision measure action act plan operation order law decree bill ruling ban visit deal offer attempt initiative proposal idea announcement'.split(
    ' ',
  ),
);

function sentenceOf(draft: Draft, event: Event): number {
  return draft.tokens.sentences[event.trigger[0]!.firstToken]!;
}
