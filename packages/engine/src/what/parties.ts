/**
 * Whom a word in an argument's place stands for. People, organisations, countries stand for themselves; a thing stands for
 * whoever owns it: "Iran's *positions*", "the Israeli *embassy*", "the *bases* of the militia".
 */
import type { Draft } from '../draft/draft.js';
import type { Mention, Participant } from '../draft/layers.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos } from '../grammar/labels.js';
import { voiceOf } from '../said/voice.js';
import { resolveParticipant } from '../who/participants.js';
import { handlingsOf } from './arguments.js';
import { antecedentOf, byPhrases, phrasesOf, withConjuncts } from './clause.js';

/** A word in the place of an actor or recipient, and whom it stands for (nobody known: an empty list). */
export interface Fill {
  token: number;
  participants: Participant[];
}

const OWNER_PREPOSITIONS = new Set(['of', 'by', 'from']);
const BY_ONLY = new Set(['by']);
const MODIFIERS = [
  Deprel.amod,
  Deprel.compound,
  Deprel['nmod:desc'],
  Deprel['nmod:unmarked'],
  Deprel.nmod,
  Deprel.det,
];

/** Whom the words of a document stand for, each looked up once. */
export class Parties {
  readonly #at = new Map<number, readonly Fill[]>();
  readonly #owners = new Map<number, readonly Fill[]>();
  #firstMentions: Map<number, Mention> | null = null;
  constructor(readonly draft: Draft) {}

  /** The parties at `token` and at what is coordinated with it. */
  at(token: number): readonly Fill[] {
    let found = this.#at.get(token);
    if (found === undefined) {
      const { draft } = this;
      found = withConjuncts(draft, antecedentOf(draft, token))
        .flatMap(one => [one, ...listedPersons(draft, one)])
        .map(one => ({ token: one, participants: partiesOf(draft, one) }));
      if (found.length === 1 && found[0]!.participants.length === 0)
        found = this.#ownersOfMeant(token) ?? this.#subjectAbove(token) ?? found;
      this.#at.set(token, found);
    }
    return found;
  }

  /** "thanked Oman for its aid, when *it* sent planes": a pronoun for a thing stands for whose that is. */
  #ownersOfMeant(token: number): readonly Fill[] | null {
    const { draft } = this;
    if (draft.tokens.uposes[token] !== Upos.PRON || !PERSONAL.has(draft.norm(token))) return null;
    const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
    if (mention === undefined) return null;
    const thing = mention.entities[0]!;
    const before = this.#firstMentionOf(thing);
    if (
      before === undefined ||
      before.headToken >= token ||
      draft.tokens.uposes[before.headToken] === Upos.PRON
    )
      return null;
    const participants = ownersOf(draft, before.headToken, 1).filter(({ entity }) => entity !== thing);
    return participants.length > 0 ? [{ token, participants }] : null;
  }

  #firstMentionOf(entity: number): Mention | undefined {
    if (this.#firstMentions === null) {
      this.#firstMentions = new Map();
      for (const mention of this.draft.mentions)
        for (const one of mention.entities)
          if (!this.#firstMentions.has(one)) this.#firstMentions.set(one, mention);
    }
    return this.#firstMentions.get(entity);
  }

  /** "Canada said *it* was sending frigates", "after *it* threatened to leave, Oslo …": nobody else is near. */
  #subjectAbove(token: number): readonly Fill[] | null {
    const { draft } = this;
    const { heads, deprels, uposes } = draft.tokens;
    if (uposes[token] !== Upos.PRON || !PERSONAL.has(draft.norm(token))) return null;
    const verb = heads[token]!;
    const above = verb < 0 ? -1 : heads[verb]!;
    if (above < 0 || (deprels[verb] !== Deprel.ccomp && deprels[verb] !== Deprel.advcl)) return null;
    const subject = findChild(draft, above, Deprel.nsubj);
    if (subject < 0 || uposes[subject] === Upos.PRON) return null;
    const found = this.at(subject);
    return found.some(({ participants }) => participants.length > 0) ? found : null;
  }

  /** The owners of the thing at `token`. */
  ownersAt(token: number): readonly Fill[] {
    let found = this.#owners.get(token);
    if (found === undefined) {
      found = withConjuncts(this.draft, token).map(one => ({
        token: one,
        participants: ownersOf(this.draft, one, 2),
      }));
      this.#owners.set(token, found);
    }
    return found;
  }
}

/** "the general, chief of one force, and the colonel, *chief of another*": an apposition that names another person lists one. */
function listedPersons(draft: Draft, token: number): number[] {
  const own = resolveParticipant(draft, token);
  if (own.length === 0 || !own.every(one => draft.entities[one.entity]!.kind === 'person')) return [];
  return children(draft, token, Deprel.appos).filter(one => {
    const others = resolveParticipant(draft, one);
    return (
      others.length > 0 &&
      others.every(
        other =>
          draft.entities[other.entity]!.kind === 'person' && !own.some(mine => mine.entity === other.entity),
      )
    );
  });
}

const PERSONAL = new Set(['it', 'they', 'he', 'she']);

export function participantsOf(fills: readonly Fill[]): Participant[] {
  const found: Participant[] = [];
  for (const { participants } of fills) {
    for (const one of participants) if (!found.some(other => other.entity === one.entity)) found.push(one);
  }
  return found;
}

function partiesOf(draft: Draft, token: number): Participant[] {
  const speaker = speakerAt(draft, token);
  if (speaker !== null) return [speaker];
  const found = resolveParticipant(draft, token);
  if (found.some(one => canAct(draft, one))) return found.filter(one => canAct(draft, one));
  const titled = closingPerson(draft, token);
  if (titled.length > 0) return titled;
  const owners = ownersOf(draft, token, 2);
  if (owners.length > 0) return owners;
  return found.filter(one => draft.entities[one.entity]!.kind === 'place' || isOfNation(draft, token, one));
}

/** "seized *a Kenyan trawler*": a thing that is told by its country stands for itself. */
function isOfNation(draft: Draft, token: number, { entity, firstToken }: Participant): boolean {
  if (draft.entities[entity]!.country === null) return false;
  const { uposes } = draft.tokens;
  for (let before = firstToken; before < token; before++) {
    const isAdjective = uposes[before] === Upos.ADJ || uposes[before] === Upos.PROPN;
    if (isAdjective && /^\p{Lu}/u.test(draft.form(before))) return true;
  }
  return false;
}

const SINGULAR_SPEAKERS: ReadonlySet<string> = new Set(['i', 'me', 'myself']);
const PLURAL_SPEAKERS: ReadonlySet<string> = new Set(['we', 'us', 'ourselves']);

/** "*I* refused", "*we* will stay": in what somebody says the speaker, or the body for which it is said. */
function speakerAt(draft: Draft, token: number): Participant | null {
  if (draft.tokens.uposes[token] !== Upos.PRON) return null;
  const word = draft.norm(token);
  const isPlural = PLURAL_SPEAKERS.has(word);
  if (!isPlural && !SINGULAR_SPEAKERS.has(word)) return null;
  const voice = voiceOf(draft, token);
  const speaker = voice < 0 ? null : draft.statements[voice]!.speaker;
  const mention = draft.mentions[draft.mentionOfHead[token] ?? -1];
  if (speaker === null || speaker.entity < 0) return null;
  const { kind } = draft.entities[speaker.entity]!;
  if (isPlural && (kind === 'person' || mention !== undefined)) return null;
  const { starts, ends } = draft.tokens;
  return {
    entity: speaker.entity,
    start: starts[token]!,
    end: ends[token]!,
    firstToken: token,
    endToken: token + 1,
  };
}

/** "*Chief of Staff of the Armed Forces General* Mohammad Baqeri": a title before a name is whoever's name closes the phrase. */
function closingPerson(draft: Draft, token: number): Participant[] {
  const { rightEdges, heads, uposes } = draft.tokens;
  if (uposes[token] !== Upos.PROPN) return [];
  for (let last = rightEdges[token]! - 1; last > token && last > rightEdges[token]! - MAX_NAME; last--) {
    const mention = draft.mentions[draft.mentionOfHead[last] ?? -1];
    if (mention?.form !== 'name' || mention.endToken < rightEdges[token]! - 1) continue;
    if (
      findChild(draft, last, Deprel.case) >= 0 ||
      (findChild(draft, heads[last]!, Deprel.case) >= 0 && mention.firstToken <= heads[last]!)
    )
      continue;
    const { start, end, firstToken, endToken } = mention;
    return mention.entities
      .filter(entity => draft.entities[entity]!.kind === 'person')
      .map(entity => ({ entity, start, end, firstToken, endToken }));
  }
  return [];
}

const MAX_NAME = 6;

const canAct = (draft: Draft, { entity }: Participant) => {
  const { kind } = draft.entities[entity]!;
  return kind !== 'other' && kind !== 'place';
};

/** "*Iran's* IRGC", "*US* strike", "positions *of the groups*", "*their* positions": "a rocket fired *by the militia*": nearest evidence first. */
function ownersOf(draft: Draft, token: number, steps: number): Participant[] {
  for (const possessor of children(draft, token, Deprel['nmod:poss'])) {
    const parties = withConjuncts(draft, possessor).flatMap(one => partiesOf(draft, one));
    if (parties.length > 0) return parties;
  }
  const adjectives = modifierParties(draft, token);
  if (adjectives.length > 0) return adjectives;
  if (steps === 0) return [];
  for (const verb of handlingsOf(draft, token)) {
    const parties = byPhrases(draft, verb)
      .flatMap(one => withConjuncts(draft, one))
      .flatMap(one => partiesOf(draft, one));
    if (parties.length > 0) return parties;
  }
  // "the bombing *of the embassy*" is not the embassy's.
  const prepositions = draft.lemma(token).endsWith('ing') ? BY_ONLY : OWNER_PREPOSITIONS;
  for (const phrase of phrasesOf(draft, token, prepositions)) {
    const parties = withConjuncts(draft, phrase).flatMap(one => stepDown(draft, one, steps));
    if (parties.length > 0) return parties;
  }
  // "Iraq's integrity and *sovereignty*": the owner of the first belongs to the second.
  if (draft.tokens.deprels[token] === Deprel.conj) return ownersOf(draft, draft.tokens.heads[token]!, 0);
  return [];
}

function stepDown(draft: Draft, token: number, steps: number): Participant[] {
  const found = resolveParticipant(draft, token).filter(one => canAct(draft, one));
  return found.length > 0 ? found : ownersOf(draft, token, steps - 1);
}

/** "*Iraqi* officials", "*US* drone strike", "*Hamas* positions": modifiers that are themselves names. */
export function modifierParties(draft: Draft, noun: number): Participant[] {
  const found: Participant[] = [];
  addModifiers(draft, noun, noun, found, 2);
  return found;
}

function addModifiers(draft: Draft, head: number, noun: number, found: Participant[], steps: number): void {
  const { uposes, starts } = draft.tokens;
  for (const modifier of children(draft, head, ...MODIFIERS)) {
    if (modifier > noun || uposes[modifier] === Upos.NUM) continue;
    // "US" hangs on "drone" in "a US drone strike".
    if (steps > 0 && uposes[modifier] === Upos.NOUN) addModifiers(draft, modifier, noun, found, steps - 1);
    const mention = draft.mentions[draft.mentionOfHead[modifier] ?? -1];
    // A mention that holds the noun too is the thing itself, not its owner.
    if (!mention || mention.endToken > noun || starts[noun]! < mention.end) continue;
    for (const entity of mention.entities) {
      const { start, end, firstToken, endToken } = mention;
      const one = { entity, start, end, firstToken, endToken };
      if (canAct(draft, one) && !found.some(other => other.entity === entity)) found.push(one);
    }
  }
}
