/**
 * Titles before names: honorifics ("Madame Bintou Sagara"), offices ("President", "chief of staff") and offices with their field
 * ("Minister of International Development | Tone Haugland").
 */
import type { Draft } from '../../draft/draft.js';
import { type Hit, isCapitalised, type Lookup } from '../lookup.js';
import type { TitleSpan } from './name.js';

/** Forms of address, folded; they tell no office. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame madam madame monsieur mme prof prof. sen sen. rep rep. gov gov. haj hajj hajji
  hadj hadji hadja haja alhaji alhaja sayyed sayed st. hon. messrs ato weizero shri smt herr frau senor senora signor signora dato datuk seri saw naw mahn daw thakin tuan puan encik`.split(
    /\s+/,
  ),
);

/** What offices are for, as their titles write it. */
const FIELDS: ReadonlySet<string> = new Set(
  `affairs development defence defense health education finance justice interior agriculture trade police energy environment transport
  transportation labour labor culture state staff security economy industry commerce tourism water planning information communications
  fisheries forests youth sport sports housing religion immigration migration investment treasury intelligence operations army navy
  protection cooperation integration resources prisons lands mines infrastructure science technology innovation budget refugees elections
  customs revenue taxes women children gender equality insurance banking forestry wildlife parks roads railways ports aviation shipping
  minerals oil petroleum gas emergencies disasters climate languages islands veterans parole statistics audit aging ageing families pensions`.split(
    /\s+/,
  ),
);

/** "Minister of International Development | *Tone Haugland*", "Superintendent of Police | *…*": the office with its field. */
export function endOfField(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  endToken: number,
  sentenceStart: number,
): TitleSpan | null {
  const link = lookup.wordAt(firstToken - 1);
  if (firstToken - 2 < sentenceStart || (link !== 'of' && link !== 'for')) return null;
  const hit = lookup.nounAt(firstToken - 2);
  if (!hit || hit.firstToken < sentenceStart || !isTitle(hit) || !isCapitalised(draft, hit.firstToken))
    return null;
  for (let token = Math.min(endToken - 2, firstToken + 5); token >= firstToken; token--) {
    if (FIELDS.has(lookup.wordAt(token))) return { firstToken: hit.firstToken, endToken: token + 1 };
  }
  return null;
}

const SMALL_ADJECTIVES: ReadonlySet<string> = new Set(
  'local senior former opposition leading veteran outgoing acting top furious then'.split(' '),
);

/** "*Local* MP Cressida Hale": a capital at the beginning of a sentence makes no name of an adjective before a title. */
export function isSmallAdjective(lookup: Lookup, token: number): boolean {
  return SMALL_ADJECTIVES.has(lookup.wordAt(token));
}

/** Titles in small letters right before the chunk: "former foreign minister *Tzipi Livni*", "chief of staff Major General". */
export function titlesBefore(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  sentenceStart: number,
): TitleSpan[] {
  const titles: TitleSpan[] = [];
  let end = firstToken;
  for (let more = 0; more < 3 && end > sentenceStart; more++) {
    const hit = lookup.nounAt(end - 1);
    if (
      !hit ||
      hit.endToken !== end ||
      hit.firstToken < sentenceStart ||
      !isTitleHere(draft, hit) ||
      (isCapitalised(draft, hit.firstToken) && hit.firstToken > sentenceStart)
    )
      break;
    titles.unshift({ firstToken: hit.firstToken, endToken: end });
    end = hit.firstToken;
  }
  if (titles.length === 0 && HONORIFICS.has(lookup.wordAt(firstToken - 1)) && firstToken > sentenceStart) {
    titles.push({ firstToken: firstToken - 1, endToken: firstToken });
  }
  return titles;
}

/** All titles right before a name, capitals or not: "*President* *General* Idris Sow". */
export function titlesEndingAt(
  draft: Draft,
  lookup: Lookup,
  firstToken: number,
  sentenceStart: number,
): TitleSpan[] {
  const titles: TitleSpan[] = [];
  let end = firstToken;
  for (let more = 0; more < 4 && end > sentenceStart; more++) {
    const hit = lookup.nounAt(end - 1);
    const isOffice = hit !== null && hit.firstToken < end - 1 && isTitle(hit);
    if (!isOffice && HONORIFICS.has(lookup.wordAt(end - 1)))
      titles.unshift({ firstToken: end - 1, endToken: end });
    else if (hit?.endToken === end && hit.firstToken >= sentenceStart && isTitle(hit))
      titles.unshift({ firstToken: hit.firstToken, endToken: end });
    else break;
    end = titles[0]!.firstToken;
  }
  return titles.length > 0 ? titles : titlesBefore(draft, lookup, firstToken, sentenceStart);
}

/** Where a capitalised title that begins at `token` ends: "President", "Major General". `token` itself for none. */
export function titleEnd(draft: Draft, lookup: Lookup, token: number, limit: number): number {
  if (HONORIFICS.has(lookup.wordAt(token))) return token + 1;
  const named = lookup.nameAt(token);
  const hit = lookup.nounAt(token);
  if (!hit || hit.firstToken > token || !isTitle(hit)) return token;
  // "Chief of Staff" is two chunks and one title.
  if (hit.firstToken < token || hit.endToken > limit)
    return isCapitalised(draft, hit.firstToken) ? Math.min(hit.endToken, limit) : token;
  if (lookup.wordAt(token) === 'general' && opensOffice(lookup, token + 1)) return token;
  // "the *Major* Crimes Agency"
  if (lookup.wordAt(token) === 'major' && endsOffice(lookup, token + 1, limit)) return token;
  // "Attorney General" and "Prince" are titles; "Major" in "Major Oak" cannot be told from one.
  if (named && named.endToken > hit.endToken) return token;
  return isCapitalised(draft, token) ? hit.endToken : token;
}

/** "General *Directorate* of Water", "General *Union* of Workers" */
function opensOffice(lookup: Lookup, token: number): boolean {
  const entry = lookup.entryAt(token);
  const isOffice = (cue: { kind: string; sector: string | null }) =>
    cue.kind === 'organisation' && cue.sector !== 'BUS' && cue.sector !== 'JRN';
  return entry !== null && (entry.firstCues.some(isOffice) || entry.lastCues.some(isOffice));
}

/** "Major Organised Crime *Agency*" */
function endsOffice(lookup: Lookup, token: number, limit: number): boolean {
  for (let at = token + 1; at < limit; at++) {
    const entry = lookup.entryAt(at);
    if (entry?.lastCues.some(({ kind, words }) => kind === 'organisation' && OFFICES.test(words.at(-1)!)))
      return true;
  }
  return false;
}

const OFFICES =
  /^(agency|unit|bureau|office|department|directorate|authority|task force|taskforce|squad|division|commission)$/;

/** Whether it is a title as it is written: "*Father* Marek" is a priest, "his *father* Marek" none. */
export function isTitleHere(draft: Draft, hit: Hit): boolean {
  const [first] = hit.phrase.senses;
  const isFirst = first?.type === 'noun' && first.noun.isTitle;
  return isTitle(hit) && (isFirst || isCapitalised(draft, hit.firstToken));
}

function isTitle(hit: Hit): boolean {
  return hit.phrase.senses.some(sense => sense.type === 'noun' && !sense.plural && sense.noun.isTitle);
}

export function isTitleAhead(draft: Draft, lookup: Lookup, token: number, limit: number): boolean {
  return titleEnd(draft, lookup, token, limit) > token;
}
