/** Speakers that a participle or a relative clause describes: "*a letter* saying …", and things that leave it to the subject. */
import type { Draft } from '../draft/draft.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Xpos } from '../grammar/labels.js';
import { DAYS, findTo, isVerbal } from './clauses.js';
import { findAnySubject, MAX_CLIMB, NOBODY } from './subjects.js';

/** "*a letter* saying …", "*the man* who said …" (there the pronoun is the subject) */
export function modifiedNoun(draft: Draft, verb: number): number | null {
  const { heads, deprels } = draft.tokens;
  const deprel = deprels[verb]!;
  const describes = deprel === Deprel.acl || deprel === Deprel['acl:relcl'];
  if (!describes || heads[verb]! < 0) return null;
  // "an effort to say": not the effort speaks.
  if (findTo(draft, verb) >= 0) return NOBODY;
  return isSetOff(draft, verb) || !maySpeak(draft, verb)
    ? findSubjectAbove(draft, heads[verb]!)
    : heads[verb]!;
}

/** "She met the envoy on Friday, *saying* …": a comma parts the participle from the noun that the tree hangs it on. */
function isSetOff(draft: Draft, verb: number): boolean {
  const { xposes, heads } = draft.tokens;
  if (xposes[verb] !== Xpos.VBG) return false;
  return (verb > 0 && draft.form(verb - 1) === ',') || DAYS.has(draft.norm(heads[verb]!));
}

const DOCUMENTS = new Set(
  'statement letter report article message sign banner placard poster poll survey study book ad advertisement email e-mail tweet post text memo note document editorial column paper story release leaflet resolution ruling video recording transcript cable notice'.split(
    ' ',
  ),
);

/** "a *letter* saying", "a *man* saying", but "spoke at a *rally*, saying": a thing without a voice leaves it to the subject. */
function maySpeak(draft: Draft, verb: number): boolean {
  const noun = draft.tokens.heads[verb]!;
  if (draft.tokens.xposes[verb] !== Xpos.VBG || DOCUMENTS.has(draft.lemma(noun))) return true;
  const entity = draft.entities[draft.mentions[draft.mentionOfHead[noun]!]?.entities[0] ?? -1];
  return entity !== undefined && entity.kind !== 'place' && entity.kind !== 'other';
}

/** The subject of the clause that a noun stands in. */
function findSubjectAbove(draft: Draft, noun: number): number {
  const { heads } = draft.tokens;
  // "Hale was *the loudest*, mocking the others": the noun is what is said of the subject.
  const own = findChild(draft, noun, Deprel.nsubj);
  if (own >= 0) return own;
  let up = heads[noun]!;
  for (let step = 0; up >= 0 && step < MAX_CLIMB; step++, up = heads[up]!) {
    const subject = isVerbal(draft, up) ? findAnySubject(draft, up) : -1;
    if (subject >= 0 && subject !== noun) return subject;
  }
  return noun;
}
