/** Names of places: by how large they are, by what stands before and after, by the gazetteer. */
import type { Draft } from '../../draft/draft.js';
import { isAllCapitals, isCapitalised, type Lookup } from '../lookup.js';
import { type Candidate, standsWherePlacesDo } from './kind-rule.js';
import type { KindGuess } from './name.js';

/** Inhabitants from which a place is known by its bare name. */
const FAMOUS = 300_000;
const KNOWN = 30_000;

/** "*San Francisco*", "*New York*": places too large to be anyone's name. */
export function byFamousPlace(
  draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, place, surnames }: Candidate,
): KindGuess | null {
  if (!place || place.isWeak || place.weight < FAMOUS || surnames.has(lookup.wordAt(endToken - 1)))
    return null;
  if (
    endToken - firstToken === 1 &&
    (lookup.entryAt(firstToken)?.isGivenName || isAllCapitals(draft, firstToken))
  )
    return null;
  return { kind: 'place', country: place.country, because: 'a large place' };
}

/** "*Sydney* police", "*Milan* dockers": no person, though some are called so. */
export function byTownBefore(
  draft: Draft,
  lookup: Lookup,
  { endToken, place, surnames }: Candidate,
): KindGuess | null {
  if (!place || place.isWeak || place.weight < KNOWN || surnames.has(lookup.wordAt(endToken - 1)))
    return null;
  const noun = lookup.nounAt(endToken);
  if (noun?.firstToken !== endToken || isCapitalised(draft, endToken)) return null;
  const isOfTown = noun.phrase.senses.some(
    one =>
      one.type === 'noun' && (one.plural || one.noun.kind === 'organisation' || one.noun.kind === 'group'),
  );
  return isOfTown
    ? { kind: 'place', country: place.country, because: `a town before "${noun.phrase.text}"` }
    : null;
}

/** How many words may stand between a place and the office there: "Jonglei's *acting information* minister". */
const OFFICE_OF_PLACE_REACH = 4;

/** "*Jonglei*'s governor", "*Antananarivo*'s mayor": a place known by that name, and no person's minister. */
export function byPlaceOfOffice(
  draft: Draft,
  lookup: Lookup,
  { endToken, place, surnames }: Candidate,
): KindGuess | null {
  if (!place || place.isWeak || place.weight < TOWN_OF_OFFICE) return null;
  if (lookup.wordAt(endToken) !== "'s" || surnames.has(lookup.wordAt(endToken - 1))) return null;
  const last = Math.min(endToken + OFFICE_OF_PLACE_REACH, draft.tokens.length - 1);
  for (let token = endToken + 1; token <= last; token++) {
    const noun = lookup.nounAt(token);
    const sense = noun?.phrase.senses[0];
    if (sense?.type !== 'noun') continue;
    const { isTitle, sector } = sense.noun;
    const isOfPlace = OFFICES_OF_PLACES.has(sector ?? '') || SEES.test(noun!.phrase.text);
    return isTitle && isOfPlace
      ? { kind: 'place', country: place.country, because: `a place whose "${noun!.phrase.text}"` }
      : null;
  }
  return null;
}

/** Inhabitants from which a place is likelier to have an office than a person of its name. */
const TOWN_OF_OFFICE = 5_000;
const OFFICES_OF_PLACES: ReadonlySet<string> = new Set(['GOV', 'COP', 'JUD']);
/** "*Sydney*'s archbishop" */
const SEES = /^((auxiliary |grand )?(arch)?bishop|cardinal|(grand )?mufti|chief rabbi|metropolitan)$/;

/** "*Palo Alto*", "*Konduga*" */
export function byGazetteer(
  _draft: Draft,
  _lookup: Lookup,
  { firstToken, endToken, place }: Candidate,
): KindGuess | null {
  if (!place || place.isWeak) return null;
  return endToken - firstToken > 1 || place.weight >= KNOWN
    ? { kind: 'place', country: place.country, because: 'in the gazetteer' }
    : null;
}

/** "*Perm*, Russia" */
export function byCountryAfter(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken }: Candidate,
): KindGuess | null {
  if (lookup.wordAt(endToken) !== ',') return null;
  const hit = lookup.nameAt(endToken + 1);
  const sense = hit?.phrase.senses[0];
  if (!hit || sense?.type !== 'country' || hit.firstToken !== endToken + 1) return null;
  const after = lookup.wordAt(hit.endToken);
  const isList = after === 'and' || (after === ',' && !standsWherePlacesDo(lookup, firstToken));
  return isList
    ? null
    : { kind: 'place', country: sense.country.code, because: `followed by "${hit.phrase.text}"` };
}

const PLACE_NOUNS: ReadonlySet<string> = new Set([
  'city',
  'town',
  'village',
  'province',
  'district',
  'region',
  'capital',
  'state',
  'port',
  'suburb',
  'island',
]);

/** "*in* Maiduguri", "the town *of* Daquq" */
export function byPlacePreposition(
  _draft: Draft,
  lookup: Lookup,
  { firstToken, endToken, place }: Candidate,
): KindGuess | null {
  const before = lookup.wordAt(firstToken - 1);
  if (endToken - firstToken > 3) return null;
  const named = before === 'of' && PLACE_NOUNS.has(lookup.wordAt(firstToken - 2));
  const isPlace =
    standsWherePlacesDo(lookup, firstToken) || named || PLACE_NOUNS.has(lookup.wordAt(endToken));
  return isPlace
    ? { kind: 'place', country: place?.country ?? null, because: `place word "${before}"` }
    : null;
}
