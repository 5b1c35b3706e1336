/** Where noun phrases begin and end. Trees may attach wrongly, so what stands directly beside the head is read as well. */
import type { Draft } from '../../draft/draft.js';
import { Deprel, Upos } from '../../grammar/labels.js';

/** How many words before the head are read. */
const MAX_BEFORE = 12;
/** How long an "of"-phrase may be to stand in the mention. */
const MAX_OF_PHRASE = 10;

const PREMODIFIERS: ReadonlySet<number> = new Set([
  Deprel.det,
  Deprel.amod,
  Deprel.compound,
  Deprel.nummod,
  Deprel['nmod:poss'],
  Deprel['det:predet'],
  Deprel['nmod:desc'],
  Deprel.nmod,
  Deprel['nmod:unmarked'],
  Deprel.flat,
]);

/** Where the phrase begins: its determiner, adjectives and possessor. */
export function phraseStart(
  draft: Draft,
  firstOfHead: number,
  head: number,
  isInName: (token: number) => boolean,
): number {
  const { heads, deprels, leftEdges, sentences, firstChildren, nextSiblings } = draft.tokens;
  let first = firstOfHead;
  // "*Tajik* border guards": the adjective may hang on any word of the head.
  for (let word = firstOfHead; word <= head; word++) {
    for (let child = firstChildren[word]!; child >= 0 && child < firstOfHead; child = nextSiblings[child]!) {
      const edge = leftEdges[child]!;
      if (
        edge < first &&
        firstOfHead - edge <= MAX_BEFORE &&
        isPremodifier(draft, deprels[child]!, edge, child)
      )
        first = edge;
    }
  }
  // A determiner or adjective right before that the tree hung elsewhere.
  while (
    first > 0 &&
    sentences[first - 1] === sentences[firstOfHead] &&
    !isInName(first - 1) &&
    isDeterminer(draft, first - 1)
  ) {
    if (heads[first - 1]! < first - 1) break;
    first--;
  }
  if (first > 1 && isCountAfterComma(draft, first - 1)) first--;
  first = afterLink(draft, first, firstOfHead);
  while (first < firstOfHead && NO_START.has(draft.tokens.uposes[first]!) && !isLimit(draft, first)) first++;
  if (first > 0 && isLimit(draft, first - 1)) first--;
  while (first > 0 && isInName(first) && isInName(first - 1) && sentences[first - 1] === sentences[first])
    first--;
  return first;
}

/** "We, *42* organisations": the tree may hang the count on "we". A year is no count. */
function isCountAfterComma(draft: Draft, token: number): boolean {
  const { uposes, sentences } = draft.tokens;
  return (
    uposes[token] === Upos.NUM &&
    draft.norm(token - 1) === ',' &&
    sentences[token - 1] === sentences[token + 1] &&
    !/^(19|20)\d\d$/.test(draft.norm(token))
  );
}

/** "a day after | *armed men*": what leads to the phrase is none of it. */
function afterLink(draft: Draft, first: number, firstOfHead: number): number {
  for (let token = firstOfHead - 1; token > first; token--)
    if (/^(after|before|since)$/.test(draft.norm(token))) return token + 1;
  return first;
}

/** "*at least* nine people", "*up to* forty men": a limit belongs to the number. */
function isLimit(draft: Draft, token: number): boolean {
  const next = token + 1 < draft.tokens.length ? draft.norm(token + 1) : '';
  return draft.norm(token) === 'at' && (next === 'least' || next === 'most');
}

/** No noun phrase begins with these; the tree may hang them on an adjective. */
const NO_START: ReadonlySet<number> = new Set([Upos.ADP, Upos.CCONJ, Upos.SCONJ, Upos.PUNCT]);

/** Adjectives may stand in a list with commas; nothing else before a head does. */
function isPremodifier(draft: Draft, deprel: number, edge: number, child: number): boolean {
  if (!PREMODIFIERS.has(deprel)) return false;
  if (deprel === Deprel.amod || deprel === Deprel['nmod:poss']) return true;
  for (let token = edge; token < child; token++)
    if (draft.tokens.uposes[token] === Upos.PUNCT && draft.norm(token) === ',') return false;
  return true;
}

function isDeterminer(draft: Draft, token: number): boolean {
  return draft.tokens.uposes[token] === Upos.DET;
}

/** The head, and the "of"-phrases that follow at once: "the people of both countries". */
export function phraseEnd(draft: Draft, firstOfHead: number, endOfHead: number): number {
  const { rightEdges, leftEdges } = draft.tokens;
  const head = ofHeadAfter(draft, firstOfHead, endOfHead);
  if (head < 0 || leftEdges[head]! < endOfHead) return endOfHead;
  const end = endBeforeComma(draft, head, rightEdges[head]!);
  return end - endOfHead <= MAX_OF_PHRASE ? end : head + 1;
}

/** "the Prime Minister of Viet Nam|, *Dao Quang Thinh*,": what follows a comma describes the whole, unless it is listed. */
function endBeforeComma(draft: Draft, head: number, end: number): number {
  let comma = -1;
  for (let token = head + 1; token < end; token++) {
    if (draft.tokens.uposes[token] === Upos.CCONJ) return end;
    if (comma < 0 && draft.norm(token) === ',') comma = token;
  }
  return comma < 0 ? end : comma;
}

/** The noun of the "of"-phrase that begins where the head ends, wherever in the head's words the tree hung it; -1 for none. */
function ofHeadAfter(draft: Draft, firstOfHead: number, endOfHead: number): number {
  const { heads, length } = draft.tokens;
  if (endOfHead >= length || draft.norm(endOfHead) !== 'of') return -1;
  const noun = heads[endOfHead]!;
  return noun > endOfHead &&
    noun - endOfHead <= MAX_OF_PHRASE &&
    heads[noun]! >= firstOfHead &&
    heads[noun]! < endOfHead
    ? noun
    : -1;
}
