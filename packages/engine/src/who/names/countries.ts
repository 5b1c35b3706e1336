/** Whose country a name is of, by the words in it and right before it. */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import { countryOf } from '../lexicon/index.js';
import type { Lookup } from '../lookup.js';
import { type KnownPlaces, tellsCountry } from './known-places.js';

/** "*Zambia's* Riverside Alliance", though there is a Riverside elsewhere; "the *Zambian* Catholics"; "*Peru's* opposition Liberals". */
export function countryBefore(lookup: Lookup, firstToken: number): string | null {
  if (SIDES.test(lookup.wordAt(firstToken - 1))) return countryBefore(lookup, firstToken - 1);
  const mark = lookup.wordAt(firstToken - 1);
  const before = lookup.nameAt(firstToken - 1)?.phrase.senses.find(one => one.type === 'adjective');
  if (before?.type === 'adjective') return before.country.code;
  if (mark !== "'s" && mark !== "'") return null;
  const sense = lookup.nameAt(firstToken - 2)?.phrase.senses[0];
  return sense?.type === 'country' || sense?.type === 'capital' ? sense.country.code : null;
}

const SIDES =
  /^(opposition|ruling|governing|main|largest|biggest|conservative|liberal|socialist|nationalist|populist|centrist|leftist|rightist|far-right|far-left|right-wing|left-wing|centre-right|centre-left|center-right|center-left|junior|outgoing|incumbent)$/;

/** How far before a name the words that describe it may begin. */
const DESCRIPTION_REACH = 5;

/** "*Canadian* miner Birch Summit", "*Turku* shipping house Lindqvist": a nationality or town before the noun before the name. */
export function countryDescribed(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  places: KnownPlaces,
): string | null {
  const noun = lookup.nounAt(firstToken - 1);
  const isNoun =
    noun?.endToken === firstToken && noun.phrase.senses.some(one => one.type === 'noun' && !one.plural);
  if (!isNoun) return null;
  const { uposes, sentences } = draft.tokens;
  for (let token = firstToken - 2; token >= firstToken - DESCRIPTION_REACH && token >= 0; token--) {
    if (sentences[token] !== sentences[firstToken]) return null;
    const sense = lookup
      .nameAt(token)
      ?.phrase.senses.find(one => one.type === 'adjective' || one.type === 'capital');
    if (sense) return countryOf(sense);
    const place = places.get(token);
    if (place && place.endToken === token + 1 && tellsCountry(place)) return place.country;
    if (uposes[token] !== Upos.NOUN && uposes[token] !== Upos.ADJ) return null;
  }
  return null;
}

/** "Supreme Court of *Honduras*", "Union of *Uruguayan* Meatpackers": the country that the words inside tell. */
export function countryInside(lookup: Lookup, firstToken: number, endToken: number): string | null {
  let found: string | null = null;
  for (let token = firstToken; token < endToken; token++) {
    const hit = lookup.nameAt(token);
    const sense = hit?.phrase.senses[0];
    // "the Pan-*American* highway"
    if (lookup.wordAt((hit?.firstToken ?? token) - 1) === '-' && token > firstToken) continue;
    if (sense && sense.type !== 'actor' && sense.type !== 'member' && sense.type !== 'noun')
      found = countryOf(sense);
  }
  return found;
}

/** "*Kayseri* Holding", "Chamber of *Maracay*": used where the text tells no country, since many towns share a name. */
export function countryOfPlaceInside(
  lookup: Lookup,
  places: KnownPlaces,
  firstToken: number,
  endToken: number,
): string | null {
  for (let token = firstToken; token < endToken; token++) {
    const place = places.get(token);
    const isNamed =
      token === firstToken || /^(of|in|for|greater|lower|upper)$/.test(lookup.wordAt(token - 1));
    if (isNamed && place && tellsCountry(place) && place.endToken <= endToken) return place.country;
  }
  return null;
}
