/** What the rules of coreference see: the Draft, the lexicon's hits, the candidates and the cast so far. */

import { fold } from '@readout/lexicon';
import type { Draft } from '../draft/draft.js';
import type { Candidate } from './candidate.js';
import { Cast, type Referent } from './cast.js';
import { Scorer, type ScorerOptions } from './coreference/scorer/scorer.js';
import type { Lookup } from './lookup.js';

/** How many resolved mentions back a rule looks. */
export const WINDOW = 60;

export class Setting {
  readonly cast: Cast;
  /** Resolved candidates in the order of their heads: what was mentioned last stands last. */
  readonly resolved: Candidate[] = [];
  /** By token: row of the candidate that it heads, or of the name that it stands in; -1 for none. */
  readonly candidateAt: Int32Array;

  readonly scorer: Scorer;
  /** Filled when first asked for. */
  #countriesTold: Set<string> | null = null;

  constructor(
    readonly draft: Draft,
    readonly lookup: Lookup,
    readonly candidates: readonly Candidate[],
    /** Codes of the countries that the text names or tells by an adjective. */
    readonly countriesNamed: ReadonlySet<string>,
    /** Codes of the countries of the towns that it names. */
    readonly countriesOfPlaces: ReadonlySet<string>,
    scoring: ScorerOptions,
  ) {
    this.scorer = new Scorer(this, scoring);
    this.cast = new Cast(draft.input.publishedAt ?? null);
    this.candidateAt = new Int32Array(draft.tokens.length).fill(-1);
    candidates.forEach((candidate, row) => {
      if (candidate.isBackground && this.candidateAt[candidate.headToken]! >= 0) return;
      this.candidateAt[candidate.headToken] = row;
      if (candidate.name) this.candidateAt.fill(row, candidate.firstToken, candidate.endToken);
    });
  }

  /** Whether the text names the country or tells it by an adjective or its people: its capital alone does not. */
  isCountryTold(code: string): boolean {
    if (this.#countriesTold === null) {
      this.#countriesTold = new Set();
      for (const { phrase } of this.lookup.names)
        for (const one of phrase.senses)
          if (one.type === 'country' || one.type === 'adjective' || one.type === 'people')
            this.#countriesTold.add(one.country.code);
    }
    return this.#countriesTold.has(code);
  }

  candidateOf(token: number): Candidate | null {
    const row = token < 0 ? -1 : this.candidateAt[token]!;
    return row < 0 ? null : this.candidates[row]!;
  }

  /** Whom the mention headed at `token` means, as far as it has been resolved. */
  referentsAt(token: number): Referent[] {
    return (this.candidateOf(token)?.referents ?? []).map(row => this.cast.referents[row]!);
  }

  referentsOf(candidate: Candidate): Referent[] {
    return candidate.referents.map(row => this.cast.referents[row]!);
  }

  /** The words of a stretch, folded, hyphens and full stops left out: what names are compared by. */
  wordsOf(firstToken: number, endToken: number): string[] {
    const words: string[] = [];
    for (let token = firstToken; token < endToken; token++) {
      const word = this.lookup.wordAt(token).replaceAll('.', '');
      if (word !== '' && word !== '-') words.push(fold(word));
    }
    return words;
  }

  textOf(firstToken: number, endToken: number): string {
    const { starts, ends } = this.draft.tokens;
    return this.draft.text.slice(starts[firstToken], ends[endToken - 1]);
  }

  /** Mentions before `candidate`, the nearest first, as far as the window goes; those it stands inside are left out. */
  *before(candidate: Candidate, maxSentences = 4): Generator<Candidate> {
    const last = this.resolved.length - 1;
    for (let row = last; row >= 0 && row > last - WINDOW; row--) {
      const other = this.resolved[row]!;
      if (other.sentence < candidate.sentence - maxSentences) return;
      if (other.headToken >= candidate.headToken) continue;
      if (other.firstToken <= candidate.firstToken && candidate.endToken <= other.endToken) continue;
      yield other;
    }
  }
}
