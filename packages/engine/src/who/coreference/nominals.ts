/**
 * Whom a noun phrase means. One rule per function, tried in the order of `RULES`; each gives referents, or null to let the next
 * one try. A phrase that no rule resolves is someone new.
 */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import { type Affiliation, affiliationsOf } from '../describe/describe.js';
import type { Setting } from '../setting.js';
import { byCountryNoun, byIslandState } from './country-nouns.js';
import { byBodyOfNation, byFirm } from './firms.js';
import { byScore } from './likeliest.js';
import {
  byAgency,
  byApposition,
  byBareBody,
  byCapitalOf,
  byGovernment,
  byGroupName,
  byPeopleOfCountry,
  byPersonOfCountry,
  byUntoldBody,
} from './nominal-rules.js';
import { copyOffice, describe, descriptionOf, kindOf } from './noun-phrases.js';
import { countriesOfBoth } from './of-both.js';
import { byOffice } from './offices.js';
import { severalBefore } from './several.js';
import { byCaptives, byLastWord } from './taken.js';

type NominalRule = (setting: Setting, candidate: Candidate, affiliation: Affiliation) => Referent[] | null;

const RULES: readonly NominalRule[] = [
  byApposition,
  byCapitalOf,
  byGovernment,
  byGroupName,
  byBareBody,
  byAgency,
  byUntoldBody,
  byFirm,
  byBodyOfNation,
  byCaptives,
  byLastWord,
  severalBefore,
  byPersonOfCountry,
  byPeopleOfCountry,
  byIslandState,
  byCountryNoun,
  byOffice,
];

export function resolveNominal(setting: Setting, candidate: Candidate): Referent[] {
  const nicknamed = byNickname(setting, candidate);
  if (nicknamed !== null) return [nicknamed];
  const affiliations = affiliationsOf(setting, candidate);
  if (affiliations.length > 1) return affiliations.map(one => sameOrNew(setting, candidate, one));
  const affiliation = affiliations[0]!;
  for (const rule of RULES) {
    const found = rule(setting, candidate, affiliation);
    if (found === null || found.length === 0) continue;
    if (found.length === 1) describe(setting, candidate, found[0]!, affiliation);
    if (found.length === 1 && candidate.nominal!.isCounterpart)
      copyOffice(setting, candidate, found[0]!, affiliation);
    return found;
  }
  const both = countriesOfBoth(setting, candidate);
  if (both !== null)
    return both.map(country => sameOrNew(setting, candidate, { ...affiliation, country, owner: null }));
  const found = byScore(setting, candidate, affiliation);
  if (found?.length === 1) describe(setting, candidate, found[0]!, affiliation);
  if (found) return found;
  return [create(setting, candidate, affiliation)];
}

/** "Ana Ruiz, known as *"the Baker"*": she bakes nothing. */
function byNickname(setting: Setting, candidate: Candidate): Referent | null {
  const { lookup } = setting;
  const { firstToken, nominal } = candidate;
  if (nominal!.entry?.kind !== 'person' || !/^["“'‘]$/.test(setting.draft.norm(firstToken - 1))) return null;
  if (!/^(as|nicknamed|dubbed|called|alias)$/.test(lookup.wordAt(firstToken - 2))) return null;
  for (const other of setting.before(candidate, 0)) {
    const [one] = setting.referentsOf(other);
    if (one?.kind === 'person' && other.name !== null) return one;
  }
  return null;
}

/** What is only spoken of: "*the attack*" means an attack told before, or another. */
export function resolveBackground(setting: Setting, candidate: Candidate): Referent[] {
  const nominal = candidate.nominal!;
  const owners = nominal.owner < 0 ? [] : setting.referentsAt(nominal.owner);
  const none: Affiliation = {
    country: nominal.countries[0]?.code ?? null,
    sector: null,
    otherSectors: [],
    owner: owners[0] ?? null,
    isFormer: false,
  };
  const found = byScore(setting, candidate, none);
  if (found) {
    found[0]!.nouns.add(nominal.noun);
    return found;
  }
  const referent = setting.cast.create('other');
  referent.plural = candidate.plural;
  referent.nouns.add(nominal.noun);
  referent.name = descriptionOf(setting, candidate);
  referent.nameRank = 0;
  return [referent];
}

/** One of several that a phrase means: "Hungarian … officials". */
function sameOrNew(setting: Setting, candidate: Candidate, affiliation: Affiliation): Referent {
  const noun = candidate.nominal!.noun;
  const same = setting.cast.findRecent(
    one =>
      one.nameRank < 1000 &&
      one.nouns.has(noun) &&
      one.country === affiliation.country &&
      one.country !== null,
  );
  if (same) return same;
  const one = create(setting, candidate, affiliation);
  const country =
    candidate.nominal!.countries.find(({ code }) => code === affiliation.country) ?? affiliation.owner?.state;
  if (country?.adjectives[0])
    one.name = `${country.adjectives[0]} ${setting.textOf(candidate.headFirst, candidate.headEnd)}`;
  return one;
}

function create(setting: Setting, candidate: Candidate, affiliation: Affiliation): Referent {
  const nominal = candidate.nominal!;
  const referent = setting.cast.create(kindOf(setting, candidate));
  referent.plural = candidate.plural;
  describe(setting, candidate, referent, affiliation);
  if (nominal.isCounterpart) copyOffice(setting, candidate, referent, affiliation);
  return referent;
}
