/** Phrases as content: what a preposition leads, what an infinitive adds, and where a noun phrase ends. */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import { childrenAfter, findTo, isNominal, isVerbal, sentenceEnd } from './clauses.js';
import type { Found } from './found.js';

/** How far the parts of a construction may stand from each other, in words. */
export const MAX_REACH = 30;

/**
 * The phrase that one of `words` leads, looked for from row `from` on, below `head` or below what stands between: the cue takes
 * the preposition in when it stands right there ("called for"), and the content begins after it.
 */
export function prepositionAfter(
  draft: Draft,
  head: number,
  from: number,
  words: readonly string[],
  crossesPhrases: boolean,
): Found | null {
  if (words.length === 0) return null;
  const { heads, deprels, uposes, rightEdges } = draft.tokens;
  const limit = Math.min(sentenceEnd(draft, head), from + MAX_REACH);
  let best = -1;
  let rank = words.length;
  for (let token = from; token < limit; token++) {
    if (token > from && stopsPhrase(draft, token, head)) break;
    const deprel = deprels[token]!;
    const asWord = deprel === Deprel.advmod && draft.norm(token) === 'as';
    if (deprel !== Deprel.case && deprel !== Deprel.mark && !asWord) continue;
    if (uposes[token] === Upos.PART && draft.norm(token) === 'to') continue;
    const place = words.indexOf(draft.norm(token));
    if (place < 0 || place >= rank || heads[token]! <= token || isDay(draft, heads[token]!)) continue;
    if (
      !leadsGerund(draft, head, token) &&
      !(crossesPhrases || token === from
        ? hangsBelow(draft, heads[token]!, head, from)
        : heads[heads[token]!] === head)
    )
      continue;
    [best, rank] = [token, place];
    if (!crossesPhrases) break;
  }
  if (best < 0) return null;
  const led = heads[best]!;
  let end = rightEdges[led]!;
  const infinitive = findInfinitive(draft, [head], led);
  if (infinitive >= 0 && draft.tokens.leftEdges[infinitive] === end) end = rightEdges[infinitive]!;
  end = phrasesEnd(draft, ownedEnd(draft, end));
  return { content: [{ first: best + 1, end }], cueEnd: best === from ? best + 1 : from };
}

/** "rumours about the ministry *and the court's part* in it": two owners of one thing, of which the tree has kept the first. */
function ownedEnd(draft: Draft, end: number): number {
  const { uposes, xposes, heads, rightEdges } = draft.tokens;
  if (uposes[end] !== Upos.CCONJ) return end;
  const limit = Math.min(draft.tokens.length, end + 5);
  for (let at = end + 1; at < limit && !isVerbal(draft, at) && uposes[at] !== Upos.PUNCT; at++) {
    if (xposes[at] !== Xpos.POS) continue;
    const thing = heads[heads[at]!] ?? -1;
    return thing > at && isNominal(draft, thing) ? rightEdges[thing]! : end;
  }
  return end;
}

/** "gave up her plan *for closing the port*": a gerund right behind the noun is the noun's, though trees hang it on the verb. */
function leadsGerund({ tokens: { heads, uposes, xposes } }: Draft, head: number, token: number): boolean {
  return token === head + 1 && uposes[head] === Upos.NOUN && xposes[heads[token]!] === Xpos.VBG;
}

/** "made the statement *on Sunday*": a day or a month is when, not what. */
function isDay({ tokens, strings }: Draft, token: number): boolean {
  return tokens.uposes[token] === Upos.PROPN && OCCASIONS.has(strings.get(tokens.norms[token]!));
}

/** A comma, a finite verb or a bracket ends the search for a preposition. */
export function stopsPhrase(draft: Draft, token: number, head: number): boolean {
  const { xposes, heads } = draft.tokens;
  const xpos = xposes[token]!;
  if (xpos === Xpos[','] || xpos === Xpos['.'] || xpos === Xpos[':'] || xpos === Xpos['-LRB-']) return true;
  return (
    (xpos === Xpos.VBD || xpos === Xpos.VBZ || xpos === Xpos.VBP || xpos === Xpos.MD) && heads[token] !== head
  );
}

/** Whether `token` depends on `head`, at most through words from row `from` on. */
function hangsBelow(draft: Draft, token: number, head: number, from: number): boolean {
  const { heads } = draft.tokens;
  let up = heads[token]!;
  for (let step = 0; up >= 0 && step < 6; step++, up = heads[up]!) {
    if (up === head) return true;
    if (up < from - 1 && up !== heads[head]) return false;
  }
  // A slip of the tree: the phrase hangs beside the cue, on the word above it.
  return heads[head] === heads[token];
}

/** Prepositions whose phrase, right after a noun, tells more of it: "the attack *on the convoy*". */
const NOUN_PREPOSITIONS = new Set(
  'of for against about over between to on in from with toward towards into'.split(' '),
);
/** Nouns of occasions and times, told by the publisher: "condemned the attack *in a statement*", "*on Monday*". */
const OCCASIONS = new Set(
  `statement interview speech letter email tweet twitter post message meeting conference briefing rally address report article
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december week month year day morning evening night weekend today yesterday past recent twitter facebook`.split(
    /\s+/,
  ),
);
const MAX_PHRASES = 3;

/** The end of a noun phrase, over phrases right behind it that a parser may have hung on the verb. */
export function phrasesEnd(draft: Draft, end: number): number {
  const { uposes, heads, rightEdges } = draft.tokens;
  for (let phrase = 0; phrase < MAX_PHRASES; phrase++) {
    const noun = uposes[end] === Upos.ADP && NOUN_PREPOSITIONS.has(draft.norm(end)) ? heads[end]! : -1;
    if (
      noun <= end ||
      !isNominal(draft, noun) ||
      uposes[noun] === Upos.NUM ||
      OCCASIONS.has(draft.norm(noun))
    )
      break;
    end = rightEdges[noun]!;
  }
  return end;
}

/** "*in* an interview", "*on* Monday", "*to* reporters": the preposition leads words that tell how or when it was said. */
export function namesOccasion(draft: Draft, preposition: number): boolean {
  const led = draft.tokens.heads[preposition]!;
  return (
    led > preposition &&
    (OCCASIONS.has(draft.norm(led)) ||
      OCCASIONS.has(draft.lemma(led)) ||
      /^(?:19|20)\d\d$/.test(draft.norm(led)))
  );
}

/** "claimed the raid *in an audio message*": where a phrase begins that tells how it was said, else `end`. */
export function occasionStart(draft: Draft, head: number, end: number): number {
  const { uposes, heads } = draft.tokens;
  for (let at = end - 2; at > head; at--) {
    if (uposes[at] !== Upos.ADP) continue;
    const article = draft.norm(at + 1);
    const isTelling = draft.norm(at) === 'in' && (article === 'a' || article === 'an');
    return isTelling && heads[at]! > at && OCCASIONS.has(draft.norm(heads[at]!)) ? at : end;
  }
  return end;
}

/** A "to" infinitive after row `after` that hangs on one of `heads`. */
export function findInfinitive(draft: Draft, heads: readonly number[], after: number): number {
  const { deprels, leftEdges } = draft.tokens;
  for (const head of heads) {
    for (const child of childrenAfter(draft, head, after)) {
      const deprel = deprels[child]!;
      const fits =
        deprel === Deprel.xcomp ||
        deprel === Deprel.advcl ||
        deprel === Deprel.ccomp ||
        deprel === Deprel.acl;
      if (!fits || findTo(draft, child) < 0 || child - after > MAX_REACH) continue;
      // "left the room, to say the least": a comma parts it from the cue.
      if (leftEdges[child]! > after + 1 && draft.tokens.xposes[leftEdges[child]!] === Xpos[',']) continue;
      return child;
    }
  }
  return -1;
}
