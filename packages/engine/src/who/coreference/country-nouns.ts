/** Which country, town or region a bare noun means: "the country", "the Arab country", "the city". */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Affiliation } from '../describe/describe.js';
import type { Setting } from '../setting.js';
import { isDefinite, nearest } from './nearest.js';

/** "*the country*", "*the Arab country*", "*the kingdom*" */
export function byCountryNoun(
  setting: Setting,
  candidate: Candidate,
  affiliation: Affiliation,
): Referent[] | null {
  const nominal = candidate.nominal!;
  if (nominal.entry?.kind !== 'country' || candidate.plural || !isDefinite(nominal.determiner)) return null;
  if (nominal.countries.length > 0 && affiliation.country !== null)
    return [setting.cast.getState(nominal.countries[0]!)];
  if (/^(ally|power|neighbou?r|superpower)$/.test(nominal.noun)) return null;
  const isMeant = (one: Referent) =>
    one.kind === 'country' &&
    one.state !== null &&
    (nominal.regions.length === 0 || allows(one.state.regions, nominal.regions));
  const governing = subjectAbove(setting, candidate).find(isMeant);
  const found = governing ?? nearest(setting, candidate, isMeant, 40) ?? countryOfPerson(setting, candidate);
  return found ? [found] : null;
}

/** "*the island*'s justice minister": the island state told of last. */
export function byIslandState(setting: Setting, candidate: Candidate): Referent[] | null {
  const { noun, determiner, modifiers, countries } = candidate.nominal!;
  if (!/^(island|atoll)$/.test(noun) || modifiers.length + countries.length > 0) return null;
  if (determiner !== 'definite' || (candidate.plural && noun !== 'island')) return null;
  const isIsland = (one: Referent) =>
    (one.kind === 'country' || one.isGovernment) && ISLAND_STATES.has(one.country ?? '');
  const found = nearest(setting, candidate, isIsland, 12);
  return found?.state ? [setting.cast.getState(found.state)] : null;
}

/** States that are one island, or a few, and are called so. */
const ISLAND_STATES: ReadonlySet<string> = new Set(
  `NRU TUV KIR TON WSM COK NIU PLW FSM MHL VUT SLB FJI MDV SYC MUS COM CPV STP MDG LKA CUB JAM HTI DOM BRB TTO GRD LCA VCT ATG KNA DMA BHS
  MLT CYP ISL TWN SGP TLS BHR IRL NCL PYF GUM BMU CYM ABW CUW GRL FRO JEY GGY IMN`.split(/\s+/),
);

/** "the *Arab* country" can only be an Arab one; other adjectives ("small", "war-torn") exclude nobody. */
function allows(regions: readonly string[], words: readonly string[]): boolean {
  const told = words.filter(word => PARTS_OF_THE_WORLD.has(word) || OF_CREEDS.has(word));
  return told.length === 0 || told.some(word => regions.some(region => region.toLowerCase() === word));
}

/** What countries are called by beside where they lie: "the Jewish state". */
const OF_CREEDS: ReadonlySet<string> = new Set(['muslim', 'communist', 'jewish']);

/** Adjectives of parts of the world. */
export const PARTS_OF_THE_WORLD: ReadonlySet<string> = new Set([
  'arab',
  'gulf',
  'middle eastern',
  'north african',
  'west african',
  'sahel',
  'east african',
  'central african',
  'southern african',
  'south asian',
  'southeast asian',
  'east asian',
  'central asian',
  'balkan',
  'baltic',
  'nordic',
  'scandinavian',
  'caucasus',
  'central american',
  'caribbean',
  'south american',
  'latin american',
  'andean',
  'pacific',
  'eurasian',
  'north american',
  'eastern european',
  'african',
  'asian',
  'european',
]);

/** The subjects of the clauses above, nearest first: "Iran warned …, saying *the country* will respond". */
function subjectAbove(setting: Setting, candidate: Candidate): Referent[] {
  const { heads, deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  if (deprels[candidate.headToken] !== Deprel.nsubj) return [];
  const found: Referent[] = [];
  let verb = heads[candidate.headToken]!;
  for (let step = 0; verb >= 0 && step < 6; step++) {
    verb = heads[verb]!;
    if (verb < 0) break;
    for (let child = firstChildren[verb]!; child >= 0; child = nextSiblings[child]!) {
      if (deprels[child] === Deprel.nsubj && child < candidate.headToken)
        found.push(...setting.referentsAt(child));
    }
  }
  return found;
}

/** When the text has told no country but someone's nationality: "a Nepalese climber … *the country*". */
function countryOfPerson(setting: Setting, candidate: Candidate): Referent | null {
  for (let token = candidate.firstToken - 1, step = 0; token >= 0 && step < 60; token--, step++) {
    const sense = setting.lookup.nameAt(token)?.phrase.senses.find(one => one.type === 'adjective');
    if (sense?.type === 'adjective') return setting.cast.getState(sense.country);
  }
  return null;
}
