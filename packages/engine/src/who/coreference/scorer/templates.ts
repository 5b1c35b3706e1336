/**
 * The layout of the features: a template has a weight for each of its values and each sort of anaphor, so that "near" may mean more
 * to "it" than to "the company". A change here needs new weights.
 */
import type { Referent } from '../../cast.js';
import { ANAPHORS, ROLES } from './profile.js';

const KINDS = ['person', 'organisation', 'group', 'country', 'place', 'other'] as const;
/** Kinds, and "background". */
export const KIND_COUNT = KINDS.length + 1;

/** How many values each template has. */
const TEMPLATES = {
  // Of the anaphor alone, for "someone new". The bias comes first: the trainer shifts it.
  newBias: 1,
  newKind: KIND_COUNT,
  newAfter: 5,
  newModifiers: 6,
  newRole: ROLES.length,
  newMatch: 6 * 4,
  newPlace: 4,
  newOwner: 3,
  newVerb: 6,
  newWord: 10,
  newLength: 4,
  // Of the pair.
  bias: 1,
  sentences: 7,
  mentions: 8,
  antecedent: ANAPHORS.length * KIND_COUNT,
  roleNear: ROLES.length * 3,
  roles: ROLES.length * ROLES.length,
  number: 6,
  gender: 16,
  head: 8 * 3,
  headDeterminer: 8 * 5,
  owner: 5 * 2,
  kinds: KIND_COUNT * KIND_COUNT,
  count: 6,
  clause: 6,
  quotes: 4,
  country: 5 * 2,
  phrase: 3,
  paragraph: 3,
  nearest: 4,
  syntax: 8,
  headKind: 8 * KIND_COUNT,
  antecedentNear: ANAPHORS.length * 3,
  headRepeats: 8 * 4,
  gap: 9,
  leads: 2 * 3,
  of: 4 * 2,
  counts: 4 * 2,
  speech: 4 * 3,
  favourite: 3,
} as const;
type Template = keyof typeof TEMPLATES;

/** Of a template: where its weights begin, and how many values it has. */
export interface Place {
  start: number;
  values: number;
}

export const PLACES = layOut();

/** Buckets of nouns: some are hardly ever come back to ("in the *meantime*", "for *example*"). */
const NOUN_BUCKETS = 2048;
/** Buckets of nouns with what they may mean or be meant by. */
const PAIR_BUCKETS = 4096;
const NOUNS_AT = Object.values(TEMPLATES).reduce((sum, values) => sum + values * ANAPHORS.length, 0);
const PAIRS_AT = NOUNS_AT + NOUN_BUCKETS;
/** How many features there are. */
export const COREFERENCE_FEATURES = PAIRS_AT + PAIR_BUCKETS;
/** No decision has more at a time. */
export const MOST_FEATURES_AT_ONCE = 40;

export const nounFeature = (hash: number) => NOUNS_AT + (hash & (NOUN_BUCKETS - 1));
export const pairFeature = (hash: number, other: number) =>
  PAIRS_AT + (((Math.imul(hash, 31) ^ other) >>> 0) & (PAIR_BUCKETS - 1));

function layOut(): Readonly<Record<Template, Place>> {
  const places: Partial<Record<Template, Place>> = {};
  let start = 0;
  for (const name of Object.keys(TEMPLATES) as Template[]) {
    const values = TEMPLATES[name];
    places[name] = { start, values };
    start += values * ANAPHORS.length;
  }
  return places as Record<Template, Place>;
}

export function kindIndex(kind: Referent['kind'], isBackground: boolean): number {
  return isBackground ? KINDS.length : KINDS.indexOf(kind);
}
