/** The labels of the lexicon, indexed for look-up by first word, and the matching of one at a word. */
import type { LabelTerm, Lexicon } from '@readout/lexicon';
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';

export interface LabelIndex {
  /** By first word, longest first. */
  readonly terms: ReadonlyMap<string, readonly LabelTerm[]>;
}

export interface LabelMatch {
  term: LabelTerm;
  firstToken: number;
  endToken: number;
  /** The word that carries the label: its head noun, verb or adjective. */
  headToken: number;
}

export function prepareLabels(lexicon: Pick<Lexicon, 'labels'>): LabelIndex {
  const terms = new Map<string, LabelTerm[]>();
  const written = lexicon.labels.terms.flatMap(term =>
    term.words.includes('-') ? [term, joined(term)] : [term],
  );
  for (const term of written.sort((a, b) => b.words.length - a.words.length)) {
    const first = term.words[0]!;
    const group = terms.get(first);
    if (group) group.push(term);
    else terms.set(first, [term]);
  }
  return Object.freeze({ terms });
}

/** "counter-terrorism" is one word to some writers' tokenizers and three to others'. */
function joined(term: LabelTerm): LabelTerm {
  return { ...term, words: term.words.join(' ').replaceAll(' - ', '-').split(' ') };
}

/** The longest label that begins at `token`, or null. */
export function findLabel(draft: Draft, token: number, { terms }: LabelIndex): LabelMatch | null {
  const lemma = lemmaOf(draft, token);
  const norm = draft.norm(token);
  return (
    firstMatch(draft, token, terms.get(lemma)) ??
    (norm === lemma ? null : firstMatch(draft, token, terms.get(norm)))
  );
}

function firstMatch(draft: Draft, token: number, terms: readonly LabelTerm[] | undefined): LabelMatch | null {
  for (const term of terms ?? []) {
    const endToken = token + term.words.length;
    if (
      endToken > draft.tokens.length ||
      !term.words.every((word, step) => isWord(draft, token + step, word))
    )
      continue;
    const head = endToken - 1;
    if (!hasUse(draft, head, term) || isNamePart(draft, token, term)) continue;
    const match = {
      term,
      firstToken: token,
      ...withNoun(draft, headWithin(draft, token, head), endToken, term),
    };
    return isDispute(draft, match) ? null : match;
  }
  return null;
}

/** "*champion* of the people": the word of the term that the others depend on, for a term of several. */
function headWithin(draft: Draft, first: number, last: number): number {
  let head = last;
  while (draft.tokens.heads[head]! >= first && draft.tokens.heads[head]! < head)
    head = draft.tokens.heads[head]!;
  return head;
}

/** "dismissed the charge as *baseless*", "called it *absurd*": the words of a dispute itself are no label. */
function isDispute(draft: Draft, { term, firstToken, endToken, headToken }: LabelMatch): boolean {
  const { uposes, deprels } = draft.tokens;
  if (term.kind !== 'loaded' || headToken >= endToken || uposes[headToken] !== Upos.ADJ) return false;
  return draft.norm(firstToken - 1) === 'as' || deprels[headToken] === Deprel.xcomp;
}

function isWord(draft: Draft, token: number, word: string): boolean {
  return draft.norm(token) === word || lemmaOf(draft, token) === word;
}

/** Names keep their capital in the lemma ("Nazi"); the lexicon is in lower case. */
function lemmaOf(draft: Draft, token: number): string {
  const lemma = draft.lemma(token);
  return draft.tokens.uposes[token] === Upos.PROPN ? lemma.toLowerCase() : lemma;
}

/** "butcher" the noun is not "butcher" the verb; a participle before a noun is an adjective. */
function hasUse(draft: Draft, token: number, { use }: LabelTerm): boolean {
  const { uposes, xposes, deprels } = draft.tokens;
  const upos = uposes[token]!;
  const participle = upos === Upos.VERB && deprels[token] === Deprel.amod;
  switch (use) {
    case null:
      return true;
    case 'verb':
      return upos === Upos.VERB && !participle;
    case 'noun':
      return (
        upos === Upos.NOUN || upos === Upos.PROPN || xposes[token] === Xpos.NN || xposes[token] === Xpos.NNS
      );
    case 'adjective':
      return (
        upos === Upos.ADJ ||
        participle ||
        deprels[token] === Deprel.amod ||
        deprels[token] === Deprel.compound
      );
  }
}

/** "Martyrs' Square", "Counter-Terrorism Service" are names; "Martyr Soleimani" is a name with a label before it. */
function isNamePart(draft: Draft, token: number, term: LabelTerm): boolean {
  const { uposes, deprels, heads, starts } = draft.tokens;
  const capital = /^\p{Lu}/u.test(draft.text.slice(starts[token]!, starts[token]! + 2));
  if (!capital || term.isProper || uposes[token] !== Upos.PROPN) return false;
  if (draft.sentences[draft.tokens.sentences[token]!]!.firstToken === token) return false;
  if (term.words.length > 1 && term.kind === 'designation') return false;
  const honours = term.kind === 'honorific' && uposes[token + 1] === Upos.PROPN;
  if (!honours) return true;
  // "Martyrs Square": another common word of places follows, not a person's name.
  const head = deprels[token] === Deprel.compound ? heads[token]! : token + 1;
  return PLACE_WORDS.has(draft.norm(head)) || PLACE_WORDS.has(draft.norm(token + 1));
}

const PLACE_WORDS = new Set(
  'square street avenue road bridge hospital mosque stadium airport school university brigade brigades battalion day week month museum cemetery park island camp foundation prize award medal'.split(
    ' ',
  ),
);

/** "dismissed as *baseless* the *claim*": an article parts the two. */
function isParted(draft: Draft, head: number, noun: number): boolean {
  for (let at = head + 1; at < noun; at++) if (draft.tokens.uposes[at] === Upos.DET) return true;
  return false;
}

/** A modifier takes in the noun that it stands before: "malign *activities*", "terrorist *groups*". */
function withNoun(
  draft: Draft,
  head: number,
  endToken: number,
  term: LabelTerm,
): Pick<LabelMatch, 'headToken' | 'endToken'> {
  const { heads, deprels, uposes } = draft.tokens;
  const deprel = deprels[head];
  const modifies =
    deprel === Deprel.amod ||
    deprel === Deprel.compound ||
    (deprel === Deprel.nmod && uposes[head] === Upos.ADJ);
  const noun = heads[head]!;
  const near =
    modifies && noun > head && noun - head <= 3 && term.use !== 'verb' && !isParted(draft, head, noun);
  if (!near) return { headToken: head, endToken };
  // A name is whom the label is about, not a part of it: "terrorist leader Omar Halabi".
  return uposes[noun] === Upos.PROPN
    ? { headToken: noun, endToken }
    : { headToken: noun, endToken: noun + 1 };
}
