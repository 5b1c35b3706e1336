/**
 * Which words may be (part of) a name in a sentence: by their capitals, as the tags and the lexicon take them, and in a shouted line only
 * as the lexicon does.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos, Xpos } from '../../grammar/labels.js';
import { type Hit, isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';

export class NameWords {
  /** A headline or a shouted line: capitals tell nothing. */
  readonly isShouted: boolean;

  /** Of the sentence from `firstToken` to `limit`. */
  constructor(
    readonly draft: Draft,
    readonly lookup: Lookup,
    readonly firstToken: number,
    readonly limit: number,
  ) {
    this.isShouted = isShouted(draft, firstToken, limit);
  }

  /** ", a party", ", Ghana's largest party": what follows a name and tells what it is. */
  isDescribed(token: number): boolean {
    if (token + 2 >= this.limit || this.lookup.wordAt(token) !== ',') return false;
    if (/^an?$/.test(this.lookup.wordAt(token + 1))) return true;
    const owner = this.lookup.nameAt(token + 1);
    return owner?.firstToken === token + 1 && this.lookup.wordAt(owner.endToken) === "'s";
  }

  isHyphen(token: number): boolean {
    return token > this.firstToken && token < this.limit && this.lookup.wordAt(token) === '-';
  }

  /** A capitalised word that the tagger or the lexicon takes for (part of) a name. */
  isNameWord(token: number): boolean {
    if (token < this.firstToken || token >= this.limit || !isCapitalised(this.draft, token)) return false;
    const { uposes, xposes } = this.draft.tokens;
    const entry = this.lookup.entryAt(token);
    if (!this.isShouted && this.#opensStation(token)) return true;
    if (
      entry?.isNoName &&
      this.lookup.nameAt(token) === null &&
      !(entry.isGivenName && this.#standsInName(token))
    )
      return false;
    const upos = uposes[token]!;
    const isProper = upos === Upos.PROPN || xposes[token] === Xpos.NNP || xposes[token] === Xpos.NNPS;
    if (this.isShouted)
      return this.lookup.nameAt(token) !== null || (isProper && entry?.isGivenName === true);
    if (isProper) return !this.#isAddress(token);
    // "*FNPS*, Ivory Coast's biggest union"
    if (isAllCapitals(this.draft, token) && this.isDescribed(token + 1)) return true;
    return (this.lookup.nameAt(token) !== null && upos !== Upos.VERB) || this.#isCommonWordOfName(token);
  }

  /** "filming for *TV* Mtsvane": a common word with a capital that names of stations begin with, before a name. */
  #opensStation(token: number): boolean {
    const next = token + 1;
    if (
      next >= this.limit ||
      !isCapitalised(this.draft, next) ||
      this.draft.tokens.uposes[next] !== Upos.PROPN
    )
      return false;
    const isStation = this.lookup
      .entryAt(token)
      ?.firstCues.some(cue => cue.words.length === 1 && cue.sector === 'JRN');
    return isStation === true && this.lookup.nameAt(next) === null;
  }

  /** "the group *Empty* Plinths", "opposition leader *Patience* Kalulu": capitals after the noun that tells what is named. */
  #isCommonWordOfName(token: number): boolean {
    if (!this.isCapitalInside(token) || this.draft.tokens.uposes[token] === Upos.VERB) return false;
    // "a nationalist party, *Oathkeepers*, hung"
    const isBetween = this.lookup.wordAt(token - 1) === ',' && this.lookup.wordAt(token + 1) === ',';
    const apposed = isBetween ? this.lookup.nounAt(token - 2) : null;
    if (apposed?.endToken === token - 1 && isBodyNoun(apposed.phrase)) return true;
    const before = this.lookup.nounAt(token - 1);
    const sense = before?.endToken === token ? before.phrase.senses[0]! : null;
    if (sense?.type !== 'noun' || sense.plural || isCapitalised(this.draft, before!.endToken - 1))
      return false;
    // "supermarket chain *Kvelde*": a word that no dictionary has.
    const isUnknown =
      this.lookup.entryAt(token) === null && this.lookup.supersenseOf(this.draft.lemma(token)) === '';
    if (isUnknown && sense.noun.kind === 'organisation' && this.lookup.wordAt(token).length > 2) return true;
    if (token + 1 >= this.limit || !isCapitalised(this.draft, token + 1)) return false;
    const isNext = this.draft.tokens.uposes[token + 1] === Upos.PROPN;
    return sense.noun.kind === 'person' ? sense.noun.isTitle && isNext : sense.noun.kind === 'group';
  }

  /** "Theresa *May*", "*June* Osborne"; not "in May", "May 5". */
  #standsInName(token: number): boolean {
    const isPart = (at: number) => {
      if (at < this.firstToken || at >= this.limit || !isCapitalised(this.draft, at)) return false;
      return this.draft.tokens.uposes[at] === Upos.PROPN && this.lookup.entryAt(at)?.isNoName !== true;
    };
    return isPart(token + 1) || (isPart(token - 1) && this.lookup.entryAt(token - 1)?.isGivenName === true);
  }

  /** The tagger may take part of a name for a common word: "Lake *Front*", "*Free* Syria". */
  isCapitalInside(token: number): boolean {
    if (
      token <= this.firstToken ||
      token >= this.limit ||
      this.isShouted ||
      !isCapitalised(this.draft, token)
    )
      return false;
    const upos = this.draft.tokens.uposes[token];
    if (this.lookup.entryAt(token)?.isNoName) return this.#endsStation(token);
    if (upos === Upos.NOUN || upos === Upos.ADJ || upos === Upos.X || upos === Upos.VERB) return true;
    // "Southern Cross *Nightly*"
    if (upos !== Upos.ADV) return false;
    // "Platreef *Deep*, their employer"
    const isBetween = isCapitalised(this.draft, token - 1) && this.lookup.wordAt(token + 1) === ',';
    return isBetween || (this.lookup.entryAt(token)?.lastCues.length ?? 0) > 0;
  }

  /** "Rift Digital *TV*": after a name that is none of the lexicon's. */
  #endsStation(token: number): boolean {
    const before = token - 1;
    const isNamed =
      this.draft.tokens.uposes[before] === Upos.PROPN &&
      isCapitalised(this.draft, before) &&
      this.lookup.nameAt(before) === null &&
      this.lookup.entryAt(before)?.isNoName !== true;
    return isNamed && (this.lookup.entryAt(token)?.lastCues.some(cue => cue.sector === 'JRN') ?? false);
  }

  /** "jo@example.org", "notes.doc" */
  #isAddress(token: number): boolean {
    const { starts, ends } = this.draft.tokens;
    for (let at = starts[token]! + 1; at < ends[token]! - 2; at++) {
      const unit = this.draft.text.charCodeAt(at);
      if (unit === 0x40 || unit === 0x5f || (unit === 0x2e && this.draft.text.charCodeAt(at + 1) >= 0x61))
        return true;
    }
    return false;
  }
}

function isBodyNoun({ senses }: Hit['phrase']): boolean {
  const [sense] = senses;
  return (
    sense?.type === 'noun' &&
    !sense.plural &&
    (sense.noun.kind === 'organisation' || sense.noun.kind === 'group')
  );
}

function isShouted(draft: Draft, firstToken: number, endToken: number): boolean {
  let capitals = 0;
  let others = 0;
  for (let token = firstToken; token < endToken; token++) {
    if (isAllCapitals(draft, token)) capitals++;
    else if (draft.tokens.ends[token]! - draft.tokens.starts[token]! > 3) others++;
  }
  return capitals >= 3 && capitals > 3 * others;
}
