/** Statements that a verb, an adjective or a noun introduces: the cue's words, its content, its speaker and addressee. */
import type { Draft } from '../draft/draft.js';
import type { Attitude } from '../draft/layers.js';
import { findChild } from '../draft/tree.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import { childrenAfter, findLeader, isNominal, isPassive, isVerbal, sentenceEnd } from './clauses.js';
import type { SaidIndex, WordCueEntry } from './cues.js';
import { findSpeakerBeside } from './direct.js';
import type { CueWords, Found } from './found.js';
import { findContent } from './frames.js';
import { ANY_VERB } from './named-verbs.js';
import { nounBefore } from './noun-before.js';
import { findNounContent } from './noun-content.js';
import type { Quotation, Quotations } from './quotations.js';
import { findSpeaker, subjectBeforeVerb } from './speaker.js';

/** "The mayor said that …": quotations, which are attached by place (`direct.ts`), leave the tree nothing to do. */
export function readVerbCue(
  draft: Draft,
  token: number,
  index: SaidIndex,
  quoted: readonly number[],
  quotations: Quotations,
): Candidate | null {
  for (const entry of entriesOf(draft, token, index, quoted)) {
    const cue = cueWords(draft, token, entry);
    if (!cue) continue;
    const direct = quoted.length > 0 && entry.frames.quote;
    const reported = findContent(draft, cue, entry.frames, index);
    const around = direct ? clauseAroundQuote(draft, cue, quotations.all[quoted[0]!]!) : null;
    const told =
      around ?? (reported && (!direct || surrounds(draft, reported, quoted, quotations)) ? reported : null);
    const found = told ?? (direct ? { content: [], cueEnd: cue.end } : null);
    if (!found) continue;
    const speaker = found.speaker ?? findSpeakerOutside(draft, token, quoted, quotations);
    const beside = direct ? -1 : findSpeakerAfterComma(draft, token, speaker, found);
    if (beside >= 0) found.holes = [{ first: beside, end: token }];
    return candidateOf(
      draft,
      token,
      beside < 0 ? speaker : token - 1,
      entry.attitude,
      found,
      direct ? quoted : [],
      isSpeaking(entry),
    );
  }
  return null;
}

function entriesOf(draft: Draft, token: number, index: SaidIndex, quoted: readonly number[]) {
  const entries = index.verbs.get(draft.lemma(token)) ?? [];
  // Only its place between a quotation and a name has made such a verb a cue.
  return quoted.length > 0 && !entries.some(({ frames }) => frames.quote) ? [ANY_VERB] : entries;
}

/** "said *that, if the rain stopped, “the dam would hold”*": a quotation that is only the end of what is reported. */
function clauseAroundQuote(draft: Draft, { token, end }: CueWords, quote: Quotation): Found | null {
  const isLed = quote.firstToken > token && draft.norm(end) === 'that' && quote.firstToken > end + 1;
  if (!isLed || draft.tokens.uposes[end] !== Upos.SCONJ) return null;
  return { content: [{ first: end, end: quote.endToken }], cueEnd: end };
}

/** A quotation in the next sentence may go on with "called for a truce", not with "hopes for a truce". */
function isSpeaking({ attitude, frames }: WordCueEntry): boolean {
  return frames.quote || (attitude !== 'believe' && attitude !== 'intend' && attitude !== 'doubt');
}

/** The speaker by the tree, or by its place when the tree finds none or one who stands in the quotation itself. */
function findSpeakerOutside(
  draft: Draft,
  token: number,
  quoted: readonly number[],
  quotations: Quotations,
): number {
  const speaker = findSpeaker(draft, token);
  const { all, ofToken } = quotations;
  const inside = speaker >= 0 && ofToken[token] !== ofToken[speaker] && ofToken[speaker]! >= 0;
  if (!inside && (speaker >= 0 || quoted.length === 0 || isPassive(draft, token))) return speaker;
  return findSpeakerBeside(draft, token, all[quoted[0] ?? ofToken[speaker]!]!, quotations);
}

/** "It would hold, *Dana Brook* said.": first row of a name that the tree has left in the clause before the cue; -1 for none. */
function findSpeakerAfterComma(draft: Draft, token: number, speaker: number, { content }: Found): number {
  const { uposes } = draft.tokens;
  const range = content[0];
  if (isPassive(draft, token) || !range || range.end !== token || (speaker >= 0 && speaker < range.first))
    return -1;
  for (let at = token - 1; at > range.first; at--) {
    if (draft.form(at) === ',') return at < token - 1 ? at + 1 : -1;
    if (
      uposes[at] !== Upos.PROPN &&
      uposes[at] !== Upos.DET &&
      uposes[at] !== Upos.NOUN &&
      uposes[at] !== Upos.PRON &&
      uposes[at] !== Upos.ADJ
    )
      return -1;
  }
  return -1;
}

/** "told the court that, over those months, “…”": the quotation is a part of reported speech. */
function surrounds(
  draft: Draft,
  { content }: Found,
  quoted: readonly number[],
  { all }: Quotations,
): boolean {
  const quote = all[quoted[0]!]!;
  return content.some(({ first, end }) => {
    let lead = first;
    while (lead < quote.firstToken && draft.tokens.uposes[lead] === Upos.PUNCT) lead++;
    return lead < quote.firstToken && end > quote.firstToken + 1;
  });
}

/** The verb and its particle, next to it or after a short object ("spelled it out"); null when the entry needs another. */
function cueWords(draft: Draft, token: number, { particle }: WordCueEntry): CueWords | null {
  if (particle === null) return { token, end: token + 1 };
  const limit = Math.min(draft.tokens.length, token + 3);
  for (let at = token + 1; at < limit; at++) if (draft.norm(at) === particle) return { token, end: at + 1 };
  return null;
}

/** Verbs that say of their subject what the adjective says: "remained confident that …", not "make sure that …". */
const LINKING = new Set([
  'be',
  'feel',
  'remain',
  'seem',
  'appear',
  'look',
  'sound',
  'become',
  'grow',
  'stay',
  'get',
]);

/** "The envoy is confident that …": an adjective, or a participle used as one, after a copula. */
export function readAdjectiveCue(draft: Draft, token: number, index: SaidIndex): Candidate | null {
  const entries = index.adjectives.get(draft.norm(token));
  if (!entries) return null;
  const { deprels, heads } = draft.tokens;
  const copula = findChild(draft, token, Deprel.cop, Deprel['aux:pass']);
  const linked =
    deprels[token] === Deprel.xcomp && heads[token]! >= 0 && LINKING.has(draft.lemma(heads[token]!));
  if (copula < 0 && !linked) return null;
  // "It is clear that …": nobody is.
  if (findChild(draft, token, Deprel.expl) >= 0 || isExpletive(draft, findChild(draft, token, Deprel.nsubj)))
    return null;
  for (const entry of entries) {
    const found = findContent(draft, { token, end: token + 1, isAdjective: true }, entry.frames, index);
    if (!found) continue;
    const subject = findChild(draft, token, Deprel.nsubj, Deprel['nsubj:pass']);
    const speaker = subject >= 0 ? subject : findSpeaker(draft, linked ? heads[token]! : token);
    return candidateOf(draft, token, speaker, entry.attitude, { addressee: -1, ...found }, [], false);
  }
  return null;
}

function isExpletive(draft: Draft, subject: number): boolean {
  return (
    subject >= 0 &&
    (draft.norm(subject) === 'it' || draft.norm(subject) === 'there' || draft.norm(subject) === 'what')
  );
}

/** "the militia's claim that …", "his call for …": a noun with its speaker as possessor, or with a that-clause alone. */
export function readNounCue(draft: Draft, token: number, index: SaidIndex): Candidate | null {
  const entry = index.nouns.get(draft.lemma(token));
  if (!entry) return null;
  const found = findPredicate(draft, token) ?? findNounContent(draft, token, -1, entry.frames);
  if (!found) return null;
  const speaker = findNounSpeaker(draft, token);
  if (speaker < 0 && !isHearsay(draft, token, found)) return null;
  return candidateOf(draft, token, speaker, entry.attitude, found, [], false);
}

/** "the claim that it fled", "*allegations of* torture": what nobody in the text says is still said by somebody. */
function isHearsay(draft: Draft, noun: number, { content }: Found): boolean {
  if (/^(?:that|whether)$/.test(draft.norm(content[0]!.first))) return true;
  const lead = draft.norm(noun + 1);
  const isPlural = draft.tokens.xposes[noun] === Xpos.NNS;
  return isPlural && HEARSAY.has(draft.lemma(noun)) && (lead === 'of' || lead === 'about');
}

const HEARSAY = new Set('report claim allegation accusation rumor rumour theory suspicion fear'.split(' '));

/** How many words may stand between a noun and "is": "the hope *of all in the valley* is that …". */
const MAX_NOUN_PHRASE = 8;

/** "Her answer was *that it would hold*", "The union's slogan is *“Bread first”*": what the noun names comes after "is". */
function findPredicate(draft: Draft, noun: number): Found | null {
  const { uposes } = draft.tokens;
  const last = sentenceEnd(draft, noun);
  let copula = noun + 1;
  while (copula < Math.min(last, noun + MAX_NOUN_PHRASE) && draft.lemma(copula) !== 'be') {
    if (uposes[copula] === Upos.PUNCT || uposes[copula] === Upos.VERB || uposes[copula] === Upos.SCONJ)
      return null;
    copula++;
  }
  if (copula + 2 >= last || draft.lemma(copula) !== 'be') return null;
  const next = copula + 1;
  const word = draft.norm(next);
  if (uposes[next] !== Upos.SCONJ || (word !== 'that' && word !== 'whether')) return null;
  return { content: [{ first: next, end: last }], cueEnd: next };
}

/** "*the militia's* claim", "a claim by *the militia*", "criticism from *the union*", "fears among *the traders*" */
function findNounSpeaker(draft: Draft, noun: number): number {
  const possessor = findChild(draft, noun, Deprel['nmod:poss']);
  if (possessor >= 0) return possessor;
  for (const child of childrenAfter(draft, noun, noun)) {
    const leader = findChild(draft, child, Deprel.case);
    if (leader >= 0 && leader < child && SPEAKER_PREPOSITIONS.has(draft.norm(leader))) return child;
  }
  return isProgressive(draft, noun) ? findChild(draft, noun, Deprel.nsubj) : findGiver(draft, noun);
}

/** "*Norland* has been warning that …": a verb that the tagger takes for a noun. */
function isProgressive(draft: Draft, noun: number): boolean {
  const copula = findChild(draft, noun, Deprel.cop);
  return copula === noun - 1 && draft.norm(noun).endsWith('ing');
}

/** "*Brook* made the claim that it fled", "*she* did express concern that …": whoever has or gives what the noun names; -1 for none. */
function findGiver(draft: Draft, noun: number): number {
  const { deprels, heads } = draft.tokens;
  const verb = deprels[noun] === Deprel.obj ? heads[noun]! : -1;
  return verb >= 0 && verb < noun && GIVING.has(draft.lemma(verb)) ? findSpeaker(draft, verb) : -1;
}

const GIVING = new Set(
  'have make do give issue release express voice raise offer deliver send get share hold repeat air publish submit'.split(
    ' ',
  ),
);

const SPEAKER_PREPOSITIONS = new Set(['by', 'from', 'among']);

function candidateOf(
  draft: Draft,
  token: number,
  speaker: number,
  attitude: Attitude,
  found: Found,
  quotes: readonly number[],
  mayQuote: boolean,
): Candidate {
  // A word of the content is nobody's speaker: the tree is wrong, and the place before the cue a better guess.
  const isTold = found.content.some(({ first, end }) => speaker > token && speaker >= first && speaker < end);
  if (isTold) speaker = nounBefore(draft, token) ?? subjectBeforeVerb(draft, token);
  return {
    cueToken: token,
    cue: { first: token, end: found.cueEnd },
    speaker,
    addressee: found.addressee ?? findAddressee(draft, token, speaker, found),
    attitude: found.attitude ?? attitude,
    content: found.content,
    holes: found.holes ?? [],
    quotes: [...quotes],
    mayQuote,
  };
}

/** "told *reporters* that …", "said to *the crowd*", "*he* was told that …": nobody who stands inside the content. */
function findAddressee(draft: Draft, token: number, speaker: number, { content, cueEnd }: Found): number {
  if (!isVerbal(draft, token)) return -1;
  const inside = (row: number) => row < cueEnd || content.some(({ first, end }) => row >= first && row < end);
  const subject = isPassive(draft, token) ? findChild(draft, token, Deprel['nsubj:pass']) : -1;
  if (subject >= 0 && !content.some(({ first, end }) => subject >= first && subject < end)) return subject;
  for (const child of childrenAfter(draft, token, token)) {
    if (child === speaker || inside(child) || !isNominal(draft, child)) continue;
    const deprel = draft.tokens.deprels[child];
    const object = deprel === Deprel.obj || deprel === Deprel.iobj;
    if (object && mayListen(draft, child)) return child;
    if (deprel === Deprel.obl && findLeader(draft, child, 'to') >= 0) return child;
  }
  return -1;
}

/** An object is spoken to when it is a name, a person's pronoun or a noun without a complement of its own: "told reporters". */
function mayListen(draft: Draft, token: number): boolean {
  const upos = draft.tokens.uposes[token];
  return upos === Upos.PROPN || upos === Upos.PRON || upos === Upos.NOUN;
}
