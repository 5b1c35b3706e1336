/** Prepositional phrases of a pattern, what operators govern, and the binding of words to roles. */

import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { phrasesOf, prepositionOf } from './clause.js';
import type { Frame, ReadyPhrase, ReadySlot } from './dictionary.js';
import type { Match } from './matched.js';
import type { Parties } from './parties.js';
import { isTemporal, type Site } from './site.js';
import { fills, phraseScore } from './words.js';

/** A phrase that may begin with nearly any preposition says less than one that names its own. */
const MANY = 12;

export function matchPhrases(
  parties: Parties,
  heads: readonly number[],
  site: Site,
  frame: Frame,
  found: Match,
): string | null {
  const { draft } = parties;
  const under: number[] = [];
  for (const slot of frame.phrases) {
    // "in support *of Georgia*": below a phrase that the pattern names, first.
    const below = phraseTokens(draft, under, site, slot);
    const beside = below.length > 0 ? below : phraseTokens(draft, heads, site, slot);
    const tokens =
      beside.length === 0 && frame.part === 'noun' && slot.role !== null
        ? phraseTokens(draft, children(draft, site.token, Deprel.conj), site, slot)
        : beside;
    if (slot.content) {
      const content = [
        ...tokens.filter(one => !isTemporal(draft, one)),
        ...markedContent(draft, site, slot.prepositions),
        ...(makesNew(frame) ? clausesBeside(draft, site, slot.prepositions) : []),
        ...(tokens.length === 0 ? clauseBehind(draft, site, slot.prepositions) : []),
      ];
      if (content.length === 0) {
        if (slot.optional) continue;
        return `there is no "${[...slot.prepositions].join('" or "')}" with what it governs`;
      }
      found.content.push(...content);
      found.score += 0.5;
      continue;
    }
    if (tokens.length === 0) {
      const needed = !slot.optional && (frame.part !== 'noun' || slot.filler !== null);
      if (needed) return `there is no "${[...slot.prepositions].join('" or "')}" phrase that fits`;
      continue;
    }
    found.score += phraseScore(draft, tokens[0]!, slot.filler);
    if (slot.filler && slot.role === null) found.score += 1;
    else found.score += slot.prepositions.size < MANY ? 0.5 : 0.25;
    if (slot.filler && slot.role === null) {
      found.words.push(...tokens);
      under.push(...tokens);
    }
    bind(parties, found, slot, tokens);
  }
  return null;
}

function phraseTokens(draft: Draft, heads: readonly number[], site: Site, slot: ReadyPhrase): number[] {
  const all = heads
    .flatMap(head => phrasesOf(draft, head, slot.prepositions))
    .filter(one => one !== site.token);
  // "gratitude to Oman for its help": of several phrases those with the preposition that the entry names first.
  const tokens = slot.role === null ? all : preferred(draft, all, slot.prepositions);
  // "gave *Iran* aid" is "gave aid to Iran".
  if (
    site.indirect >= 0 &&
    slot.role === 'R' &&
    (slot.prepositions.has('to') || slot.prepositions.has('for'))
  )
    tokens.push(site.indirect);
  const fitting = slot.filler ? tokens.filter(one => fills(draft, one, slot.filler!)) : tokens;
  // "on Sunday" and "to leave" are no parties.
  const isParty = (one: number) => !isTemporal(draft, one) && draft.tokens.uposes[one] !== Upos.VERB;
  return slot.role !== null && !slot.filler ? fitting.filter(isParty) : fitting;
}

function preferred(draft: Draft, tokens: readonly number[], prepositions: ReadonlySet<string>): number[] {
  if (tokens.length < 2) return [...tokens];
  for (const preposition of prepositions) {
    const found = tokens.filter(one => prepositionOf(draft, one) === preposition && !isTemporal(draft, one));
    if (found.length > 0) return found;
  }
  return [...tokens];
}

export function nominalContent(draft: Draft, site: Site): number[] {
  const { uposes } = draft.tokens;
  return site.patients.filter(one => uposes[one] !== Upos.PRON);
}

/** "threatened *attacking*", "said it *would attack*" */
export function clausalContent(draft: Draft, verb: number): number[] {
  return children(draft, verb, Deprel.xcomp, Deprel.ccomp).filter(one => prepositionOf(draft, one) !== 'to');
}

const CLAUSES = [Deprel.xcomp, Deprel.ccomp, Deprel.advcl, Deprel.acl, Deprel.csubj, Deprel['acl:relcl']];

/** "agreed *to hold* talks", "denied *that* its troops *shelled*", "accused of *shelling*" */
function markedContent(draft: Draft, site: Site, markers: ReadonlySet<string>): number[] {
  const own = [site.token, ...site.patients, ...(site.indirect >= 0 ? [site.indirect] : [])];
  const heads = markers.has('that') ? [...own, ...own.flatMap(head => tellingOf(draft, head))] : own;
  return heads.flatMap(head =>
    children(draft, head, ...CLAUSES).filter(one => {
      const marker = prepositionOf(draft, one);
      const { deprels } = draft.tokens;
      // "warned the rebels *that the army would strike*": with a marker it is no relative clause, whatever the tree says.
      if (deprels[one] === Deprel['acl:relcl'])
        return markers.has('that') && marker === 'that' && findChild(draft, one, Deprel.mark) >= 0;
      if (deprels[one] === Deprel.ccomp && markers.has('that')) return marker === 'that' || marker === '';
      if (
        markers.has('to') &&
        (deprels[one] === Deprel.xcomp ||
          deprels[one] === Deprel.ccomp ||
          head !== site.token ||
          deprels[one] === Deprel.acl)
      )
        return marker === 'to' || isBareInfinitive(draft, one);
      return (
        markers.has(marker) &&
        deprels[one] !== Deprel.ccomp &&
        (marker !== 'to' || deprels[one] !== Deprel.advcl || one > head)
      );
    }),
  );
}

/** Whether an operator makes another event of what it governs: then it takes all of it. */
const makesNew = ({ operatorClass }: Frame) =>
  operatorClass !== null && (operatorClass.outcomes.ASSAULT?.type ?? 'same') !== 'same';

/** "alleged that Chad knew *and that its army took part*": hung on the verb above, the second clause is told as the first is. */
function clausesBeside(draft: Draft, { token, part }: Site, markers: ReadonlySet<string>): number[] {
  if (part !== 'verb' || !markers.has('that')) return [];
  return children(draft, token, Deprel.conj).filter(one => prepositionOf(draft, one) === 'that');
}

/** "rejected allegations by Niger *that it had armed* rebels": a parser may hang the clause of a noun on the verb before the noun. */
function clauseBehind(draft: Draft, { token, part }: Site, markers: ReadonlySet<string>): number[] {
  if (part !== 'noun' || !markers.has('that') || draft.tokens.deprels[token] !== Deprel.obj) return [];
  return children(draft, draft.tokens.heads[token]!, Deprel.ccomp).filter(
    one => one > token && prepositionOf(draft, one) === 'that',
  );
}

const TELLING = new Set(['say', 'show', 'prove', 'indicate', 'suggest', 'allege', 'claim', 'state', 'argue']);

/** "evidence *showing* that Uganda armed rebels": a participle between a noun and what it says, wherever the tree hangs it. */
function tellingOf(draft: Draft, noun: number): number[] {
  const { uposes, heads, deprels } = draft.tokens;
  const participle = noun + 1;
  if (uposes[noun] !== Upos.NOUN || participle >= draft.tokens.length) return [];
  const isNext = heads[participle] === noun || deprels[participle] === Deprel.advcl;
  return isNext && TELLING.has(draft.lemma(participle)) ? [participle] : [];
}

/** "helped *resume* talks" */
const isBareInfinitive = (draft: Draft, verb: number) =>
  draft.tokens.deprels[verb] === Deprel.xcomp &&
  draft.tokens.xposes[verb] === Xpos.VB &&
  findChild(draft, verb, Deprel.mark, Deprel.aux) < 0;

export function bind(parties: Parties, found: Match, slot: ReadySlot, tokens: readonly number[]): void {
  if (slot.role !== null) {
    const fills = tokens.flatMap(one => parties.at(one));
    (slot.role === 'A' ? found.actors : found.recipients).push(...fills);
    if (fills.some(fill => fill.participants.length > 0)) found.score += 0.5;
  }
  if (slot.owner !== null)
    (slot.owner === 'A' ? found.actors : found.recipients).push(
      ...tokens.flatMap(one => parties.ownersAt(one)),
    );
}
