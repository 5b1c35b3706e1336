/** How an anaphor and what it may mean agree, each as a small number. */
import type { Candidate } from '../../candidate.js';
import type { Referent } from '../../cast.js';
import type { Setting } from '../../setting.js';
import type { Profile } from './profile.js';

/** What the scorer is told of the phrase whose meaning is sought. */
export interface Anaphor {
  candidate: Candidate;
  profile: Profile;
  /** Index in `KINDS`, the last for the background. */
  kind: number;
  country: string | null;
  owner: Referent | null;
  gender: string | null;
  /** How often its noun stood before, 3 for more. */
  repeats: number;
  /** Of a pronoun: the mention that the rules of salience favour. */
  favourite: Candidate | null;
}

/**
 * How the nouns agree: 0 not at all, 1 the same with the same words before, 2 with fewer, 3 with more, 4 with others, 5 not this
 * mention's but another's of the same referent, 6 the noun stands in the name, 7 the same word on one of the two is a name's.
 */
export function headMatch(
  { candidate, profile: own }: Anaphor,
  other: Candidate,
  profile: Profile,
  referent: Referent,
): number {
  const { nominal } = candidate;
  if (nominal === null) return 0;
  if (own.word === profile.word) {
    if (other.nominal === null) return 7;
    const mine = nominal.modifiers;
    const theirs = other.nominal.modifiers;
    const shared = mine.reduce((sum, word) => sum + (theirs.includes(word) ? 1 : 0), 0);
    if (shared === mine.length) return shared === theirs.length ? 1 : 2;
    return shared === theirs.length ? 3 : 4;
  }
  if (referent.nouns.has(nominal.noun) || referent.nouns.has(own.word)) return 5;
  if (other.name && candidate.nominal!.determiner !== 'bare' && isInName(referent, own.word)) return 6;
  return 0;
}

const MOST_NAMES = 6;
function isInName({ names }: Referent, word: string): boolean {
  for (let row = 0; row < names.length && row < MOST_NAMES; row++)
    if (names[row]!.includes(word)) return true;
  return false;
}

/** Of possessors: 0 neither has one, 1 only one, 2 the same, 3 others, 4 it is the possessor's own. */
export function ownerMatch(
  setting: Setting,
  { candidate, owner }: Anaphor,
  other: Candidate,
  referent: Referent,
): number {
  const mine = candidate.nominal!.owner;
  const theirs = other.nominal?.owner ?? -1;
  if (owner !== null && owner === referent) return 4;
  if (mine < 0 && theirs < 0) return 0;
  if (mine < 0 || theirs < 0) return 1;
  const [one] = setting.referentsAt(theirs);
  return owner !== null && one === owner ? 2 : 3;
}

export function favouriteIndex({ favourite }: Anaphor, other: Candidate): number {
  if (favourite === null) return 0;
  return favourite === other ? 1 : favourite.referents[0] === other.referents[0] ? 2 : 0;
}

/** Of their "of"-phrases: 0 neither has one, 1 only one, 2 of the same, 3 of another. */
export function ofMatch(setting: Setting, a: Candidate, b: Candidate): number {
  const [mine] = a.nominal!.ofHeads;
  const [theirs] = b.nominal?.ofHeads ?? [];
  if (mine === undefined && theirs === undefined) return 0;
  if (mine === undefined || theirs === undefined) return 1;
  return setting.draft.tokens.lemmas[mine] === setting.draft.tokens.lemmas[theirs] ? 2 : 3;
}

/** Of "*two* men" and "*three* men": 0 neither counts, 1 the same, 2 others, 3 only one. */
export function countsMatch(a: Candidate, b: Candidate): number {
  const mine = a.nominal!.count;
  const theirs = b.nominal?.count ?? 0;
  if (mine === 0 && theirs === 0) return 0;
  return mine === theirs ? 1 : mine > 0 && theirs > 0 ? 2 : 3;
}

export const genderIndex = (gender: string | null) =>
  gender === null ? 0 : gender === 'male' ? 1 : gender === 'female' ? 2 : 3;

export function determinerIndex({ nominal }: Candidate): number {
  switch (nominal?.determiner) {
    case 'definite':
    case 'demonstrative':
    case 'both':
      return 1;
    case 'possessive':
      return 2;
    case 'indefinite':
      return 3;
    case 'bare':
      return 4;
    default:
      return 0;
  }
}

/** 0 neither is told, 1 only the referent's, 2 only the anaphor's, 3 the same, 4 others. */
export function countryMatch(country: string | null, referent: Referent): number {
  if (country === null) return referent.country === null ? 0 : 1;
  return referent.country === null ? 2 : referent.country === country ? 3 : 4;
}
