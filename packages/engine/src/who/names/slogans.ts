/**
 * Names of campaigns that read as sentences do: "*Stop the Salt Road*, which wants …", "*Families for the Taken* marched". Tags take
 * their first word for a verb or a common noun, for it has its capital from the sentence; what follows with capitals tells that it
 * is a name.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos, Xpos } from '../../grammar/labels.js';
import { isCapitalised, type Lookup } from '../lookup.js';
import type { KnownPlaces } from './known-places.js';
import type { Name } from './name.js';
import { describeName } from './names.js';
import { withLonger } from './spans.js';

/** How long such a name may be. */
const MOST_IN_NAME = 8;

/** What campaigns ask for. */
const DEMANDS =
  /^(stop|save|defend|protect|reclaim|end|ban|keep|stand|sail|feed|heal|restore|rescue|break|fix|fund|scrap|block|unite|bring|let)$/;

/** The names, those that sentences open with added, in the order of the text. */
export function withSlogans(
  draft: Draft,
  lookup: Lookup,
  names: readonly Name[],
  places: KnownPlaces,
): readonly Name[] {
  const added: Name[] = [];
  for (const { firstToken, endToken } of draft.sentences) {
    const opens = /^["“'‘]$/.test(draft.norm(firstToken)) ? firstToken + 1 : firstToken;
    const end = endOfSlogan(draft, lookup, opens, endToken);
    if (end < 0) continue;
    const name = describeName(draft, lookup, { firstToken: opens, endToken: end }, places);
    if (name === null || name.senses.length > 0) continue;
    added.push({
      ...name,
      kind: 'organisation',
      sector: isOrder(draft, lookup, opens) ? 'REL' : 'SOC',
      titles: [],
      gender: null,
      isWeak: false,
      isTold: true,
      because: 'a slogan',
    });
  }
  return withLonger(names, added, draft.tokens.length);
}

/** Where the slogan that begins at `first` ends; -1 for none. */
function endOfSlogan(draft: Draft, lookup: Lookup, first: number, limit: number): number {
  if (first + 2 >= limit || !isCapitalised(draft, first) || lookup.nameAt(first) !== null) return -1;
  if (isOrder(draft, lookup, first)) return endOfRun(draft, lookup, first, limit);
  const isDemand = DEMANDS.test(lookup.wordAt(first)) && draft.tokens.uposes[first] !== Upos.NOUN;
  if (!isDemand && !isPeopleFor(draft, lookup, first)) return -1;
  const end = endOfRun(draft, lookup, first, limit);
  return end - first >= 2 && goesOnAsSubject(draft, lookup, end, limit) ? end : -1;
}

/** "*Sisters of* the Visitation", "*Missionaries of* Charity": an order, of whatever it is. */
function isOrder(draft: Draft, lookup: Lookup, first: number): boolean {
  if (!/^(sisters|brothers|missionaries|daughters|servants)$/.test(lookup.wordAt(first))) return false;
  if (lookup.wordAt(first + 1) !== 'of') return false;
  const saint = lookup.wordAt(first + 2) === 'the' ? first + 3 : first + 2;
  const isNamed = lookup.nameAt(saint) !== null || lookup.entryAt(saint)?.isGivenName === true;
  return isCapitalised(draft, saint) && !isNamed && OF_ORDERS.test(lookup.wordAt(saint));
}

/** What orders are called after; "*Brothers of* Ana Ruiz" are of no church. */
const OF_ORDERS =
  /^(charity|mercy|visitation|providence|annunciation|assumption|immaculate|sacred|holy|cross|god|christ|jesus|good|divine|precious|st|st\.|saint|notre|our|lady|poor|blessed|resurrection|incarnation|presentation|heart|redeemer|virgin|word)$/;

/** "*Families for* the Unborn", "*Mothers against* Gangs": whoever they are, and for what. */
function isPeopleFor(draft: Draft, lookup: Lookup, first: number): boolean {
  const hit = lookup.nounAt(first);
  const sense = hit?.firstToken === first ? hit.phrase.senses[0] : undefined;
  if (sense?.type !== 'noun' || !sense.plural || !PEOPLE.test(lookup.wordAt(hit!.endToken - 1))) return false;
  const link = lookup.wordAt(hit!.endToken);
  const isArticle = lookup.wordAt(hit!.endToken + 1) === 'the';
  const cause = isArticle ? hit!.endToken + 2 : hit!.endToken + 1;
  if ((link !== 'for' && link !== 'against') || !isCapitalised(draft, cause)) return false;
  // "*Lawyers for* Ana Ruiz", "*Families for* Goma": of somebody, or somewhere.
  const isNamed = lookup.nameAt(cause) !== null || lookup.entryAt(cause)?.isGivenName === true;
  return !isNamed && lookup.nounAt(cause)?.phrase.isName !== true;
}

const PEOPLE =
  /^(mothers|fathers|parents|families|grandmothers|grandparents|sisters|women|girls|widows|children|neighbours|neighbors|citizens|residents|artists|veterans|survivors|youths)$/;

/** Capitals, joined by small words. */
function endOfRun(draft: Draft, lookup: Lookup, first: number, limit: number): number {
  let end = first + 1;
  while (end < limit && end - first < MOST_IN_NAME) {
    let next = end;
    while (next < limit && next - end < 2 && JOINTS.test(lookup.wordAt(next))) next++;
    if (next >= limit || !isCapitalised(draft, next)) break;
    end = next + 1;
  }
  return end;
}

const JOINTS = /^(the|our|of|for|from|and|to|on|against|'s)$/;

/** Whoever is named does something next, or is told of: ", which wants", "marched"; what ", a group" tells is read elsewhere. */
function goesOnAsSubject(draft: Draft, lookup: Lookup, end: number, limit: number): boolean {
  if (end + 1 >= limit) return false;
  if (lookup.wordAt(end) === ',')
    return /^(which|set|founded|formed|whose|based)$/.test(lookup.wordAt(end + 1));
  const xpos = draft.tokens.xposes[end];
  return xpos === Xpos.VBD || xpos === Xpos.VBZ || xpos === Xpos.MD;
}
