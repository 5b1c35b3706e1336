/**
 * Where: places, their roles, and which place on Earth each is.
 *
 * Names of the gazetteer are found by hash (`toponyms.ts`), judged by the words beside them (`evidence.ts`), resolved by what
 * else the document names (`resolve.ts`), and given a role (`roles.ts`). What the gazetteer does not have is a place without
 * coordinates where the words leave no doubt (`unknown.ts`). Simple for now: what is called after a town ("Wake Forest
 * University") takes the town's coordinates, or none where there is no telling which town.
 */
import type { Lexicon } from '@readout/lexicon';
import type { Draft } from '../draft/draft.js';
import type { Place, PlaceRole } from '../draft/layers.js';
import type { Stage } from '../draft/stage.js';
import { stretchOf } from '../draft/tree.js';
import { Gazetteer } from '../gazetteer/gazetteer.js';
import { findToponyms, isCapital, type Toponym } from '../gazetteer/toponyms.js';
import { countryOfNamed, type WhoIndex } from '../who/lexicon/index.js';
import { readDateline } from './dateline.js';
import { Evidence, type Verdict } from './evidence.js';
import { Resolver } from './resolve.js';
import { roleOf } from './roles.js';
import {
  countryBeside,
  findUnknownNames,
  isPlaceByContext,
  mainCountry,
  type UnknownName,
} from './unknown.js';
import { COUNTY_NOUNS, DIVISION_NOUNS, DIVISION_OFFICES } from './vocabulary.js';

export { Gazetteer } from '../gazetteer/gazetteer.js';

/** Opens the compiled gazetteer. The lexicon is not needed yet. @throws TypeError when the bytes are of another format. */
export function prepareWhere(gazetteer: Uint8Array, _lexicon?: Lexicon): Gazetteer {
  return new Gazetteer(gazetteer);
}

export const whereStage: Stage<{ readonly where: Gazetteer; readonly who: WhoIndex }> = {
  name: 'where',
  reads: ['sentences', 'tokens', 'entities', 'times'],
  adds: ['places'],
  run(draft, { where, who }) {
    readPlaces(draft, where, countryOfNamed(who, draft.input.publisher ?? ''));
  },
};

/** Adds the document's places and its dateline. `home` is the publisher's country, null when it is not known. */
export function readPlaces(draft: Draft, gazetteer: Gazetteer, home: string | null = null): void {
  const toponyms = findToponyms(draft, gazetteer);
  const evidence = new Evidence(draft, gazetteer);
  const resolver = new Resolver(gazetteer, home);
  findContainers(draft, gazetteer, resolver, evidence, toponyms);
  const verdicts = toponyms.map(toponym => judge(evidence, toponym));
  const kept = keepPlaces(toponyms, verdicts, evidence);
  for (const { toponym, verdict } of kept) {
    if (verdict !== 'part' || evidence.isCountry(toponym.key) || evidence.isDivision(toponym.key))
      resolver.count(toponym);
    if (verdict !== 'part') resolver.meet(toponym);
  }
  for (const { toponym, verdict } of kept) {
    const role = verdict === 'part' ? 'name-part' : roleOf(evidence, toponym, draft.places.at(-1) ?? null);
    draft.places.push(placeOf(draft, gazetteer, toponym, resolver, evidence, role));
  }
  addUnknownPlaces(draft, evidence, toponyms, verdicts);
  draft.dateline = readDateline(draft);
  locateDateline(draft);
}

/** A name that nothing speaks for by itself is a place where the words around it say so: "residents of Batken". */
function judge(evidence: Evidence, toponym: Toponym): Verdict {
  const verdict = evidence.judge(toponym);
  const { firstToken, endToken, weak, adjective } = toponym;
  if (verdict !== 'none' || weak || adjective) return verdict;
  return isPlaceByContext(evidence, firstToken, endToken) ? 'sure' : verdict;
}

/** A dateline tells where the report was written. */
function locateDateline({ dateline, places }: Draft): void {
  if (dateline === null) return;
  for (const place of places) {
    if (place.firstToken >= dateline.endToken) break;
    if (place.firstToken >= dateline.firstToken && place.role === 'affiliation') place.role = 'location';
  }
}

/** Adds what the gazetteer does not have, and the country to what is called after a place of its own: "Temple Road". */
function addUnknownPlaces(draft: Draft, evidence: Evidence, toponyms: Toponym[], verdicts: Verdict[]): void {
  const taken = new Uint8Array(draft.tokens.length);
  for (const { firstToken, endToken } of draft.times) taken.fill(1, firstToken, endToken);
  for (const { firstToken, endToken } of draft.places) taken.fill(1, firstToken, endToken);
  toponyms.forEach(({ firstToken, endToken }, i) => {
    if (verdicts[i] === 'person') taken.fill(1, firstToken, endToken);
  });
  const country = mainCountry(draft);
  for (const place of draft.places)
    if (place.lat === null) place.country ??= countryBeside(draft, place) ?? country;
  const found = findUnknownNames(evidence, token => taken[token] === 1);
  if (found.length === 0) return;
  const unknown = found.map(name => unknownPlace(draft, name, countryBeside(draft, name) ?? country));
  draft.places.push(...unknown);
  draft.places.sort((a, b) => a.start - b.start);
}

function unknownPlace(draft: Draft, { firstToken, endToken }: UnknownName, country: string | null): Place {
  const stretch = stretchOf(draft, firstToken, endToken);
  const name = draft.text.slice(stretch.start, stretch.end);
  const nowhere = { geonamesId: null, lat: null, lon: null, admin1: null, feature: null };
  const owner = findOwner(draft, firstToken);
  const near = owner ? { lat: owner.lat, lon: owner.lon, admin1: owner.admin1 } : {};
  return { ...stretch, name, ...nowhere, ...near, country, role: 'location' };
}

/** "Lima's Azul Square": the town before a possessive, where what the gazetteer does not have is as near as can be told. */
function findOwner(draft: Draft, firstToken: number): Place | null {
  const mark = firstToken > 1 ? draft.norm(firstToken - 1) : '';
  if (mark !== "'s" && mark !== '’s') return null;
  const owner = draft.places.find(({ endToken }) => endToken === firstToken - 1);
  return owner?.feature?.startsWith('PPL') ? owner : null;
}

/** "Mosul, Iraq": each name that a comma parts from the next is looked for inside it. */
function findContainers(
  draft: Draft,
  gazetteer: Gazetteer,
  resolver: Resolver,
  evidence: Evidence,
  toponyms: Toponym[],
): void {
  for (let i = 0; i + 1 < toponyms.length; i++) {
    const [place, container] = [toponyms[i]!, toponyms[i + 1]!];
    const mark = draft.norm(place.endToken);
    const gap = container.firstToken - place.endToken;
    if (gap !== 1 || (mark !== ',' && mark !== '(') || place.adjective || container.adjective) continue;
    if (!isContainer(gazetteer, container.key)) continue;
    if (resolver.settle(place.key, container.key)) evidence.contained.add(place.endToken);
    else if (mark === ',' && !isListed(draft, container.endToken))
      resolver.setApart(place.key, container.key);
  }
}

/** "Lima, Peru and Quito", "Paris, Georgia, Italy": what goes on as a list may have been one all along. */
function isListed({ text, tokens, strings }: Draft, token: number): boolean {
  if (token + 1 >= tokens.length) return false;
  const mark = strings.get(tokens.norms[token]!);
  return (
    mark === 'and' || mark === 'or' || (mark === ',' && isCapital(text.charCodeAt(tokens.starts[token + 1]!)))
  );
}

/** Countries and divisions hold places; "Paris, London and Rome" is a list. */
function isContainer(gazetteer: Gazetteer, key: number): boolean {
  const { postingStarts, postings } = gazetteer;
  for (let at = postingStarts[key]!; at < postingStarts[key + 1]!; at++) {
    const feature = gazetteer.feature(postings[at]! & 0x1fffffff);
    if (feature === 'PCLI' || feature === 'ADM1') return true;
  }
  return false;
}

/** Drops what is no place: persons, namesakes of persons of the document, doubtful words that nothing supports. */
function keepPlaces(
  toponyms: Toponym[],
  verdicts: Verdict[],
  evidence: Evidence,
): { toponym: Toponym; verdict: Verdict }[] {
  const persons = new Map<number, number>();
  const sure = new Map<number, number>();
  toponyms.forEach(({ key }, i) => {
    if (verdicts[i] === 'person') persons.set(key, (persons.get(key) ?? 0) + 1);
    if (verdicts[i] === 'sure') sure.set(key, (sure.get(key) ?? 0) + 1);
  });
  const kept: { toponym: Toponym; verdict: Verdict }[] = [];
  toponyms.forEach((toponym, i) => {
    const verdict = verdicts[i] === 'none' && sure.has(toponym.key) && !toponym.weak ? 'open' : verdicts[i]!;
    if (verdict === 'none' || verdict === 'person') return;
    if (verdict === 'part' && !evidence.isWorthAPart(toponym.key)) return;
    const namesake =
      (persons.get(toponym.key) ?? 0) > (sure.get(toponym.key) ?? 0) && !evidence.isCountry(toponym.key);
    if (verdict === 'open' && namesake) return;
    kept.push({ toponym, verdict });
  });
  return kept;
}

/** A place that the gazetteer does not have, in one that it has: "Moscow, Ohio". */
function heldPlace(
  { text, tokens }: Draft,
  gazetteer: Gazetteer,
  { start, firstToken, endToken }: Toponym,
  holder: number,
  role: PlaceRole,
): Place {
  const end = tokens.ends[endToken - 1]!;
  const nowhere = { geonamesId: null, lat: null, lon: null, feature: null };
  const inside = { country: gazetteer.country(holder), admin1: gazetteer.admin1(holder) };
  return { start, end, firstToken, endToken, name: text.slice(start, end), ...nowhere, ...inside, role };
}

function placeOf(
  draft: Draft,
  gazetteer: Gazetteer,
  toponym: Toponym,
  resolver: Resolver,
  evidence: Evidence,
  role: PlaceRole,
): Place {
  const { start, firstToken, endToken, key, widened } = toponym;
  const holder = resolver.holderOf(key);
  if (holder >= 0) return heldPlace(draft, gazetteer, toponym, holder, role);
  const noun = evidence.norm(endToken - 1);
  const after = evidence.norm(endToken);
  const division = DIVISION_NOUNS.has(after) || DIVISION_NOUNS.has(noun) || DIVISION_OFFICES.has(after);
  // "Idlib Province" is the division itself, "Marion County" and "Wake Forest University" only lie where their name does.
  const whole = widened && division ? resolver.resolve(key, true) : -1;
  const own = !widened || (whole >= 0 && gazetteer.feature(whole) === 'ADM1');
  const row = own ? resolver.resolve(key, division) : resolver.resolveWidened(key, COUNTY_NOUNS.has(noun));
  const end = draft.tokens.ends[endToken - 1]!;
  return {
    start,
    end,
    firstToken,
    endToken,
    name: own ? gazetteer.name(row) : draft.text.slice(start, end),
    geonamesId: own ? gazetteer.ids[row] || null : null,
    lat: row < 0 ? null : gazetteer.lats[row]! / 1e5,
    lon: row < 0 ? null : gazetteer.lons[row]! / 1e5,
    country: row < 0 ? null : gazetteer.country(row),
    admin1: row < 0 ? null : gazetteer.admin1(row),
    feature: own ? gazetteer.feature(row) : null,
    role,
  };
}
