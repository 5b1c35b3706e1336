/** Patterns of verbs and adjectives: particle, object, what is said of it, subject, phrases. */

import type { Draft } from '../draft/draft.js';
import { children, findChild } from '../draft/tree.js';
import { Deprel, Xpos } from '../grammar/labels.js';
import { prepositionOf } from './clause.js';
import type { Frame } from './dictionary.js';
import { ofNouns } from './match-noun.js';
import { bind, clausalContent, matchPhrases, nominalContent } from './match-phrases.js';
import type { Match } from './matched.js';
import { type Fill, type Parties, participantsOf } from './parties.js';
import { isTemporal, type Site } from './site.js';
import { fills, phraseScore } from './words.js';

export function matchVerb(parties: Parties, site: Site, frame: Frame, found: Match): string | null {
  const { draft } = parties;
  return (
    matchParticle(draft, site, frame, found) ??
    matchObject(parties, site, frame, found) ??
    matchSecond(draft, site, frame, found) ??
    matchSubject(parties, site, frame, found) ??
    matchPhrases(
      parties,
      [
        site.token,
        // "a truce *between the army and the rebels* took effect"
        ...(frame.subject?.role === null ? site.agents : []),
        ...site.patients,
        ...site.patients.flatMap(one => [...ofNouns(draft, one), ...children(draft, one, Deprel.acl)]),
        // "will send a team within 48 hours *to help*": a parser may hang what follows a time on the time.
        ...children(draft, site.token, Deprel.obl).filter(one => isTemporal(draft, one)),
      ],
      site,
      frame,
      found,
    )
  );
}

/** "carry *out*" is not "carry", and "turn *down*" is not "turn". */
function matchParticle(draft: Draft, site: Site, frame: Frame, found: Match): string | null {
  if (frame.part === 'adjective') return null;
  const { token, particle } = site;
  if (frame.particles.size === 0) {
    return particle >= 0 && !found.frame.operator ? `"${draft.norm(particle)}" goes with the verb` : null;
  }
  const candidates =
    particle >= 0 ? [particle] : [...children(draft, token), token + 1, token + 2, token + 3];
  const word = candidates.find(
    one =>
      one > token &&
      one < draft.tokens.length &&
      frame.particles.has(draft.norm(one)) &&
      !isOfDate(draft, one),
  );
  if (word === undefined) return `there is no "${[...frame.particles].join('" or "')}" with it`;
  found.words.push(word);
  found.score += 1.5;
  return null;
}

/** "called the sultan *on* Friday" */
const isOfDate = (draft: Draft, word: number) =>
  draft.tokens.deprels[word] === Deprel.case && isTemporal(draft, draft.tokens.heads[word]!);

function matchSubject(parties: Parties, site: Site, frame: Frame, found: Match): string | null {
  const slot = frame.subject;
  if (slot === null) return null;
  const { draft } = parties;
  const agents =
    frame.part === 'adjective'
      ? subjectsOfAdjective(draft, site)
      : site.agents.length > 0
        ? site.agents
        : subjectsOfPast(draft, site, frame);
  const tokens = slot.filler ? agents.filter(one => fills(draft, one, slot.filler!)) : agents;
  if (slot.filler && tokens.length === 0) return 'its subject is of another kind';
  if (slot.plural) {
    const fills = tokens.flatMap(one => parties.at(one));
    if (!arePlural(draft, fills) || (frame.entry?.type === 'COOPERATE' && areOneSide(draft, fills)))
      return 'only one party does it';
  }
  if (slot.plural) found.score += 0.25;
  if (slot.filler) found.score += 1 + phraseScore(draft, tokens[0]!, slot.filler);
  bind(parties, found, slot, tokens);
  return null;
}

/** "Farmers *rallied* outside": a past tense that the tags take for a participle. */
function subjectsOfPast(
  draft: Draft,
  { token, patients }: Site,
  { object, second }: Frame,
): readonly number[] {
  const isPast =
    object === null &&
    second === null &&
    draft.tokens.xposes[token] === Xpos.VBN &&
    findChild(draft, token, Deprel['nsubj:pass']) >= 0 &&
    findChild(draft, token, Deprel.aux, Deprel['aux:pass'], Deprel['obl:agent']) < 0;
  return isPast ? patients : [];
}

/** "The talks are *scheduled*": a participle used as an adjective has its subject as such. */
function subjectsOfAdjective(draft: Draft, site: Site): readonly number[] {
  const subject = findChild(draft, site.token, Deprel.nsubj, Deprel['nsubj:pass']);
  return subject >= 0 ? [subject] : site.agents.length > 0 ? site.agents : site.patients;
}

/** "the *Guards* held an exercise": many people of one country are one side. */
function areOneSide(draft: Draft, fills: readonly Fill[]): boolean {
  const sides = participantsOf(fills);
  return (
    sides.length === 1 &&
    draft.entities[sides[0]!.entity]!.country !== null &&
    fills.every(({ token }) => findChild(draft, token, Deprel.nummod) < 0)
  );
}

const arePlural = (draft: Draft, fills: readonly Fill[]) =>
  fills.length > 1 ||
  participantsOf(fills).length > 1 ||
  fills.some(
    ({ token }) =>
      draft.tokens.xposes[token] === Xpos.NNS ||
      draft.tokens.xposes[token] === Xpos.NNPS ||
      draft.norm(token) === 'they',
  );

function matchObject(parties: Parties, site: Site, frame: Frame, found: Match): string | null {
  const { draft } = parties;
  const slot = frame.object;
  if (slot === null) return objectMissing(draft, site, frame);
  if (slot.content) {
    found.content.push(...nominalContent(draft, site), ...clausalContent(draft, site.token));
    return found.content.length > 0 ? null : 'it governs nothing';
  }
  const candidates = frame.second && site.indirect >= 0 ? [site.indirect] : site.patients;
  const tokens = slot.filler ? candidates.filter(one => fills(draft, one, slot.filler!)) : candidates;
  if (tokens.length === 0 && (slot.filler || slot.owner || frame.operator)) {
    return slot.optional
      ? null
      : candidates.length === 0
        ? 'it has no object'
        : 'its object is of another kind';
  }
  if (tokens.length === 0) {
    found.score -= 1;
    return null;
  }
  if (slot.filler) {
    found.score += (slot.role === null ? 1.5 : 1) + phraseScore(draft, tokens[0]!, slot.filler);
    if (slot.role === null) found.words.push(...tokens);
  }
  bind(parties, found, slot, tokens);
  if (slot.owner === 'R' && participantsOf(found.recipients).length === 0) {
    // "summoned the Russian ambassador": a person of that country stands for it where no owner is named.
    found.recipients = tokens.flatMap(one => parties.at(one));
    if (participantsOf(found.recipients).length === 0) return 'nobody owns its object';
  }
  if (slot.role === null && slot.owner === null && slot.filler) found.things.push(...tokens);
  return null;
}

/** "stepped down and thanked *the king*": the object of the next verb is this one's only where it asks for one. */
const isOfNext = (draft: Draft, verb: number, object: number) =>
  draft.tokens.heads[object] === findChild(draft, verb, Deprel.conj) && object > verb;

function objectMissing(draft: Draft, site: Site, frame: Frame): string | null {
  if (frame.part !== 'verb') return null;
  const patients = site.patients.filter(one => !isOfNext(draft, site.token, one));
  if (patients.length === 0) return null;
  const passive = patients.some(
    one => draft.tokens.heads[one] !== site.token || draft.tokens.deprels[one] === Deprel['nsubj:pass'],
  );
  return frame.phrases.some(phrase => !phrase.optional) && !passive ? null : 'it has an object';
}

const NO_PREDICATE: ReadonlySet<number> = new Set([
  Deprel.nsubj,
  Deprel['nsubj:pass'],
  Deprel.ccomp,
  Deprel.advcl,
  Deprel.conj,
  Deprel.parataxis,
]);

function matchSecond(draft: Draft, site: Site, frame: Frame, found: Match): string | null {
  const slot = frame.second;
  if (slot === null) return null;
  const first = site.indirect >= 0 ? site.indirect : (site.patients[0] ?? -1);
  const candidates = [
    ...children(draft, site.token).filter(
      one => one !== first && !NO_PREDICATE.has(draft.tokens.deprels[one]!),
    ),
    // "sent forty lorries *of* rice": what fills the object is not what is given to it.
    ...(first >= 0
      ? children(draft, first).filter(one => one > first && prepositionOf(draft, one) !== 'of')
      : []),
  ];
  if (slot.content) {
    found.content.push(...candidates.filter(one => draft.tokens.deprels[one] === Deprel.obj));
    return found.content.length > 0 ? null : 'it governs nothing';
  }
  const word = candidates.find(one => one > site.token && (!slot.filler || fills(draft, one, slot.filler)));
  if (word === undefined) return 'what is given or said of the object is of another kind';
  found.words.push(word);
  found.score += 1.5 + phraseScore(draft, word, slot.filler);
  return null;
}
