/** What the scorer weighs: the features of "someone new is meant" and of "what this mention means is meant". */
import type { Candidate } from '../../candidate.js';
import type { Referent } from '../../cast.js';
import type { Setting } from '../../setting.js';
import {
  type Anaphor,
  countryMatch,
  countsMatch,
  determinerIndex,
  favouriteIndex,
  genderIndex,
  headMatch,
  ofMatch,
  ownerMatch,
} from './matches.js';
import { type Profile, ROLES } from './profile.js';
import {
  afterHead,
  clausesBetween,
  gapBetween,
  syntaxBetween,
  tellingWord,
  verbAround,
} from './surroundings.js';
import {
  KIND_COUNT,
  kindIndex,
  MOST_FEATURES_AT_ONCE,
  nounFeature,
  PLACES,
  type Place,
  pairFeature,
} from './templates.js';

/** The features of one decision, one after the other. */
export class Features {
  readonly buffer = new Int32Array(MOST_FEATURES_AT_ONCE);
  count = 0;
  /** Of the last pair: see `headMatch`. */
  head = 0;
  #anaphor = 0;

  constructor(readonly setting: Setting) {}

  #add({ start, values }: Place, value: number): void {
    this.buffer[this.count++] = start + this.#anaphor * values + value;
  }

  /** That someone new is meant. `match`: how well the best of the mentions before agrees in its noun. */
  findNew({ candidate, profile, kind, owner, repeats }: Anaphor, match: number): void {
    this.count = 0;
    this.#anaphor = profile.anaphor;
    const { nominal } = candidate;
    this.#add(PLACES.newBias, 0);
    this.#add(PLACES.newKind, kind);
    this.#add(PLACES.newAfter, afterHead(this.setting.draft, candidate));
    const modifiers = nominal ? Math.min(2, nominal.modifiers.length) : 0;
    const isTold = nominal !== null && (nominal.countries.length > 0 || nominal.actor !== null);
    this.#add(PLACES.newModifiers, modifiers * 2 + (isTold ? 1 : 0));
    this.#add(PLACES.newRole, profile.role);
    this.#add(PLACES.newMatch, match * 4 + repeats);
    this.#add(
      PLACES.newPlace,
      candidate.sentence === 0 ? 0 : candidate.sentence < 3 ? 1 : candidate.sentence < 10 ? 2 : 3,
    );
    this.#add(PLACES.newOwner, nominal === null || nominal.owner < 0 ? 0 : owner === null ? 1 : 2);
    this.#add(PLACES.newVerb, verbAround(this.setting.draft, candidate));
    this.#add(PLACES.newWord, tellingWord(this.setting.draft, candidate));
    this.#add(PLACES.newLength, Math.min(3, candidate.endToken - candidate.firstToken - 1));
    if (nominal) this.buffer[this.count++] = nounFeature(profile.hash);
  }

  /** That what `other` means is meant. */
  findPair(
    anaphor: Anaphor,
    other: Candidate,
    profile: Profile,
    referent: Referent,
    between: number,
    isFirst: boolean,
  ): void {
    this.count = 0;
    const { candidate, profile: own, kind } = anaphor;
    this.#anaphor = own.anaphor;
    const sentences = candidate.sentence - other.sentence;
    const near = sentences === 0 ? 0 : sentences === 1 ? 1 : 2;
    const kindOfOther = kindIndex(referent.kind, other.isBackground);
    this.#add(PLACES.bias, 0);
    this.#add(PLACES.sentences, sentences < 4 ? sentences : sentences < 6 ? 4 : sentences < 12 ? 5 : 6);
    this.#add(PLACES.mentions, between < 3 ? between : Math.min(7, 32 - Math.clz32(between)));
    this.#add(PLACES.antecedent, profile.anaphor * KIND_COUNT + kindOfOther);
    this.#add(PLACES.roleNear, profile.role * 3 + near);
    this.#add(PLACES.roles, own.role * ROLES.length + profile.role);
    this.#add(
      PLACES.number,
      (candidate.plural ? 3 : 0) + (other.referents.length > 1 ? 2 : other.plural ? 1 : 0),
    );
    this.#add(PLACES.gender, genderIndex(anaphor.gender) * 4 + genderIndex(referent.gender));
    const head = headMatch(anaphor, other, profile, referent);
    this.head = head;
    this.#add(PLACES.head, head * 3 + (sentences < 3 ? near : 2));
    if (candidate.nominal) {
      this.#add(PLACES.headDeterminer, head * 5 + determinerIndex(other));
      this.#add(PLACES.of, ofMatch(this.setting, candidate, other) * 2 + (head > 0 ? 1 : 0));
      this.#add(PLACES.counts, countsMatch(candidate, other) * 2 + (head > 0 ? 1 : 0));
      this.#add(PLACES.owner, ownerMatch(this.setting, anaphor, other, referent) * 2 + (head > 0 ? 1 : 0));
      this.#add(PLACES.country, countryMatch(anaphor.country, referent) * 2 + (head > 0 ? 1 : 0));
      this.#add(
        PLACES.phrase,
        own.phrase === '' || profile.phrase === '' ? 0 : own.phrase === profile.phrase ? 1 : 2,
      );
      if (head === 0 && other.nominal) this.buffer[this.count++] = pairFeature(own.hash, profile.hash);
      else if (head > 0) this.buffer[this.count++] = pairFeature(own.hash, 0);
    }
    if (candidate.pronoun && other.nominal)
      this.buffer[this.count++] = pairFeature(own.anaphor + 1, profile.hash);
    this.#add(PLACES.gap, gapBetween(this.setting.draft, candidate, other));
    const isLeading = this.setting.draft.sentences[other.sentence]!.firstToken === other.firstToken;
    this.#add(PLACES.speech, ((own.speaks ? 2 : 0) + (profile.speaks ? 1 : 0)) * 3 + near);
    this.#add(PLACES.favourite, favouriteIndex(anaphor, other));
    this.#add(PLACES.leads, (isLeading ? 3 : 0) + near);
    this.#add(PLACES.kinds, kind * KIND_COUNT + kindOfOther);
    const count = referent.mentions.length;
    this.#add(PLACES.count, count < 4 ? count : count < 9 ? 4 : 5);
    this.#add(PLACES.clause, clausesBetween(this.setting.draft, candidate, own, other, profile));
    this.#add(PLACES.quotes, (own.isQuoted ? 2 : 0) + (profile.isQuoted ? 1 : 0));
    this.#add(PLACES.paragraph, Math.min(2, Math.max(0, own.paragraph - profile.paragraph)));
    this.#add(PLACES.syntax, syntaxBetween(this.setting.draft, candidate, other));
    this.#add(PLACES.antecedentNear, profile.anaphor * 3 + near);
    this.#add(PLACES.headKind, head * KIND_COUNT + kind);
    this.#add(PLACES.headRepeats, head * 4 + anaphor.repeats);
    this.#add(PLACES.nearest, (isFirst ? 2 : 0) + (referent.nameRank >= 1000 ? 1 : 0));
  }
}
