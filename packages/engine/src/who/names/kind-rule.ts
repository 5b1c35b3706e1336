/** What every rule that tells the kind of a name is given, and what several of them ask. */
import type { Draft } from '../../draft/draft.js';
import type { Lookup } from '../lookup.js';
import type { KnownPlace } from './known-places.js';
import type { KindGuess } from './name.js';

export interface Candidate {
  firstToken: number;
  endToken: number;
  /** A title or "Mr" stands right before it. */
  isTitled: boolean;
  /** Last words of people named in full elsewhere in the text. */
  surnames: ReadonlySet<string>;
  /** The gazetteer's entry for just these words, null for none. */
  place: KnownPlace | null;
}

export type KindRule = (draft: Draft, lookup: Lookup, name: Candidate) => KindGuess | null;

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'near',
  'outside',
  'around',
  'across',
  'throughout',
  'at',
  'towards',
  'toward',
  'inside',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'downtown',
  'into',
  'off',
]);

/** Whether a place is to be expected at `token`: "in …", not "an inquiry into …" or "swore in …". */
export function standsWherePlacesDo(lookup: Lookup, token: number): boolean {
  const before = lookup.wordAt(token - 1);
  if (before === 'into') return !INQUIRIES.test(lookup.wordAt(token - 2));
  if (before === 'in') return !SWORN.test(lookup.wordAt(token - 2));
  return PLACE_PREPOSITIONS.has(before);
}

const SWORN = /^(swore|sworn|swears?|swearing)$/;

const INQUIRIES = /^(inquir(y|ies)|investigations?|probes?|inquests?|audits?|research|insight|look)$/;
