/** All that could be mentions in a document, in the order of the text. */
import type { Draft } from '../draft/draft.js';
import { Deprel, Upos, Xpos } from '../grammar/labels.js';
import type { Candidate } from './candidate.js';
import type { Lookup } from './lookup.js';
import type { Name } from './names/name.js';
import { isThoseWho } from './nominals/heads.js';
import { findNominal } from './nominals/nominals.js';
import { findPartitive } from './nominals/partitives.js';
import { PLACE_ADVERBS, PRONOUNS } from './nominals/pronouns.js';
import { findTimes } from './nominals/times.js';
import { OFFICE_LINKS } from './roles.js';

export function collectCandidates(draft: Draft, lookup: Lookup, names: readonly Name[]): Candidate[] {
  const nameOf = new Int32Array(draft.tokens.length).fill(-1);
  names.forEach((name, row) => {
    nameOf.fill(row, name.firstToken, name.endToken);
  });
  const isTitle = titleTokens(draft, lookup, names, nameOf);
  const times = findTimes(draft, lookup, token => nameOf[token]! >= 0);
  const isTime = new Uint8Array(draft.tokens.length);
  for (const { headToken } of times) isTime[headToken] = 1;
  const candidates = names.map(name => candidateOfName(draft, name)).concat(times);
  const { uposes, length } = draft.tokens;
  for (let token = 0; token < length; token++) {
    if (nameOf[token]! >= 0 || isTime[token] || lookup.isDiscarded(token)) continue;
    const upos = uposes[token];
    const isMine = upos === Upos.PRON && isPlaceMined(draft, lookup, token);
    const isCrowd = upos === Upos.PRON && isThoseWho(draft, token);
    if (
      (upos === Upos.PRON && !isMine && !isCrowd) ||
      (upos === Upos.ADV && PLACE_ADVERBS.has(lookup.wordAt(token)))
    )
      addPronoun(draft, lookup, token, candidates);
    else if (
      isMine ||
      isCrowd ||
      upos === Upos.NOUN ||
      upos === Upos.PROPN ||
      upos === Upos.X ||
      upos === Upos.ADJ ||
      isParticipleNoun(draft, lookup, token)
    ) {
      if (isTitle[token]) continue;
      const nominal = findNominal(draft, lookup, token, at => nameOf[at]! >= 0);
      if (nominal) candidates.push(nominal);
    }
  }
  // The some are meant, not the whole: only "them" stays someone of its own.
  const found = candidates.flatMap(inner => {
    const partitive = findPartitive(draft, inner);
    return partitive === null ? [inner] : inner.pronoun ? [partitive, inner] : [partitive];
  });
  return found.sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
}

/** "a copper *mine*", "the *mine*": the tags may take it for a pronoun. */
function isPlaceMined(draft: Draft, lookup: Lookup, token: number): boolean {
  if (lookup.wordAt(token) !== 'mine' || token === 0) return false;
  const upos = draft.tokens.uposes[token - 1];
  return upos === Upos.NOUN || upos === Upos.ADJ || upos === Upos.DET || upos === Upos.PROPN;
}

/** "the *wounded*", when the tags take it for a verb's form. */
function isParticipleNoun(draft: Draft, lookup: Lookup, token: number): boolean {
  const xpos = draft.tokens.xposes[token];
  return (xpos === Xpos.VBN || xpos === Xpos.VBD) && lookup.nounAt(token) !== null;
}

/** Tokens of titles that stand before a person's name and belong to it. */
function titleTokens(draft: Draft, lookup: Lookup, names: readonly Name[], nameOf: Int32Array): Uint8Array {
  const isTitle = new Uint8Array(draft.tokens.length);
  for (const name of names) {
    if (name.kind !== 'person') continue;
    for (const { firstToken, endToken } of name.titles) isTitle.fill(1, firstToken, endToken);
    markLongTitle(lookup, names, nameOf, name.titles[0]?.firstToken ?? name.firstToken, isTitle);
  }
  return isTitle;
}

/** "*Chief of Staff* of the Iranian Armed Forces | Major General Mohammad Baqeri" */
function markLongTitle(
  lookup: Lookup,
  names: readonly Name[],
  nameOf: Int32Array,
  end: number,
  isTitle: Uint8Array,
): void {
  const organisation = end > 0 && nameOf[end - 1]! >= 0 ? names[nameOf[end - 1]!]! : null;
  if (organisation === null || organisation.kind === 'person') return;
  let of = organisation.firstToken - 1;
  if (lookup.wordAt(of) === 'the') of--;
  if (of < 1 || !OFFICE_LINKS.has(lookup.wordAt(of))) return;
  const hit = lookup.nounAt(of - 1);
  if (hit?.endToken === of && hit.phrase.senses.some(one => one.type === 'noun' && one.noun.isTitle)) {
    isTitle.fill(1, hit.firstToken, hit.endToken);
  }
}

function candidateOfName(draft: Draft, name: Name): Candidate {
  const { firstToken, endToken } = name;
  return {
    form: 'name',
    firstToken,
    endToken,
    headToken: headOfName(draft, firstToken, endToken),
    headFirst: firstToken,
    headEnd: endToken,
    sentence: draft.tokens.sentences[firstToken]!,
    plural: name.senses.some(sense => sense.type === 'people' && sense.plural),
    name,
    nominal: null,
    pronoun: null,
    time: null,
    isBackground: false,
    referents: [],
  };
}

/** The word of the name that hangs on something outside it, else its last. */
function headOfName(draft: Draft, firstToken: number, endToken: number): number {
  const { heads } = draft.tokens;
  for (let token = firstToken; token < endToken; token++) {
    if (heads[token]! < firstToken || heads[token]! >= endToken) return token;
  }
  return endToken - 1;
}

function addPronoun(draft: Draft, lookup: Lookup, token: number, candidates: Candidate[]): void {
  const found = PRONOUNS.get(lookup.wordAt(token));
  if (!found || draft.tokens.deprels[token] === Deprel.expl) return;
  // "the town *that* they left", "said *that* …": no demonstratives.
  if (
    found.isDemonstrative &&
    draft.tokens.xposes[token] !== Xpos.DT &&
    draft.tokens.xposes[token] !== Xpos.RB
  )
    return;
  const { plural, ...pronoun } = found;
  candidates.push({
    form: 'pronoun',
    firstToken: token,
    endToken: token + 1,
    headToken: token,
    headFirst: token,
    headEnd: token + 1,
    sentence: draft.tokens.sentences[token]!,
    plural,
    name: null,
    nominal: null,
    pronoun,
    time: null,
    isBackground: pronoun.isDemonstrative,
    referents: [],
  });
}
