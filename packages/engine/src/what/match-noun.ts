/** Patterns of nouns: words before them, phrases, and who acts by the shape of the noun phrase. */

import type { Draft } from '../draft/draft.js';
import { children } from '../draft/tree.js';
import { Deprel } from '../grammar/labels.js';
import { byPhrases, phrasesOf } from './clause.js';
import type { Frame } from './dictionary.js';
import { matchPhrases } from './match-phrases.js';
import type { Match } from './matched.js';
import { type Fill, modifierParties, type Parties, participantsOf } from './parties.js';
import { isPassive } from './passive.js';
import { OF, type Site } from './site.js';
import { isWord } from './words.js';

const BY_DEFAULT_ACTOR = new Set(['by', 'from']);

const FROM = new Set(['from']);

const BETWEEN = new Set(['between', 'among']);

export function matchNoun(parties: Parties, site: Site, frame: Frame, found: Match): string | null {
  const { draft } = parties;
  if (frame.modifiers.size > 0) {
    const word = findModifier(draft, site.token, frame.modifiers);
    if (word < 0) return `there is no "${[...frame.modifiers].join('" or "')}" before it`;
    found.words.push(word);
    found.score += 1.5;
  }
  const reason = matchPhrases(
    parties,
    [site.token, ...site.hosts, ...ofNouns(draft, site.token)],
    site,
    frame,
    found,
  );
  if (reason !== null) return reason;
  addParties(parties, site, frame, found);
  return null;
}

/** "the readiness of the forces *for* exchanges": a parser may hang the second phrase on the noun of the first. */
export function ofNouns(draft: Draft, noun: number): number[] {
  return phrasesOf(draft, noun, OF);
}

function findModifier(draft: Draft, noun: number, modifiers: ReadonlySet<string>): number {
  const child = children(draft, noun).find(one => one < noun && isWord(draft, one, modifiers));
  if (child !== undefined) return child;
  for (let before = noun - 1; before >= 0 && before >= noun - 3; before--) {
    if (isWord(draft, before, modifiers)) return before;
  }
  return -1;
}

/** Who acts by the shape of a noun phrase: "X's attack", "the US strike", "strikes by X", "talks between X and Y". */
function addParties(parties: Parties, site: Site, frame: Frame, found: Match): void {
  const { draft } = parties;
  const { token } = site;
  const between = [token, ...site.hosts]
    .flatMap(head => phrasesOf(draft, head, BETWEEN))
    .flatMap(one => parties.at(one));
  if (between.length > 0) {
    found.actors.push(...between);
    found.closed = true;
  }
  const named = (preposition: string) =>
    frame.phrases.some(phrase => phrase.prepositions.has(preposition) && !phrase.content);
  const prepositions = new Set([...BY_DEFAULT_ACTOR].filter(one => !named(one)));
  if (!named('of') && frame.operator === null) prepositions.add('of');
  if (found.actors.length === 0)
    found.actors.push(...phrasesOf(draft, token, prepositions).flatMap(one => parties.at(one)));
  if (participantsOf(found.actors).length === 0) {
    // "the arrest of the editor *by police*": a parser may hang the second phrase on the noun of the first.
    found.actors.push(
      ...[...site.hosts, ...children(draft, token, Deprel.nmod), ...ownVerb(draft, token)]
        .flatMap(host => byPhrases(draft, host))
        .flatMap(one => parties.at(one)),
    );
  }
  // "came under fire *from the rebels*": on the verb that carries the noun.
  if (participantsOf(found.actors).length === 0 && !named('from')) {
    found.actors.push(
      ...site.hosts.flatMap(host => phrasesOf(draft, host, FROM)).flatMap(one => parties.at(one)),
    );
  }
  const possessors = children(draft, token, Deprel['nmod:poss']).flatMap(one => parties.at(one));
  const adjectives = modifierParties(draft, token);
  const owners =
    possessors.length > 0 ? possessors : adjectives.length > 0 ? [{ token, participants: adjectives }] : [];
  if (owners.length > 0) addOwners(draft, frame, found, owners, named('of'));
}

/** "A strike on the base *by rebels* followed", "rejected allegations *by Niger*": so too on the verb beside it. */
function ownVerb(draft: Draft, noun: number): number[] {
  const verb = draft.tokens.heads[noun]!;
  if (verb < 0 || isPassive(draft, verb)) return [];
  const { deprels } = draft.tokens;
  const isBeside = verb > noun ? deprels[noun] === Deprel.nsubj : deprels[noun] === Deprel.obj;
  return isBeside ? [verb] : [];
}

/** "Israel's bombing" is by Israel; "the mayor's arrest" happens to the mayor: persons suffer what can be done "of" somebody. */
function addOwners(draft: Draft, frame: Frame, found: Match, owners: Fill[], transitive: boolean): void {
  const persons = participantsOf(owners).some(one => draft.entities[one.entity]!.kind === 'person');
  const suffers =
    transitive &&
    persons &&
    found.recipients.length === 0 &&
    frame.phrases.some(one => one.role === 'R' && one.prepositions.has('of'));
  if (suffers) found.recipients.push(...owners);
  else if (participantsOf(found.actors).length === 0 || frame.phrases.some(one => one.role === 'A'))
    found.actors.unshift(...owners);
}
