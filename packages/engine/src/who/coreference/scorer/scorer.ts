/**
 * Chooses whom a pronoun or a noun phrase means where no rule can tell: each mention before it that agrees is weighed, and so is
 * that someone new is meant; the heaviest wins. A ranking model with integer weights, trained by `packages/training/src/coreference`.
 *
 * Reference: Denis and Baldridge (2008), "Specialized models and ranking for coreference resolution".
 */
import type { Candidate } from '../../candidate.js';
import type { Referent } from '../../cast.js';
import type { Setting } from '../../setting.js';
import { Features } from './features.js';
import type { Anaphor } from './matches.js';
import { type Profile, profileOf } from './profile.js';

/** How many mentions before are weighed, and how many of the same noun before those. */
const REACH = 40;
const SAME_NOUN_REACH = 5;
/** How many sentences a speaker is remembered for. */
const SPEAKER_SENTENCES = 3;

/** What was weighed for one mention: seen by the trainer. */
export interface Decision {
  candidate: Candidate;
  /** By option, the first "someone new" (null). */
  options: (Candidate | null)[];
  features: Int32Array[];
}

export interface ScorerOptions {
  /** By feature. */
  weights: Int8Array;
  isQuoted: Uint8Array;
  observe?: ((decision: Decision) => void) | undefined;
}

export class Scorer {
  readonly #features: Features;
  readonly #mentions: Candidate[] = [];
  readonly #profiles: Profile[] = [];
  /** By head noun: rows of the mentions with it, the last ones. */
  readonly #byWord = new Map<string, number[]>();

  constructor(
    readonly setting: Setting,
    readonly options: ScorerOptions,
  ) {
    this.#features = new Features(setting);
  }

  profileOf(candidate: Candidate): Profile {
    return profileOf(this.setting.draft, candidate, this.options.isQuoted[candidate.headToken] === 1);
  }

  /** Notes a resolved mention as one that later ones may mean. */
  add(candidate: Candidate): void {
    const profile = this.profileOf(candidate);
    const row = this.#mentions.length;
    this.#mentions.push(candidate);
    this.#profiles.push(profile);
    const rows = this.#byWord.get(profile.word);
    if (rows === undefined) this.#byWord.set(profile.word, [row]);
    else {
      rows.push(row);
      if (rows.length > 4 * SAME_NOUN_REACH) rows.splice(0, 3 * SAME_NOUN_REACH);
    }
  }

  /** Who spoke last: the nearest subject of a verb of speaking, out of quotation marks where the asker is, that agrees. */
  findSpeaker(
    candidate: Candidate,
    { isQuoted }: Profile,
    mayMean: (other: Candidate) => boolean,
  ): Referent[] | null {
    for (let row = this.#mentions.length - 1; row >= Math.max(0, this.#mentions.length - REACH); row--) {
      const other = this.#mentions[row]!;
      if (candidate.sentence - other.sentence > SPEAKER_SENTENCES) return null;
      const profile = this.#profiles[row]!;
      if (
        profile.speaks &&
        profile.isQuoted === isQuoted &&
        other.headToken < candidate.headToken &&
        mayMean(other)
      )
        return this.setting.referentsOf(other);
    }
    return null;
  }

  /** The referents meant, or null for someone new. `mayMean` says which mentions agree; `isSomeone` that one of them is meant. */
  choose(
    sought: Omit<Anaphor, 'repeats'>,
    mayMean: (other: Candidate) => boolean,
    isSomeone = false,
  ): Referent[] | null {
    const same = sought.candidate.nominal ? this.#byWord.get(sought.profile.word) : undefined;
    const anaphor: Anaphor = { ...sought, repeats: Math.min(3, same?.length ?? 0) };
    const { candidate } = anaphor;
    const { observe } = this.options;
    const decision: Decision | null = observe ? { candidate, options: [], features: [] } : null;
    let best: Candidate | null = null;
    let bestScore = -Infinity;
    let match = 0;
    let seen = 0;
    const from = Math.max(0, this.#mentions.length - REACH);
    const weigh = (row: number) => {
      const other = this.#mentions[row]!;
      if (other.headToken >= candidate.headToken || nests(other, candidate) || !mayMean(other)) return;
      const profile = this.#profiles[row]!;
      const referent = this.setting.cast.referents[other.referents[0]!]!;
      this.#features.findPair(anaphor, other, profile, referent, this.#mentions.length - 1 - row, seen === 0);
      seen++;
      match = Math.max(match, MATCHES[this.#features.head]!);
      const score = this.#score();
      if (decision) this.#note(decision, other);
      if (score > bestScore) {
        best = other;
        bestScore = score;
      }
    };
    for (let row = this.#mentions.length - 1; row >= from; row--) weigh(row);
    if (same) {
      let more = 0;
      for (let at = same.length - 1; at >= 0 && more < SAME_NOUN_REACH; at--) {
        if (same[at]! >= from) continue;
        weigh(same[at]!);
        more++;
      }
    }
    this.#features.findNew(anaphor, match);
    if (decision) {
      this.#note(decision, null);
      observe!(decision);
    }
    return best && (isSomeone || bestScore > this.#score()) ? this.setting.referentsOf(best) : null;
  }

  #score(): number {
    const { buffer, count } = this.#features;
    const { weights } = this.options;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[buffer[i]!]!;
    return sum;
  }

  #note(decision: Decision, option: Candidate | null): void {
    decision.options.push(option);
    decision.features.push(this.#features.buffer.slice(0, this.#features.count));
  }
}

/** By `headMatch`: how good it is, for "someone new". */
const MATCHES = [0, 5, 4, 3, 1, 2, 2, 3] as const;

function nests(a: Candidate, b: Candidate): boolean {
  return (
    (a.firstToken <= b.firstToken && b.endToken <= a.endToken) ||
    (b.firstToken <= a.firstToken && a.endToken <= b.endToken)
  );
}
