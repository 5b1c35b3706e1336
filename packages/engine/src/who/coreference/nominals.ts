/**
 * Whom a noun phrase means. One rule per function, tried in the order of `RULES`; each gives referents, or null to let the next
 * one try. A phrase that no rule resolves is someone new.
 */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import { type Affiliation, affiliationsOf } from '../describe.js';
import type { Lookup } from '../lookup.js';
import { isRankOnly } from '../roles/of-organisation.js';
import { applyTitle, roleOfNominal } from '../roles.js';
import type { Setting } from '../setting.js';
import { findAppositive, isPersonNoun } from './apposition.js';
import { byCountryNoun } from './country-nouns.js';
import { agreesInCountry, areArgumentsOfOne, isBelowSubject, nearest } from './nearest.js';
import { countriesOfBoth } from './of-both.js';
import { byOffice } from './offices.js';
import type { Anaphor } from './scorer/matches.js';
import { kindIndex } from './scorer/templates.js';
import { severalBefore } from './several.js';

type NominalRule = (setting: Setting, candidate: Candidate, affiliation: Affiliation) => Referent[] | null;

const RULES: readonly NominalRule[] = [
  byApposition,
  byCapitalOf,
  byGovernment,
  byGroupName,
  byBareBody,
  bySeveral,
  byPeopleOfCountry,
  byCountryNoun,
  byOffice,
];

export function resolveNominal(setting: Setting, candidate: Candidate): Referent[] {
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

/** "…, *the deputy chief of Iraq's Popular Mobilization Units*" */
function byApposition(setting: Setting, candidate: Candidate): Referent[] | null {
  const named = findAppositive(setting, candidate);
  if (named === null) return null;
  return named.referents.length > 0 ? setting.referentsOf(named) : null;
}

/** "*the country*'s capital of Baghdad": the capital tells the country. */
function byCapitalOf(setting: Setting, candidate: Candidate): Referent[] | null {
  if (candidate.nominal!.entry?.kind !== 'country') return null;
  const head = setting.draft.tokens.heads[candidate.headToken]!;
  if (head < 0 || setting.draft.lemma(head) !== 'capital') return null;
  for (let token = candidate.endToken; token < head + 5 && token < setting.draft.tokens.length; token++) {
    const sense = setting.lookup.nameAt(token)?.phrase.senses.find(one => one.type === 'capital');
    if (sense?.type === 'capital') return [setting.cast.getState(sense.country)];
  }
  return null;
}

const GOVERNMENT_NOUNS: ReadonlySet<string> = new Set(['government', 'regime', 'administration', 'side']);

/** "*the Iranian government*", "*Iran's government*" are what "Tehran" is when it warns. */
function byGovernment(
  setting: Setting,
  candidate: Candidate,
  { country, owner }: Affiliation,
): Referent[] | null {
  const nominal = candidate.nominal!;
  if (!GOVERNMENT_NOUNS.has(nominal.noun) || candidate.plural || nominal.modifiers.length > 0) return null;
  const state = nominal.countries[0] ?? (owner?.kind === 'country' ? owner.state : null);
  if (state?.status === 'state' && nominal.determiner !== 'indefinite')
    return [setting.cast.getGovernment(state)];
  if (country !== null || nominal.determiner === 'indefinite' || nominal.noun === 'side') return null;
  const before = nearest(setting, candidate, one => one.isGovernment, 6);
  return before ? [before] : null;
}

/** "*Houthi fighters*", "*the Hamas militants*", "*the Taliban insurgency*": the group itself. */
function byGroupName(setting: Setting, candidate: Candidate): Referent[] | null {
  const { actor, entry, determiner } = candidate.nominal!;
  if (!actor || determiner === 'indefinite' || actor.kind !== 'group' || entry?.kind === 'country')
    return null;
  // "six Rohingya *journalists*" are not their people, nor "Druze *gunmen*" and "Taliban *police*" all Druze and Taliban.
  const own = entry?.sector ?? null;
  if (own !== null && own !== actor.sector && (OF_FAITHS.has(actor.sector ?? '') || BODIES_OF_STATE.has(own)))
    return null;
  // "*Iraqi* Kurds" are not the Kurds of all countries.
  if (actor.country === null && candidate.nominal!.countries.length > 0) return null;
  const isMember = entry === null ? candidate.plural : candidate.plural || entry.kind !== 'person';
  return isMember && entry?.kind !== 'place' && entry?.kind !== 'other'
    ? [setting.cast.getActor(actor)]
    : null;
}

/** Communities: people of all trades. */
const OF_FAITHS: ReadonlySet<string> = new Set(['CVL', 'REL']);
/** What groups that hold a country have beside their fighters. */
const BODIES_OF_STATE: ReadonlySet<string> = new Set(['COP', 'SPY', 'JUD', 'LEG', 'MED', 'EDU', 'JRN']);

const BARE_BODIES: ReadonlySet<string> = new Set([
  'group',
  'organisation',
  'organization',
  'movement',
  'faction',
  'body',
]);
/** How many mentions back the body is looked for. */
const BODY_REACH = 8;

/** "Boko Haram attacked the town. *The group* killed …": a body by so bare a word is the one named last. */
function byBareBody(setting: Setting, candidate: Candidate): Referent[] | null {
  const { noun, determiner, modifiers, countries, owner, ofHeads } = candidate.nominal!;
  const isBare = modifiers.length === 0 && countries.length === 0 && owner < 0 && ofHeads.length === 0;
  if (!BARE_BODIES.has(noun) || candidate.plural || !isBare) return null;
  // "the *Movement for* Dignity"
  if (setting.lookup.wordAt(candidate.endToken) === 'for') return null;
  if (determiner !== 'definite' && determiner !== 'demonstrative') return null;
  const isBody = ({ kind, nameRank, isGovernment }: Referent) =>
    (kind === 'group' || kind === 'organisation') && nameRank >= 1000 && !isGovernment;
  const found = nearest(setting, candidate, isBody, BODY_REACH);
  return found ? [found] : null;
}

/** "*both sides*", "*the two countries*" */
function bySeveral(setting: Setting, candidate: Candidate): Referent[] | null {
  return severalBefore(setting, candidate);
}

/** "*the Iranians*", "*the French*", of a people: the country's people, one referent in a text. */
function byPeopleOfCountry(
  setting: Setting,
  candidate: Candidate,
  { country }: Affiliation,
): Referent[] | null {
  const nominal = candidate.nominal!;
  if (nominal.entry !== null || nominal.countries.length === 0 || !candidate.plural || country === null)
    return null;
  const found = nearest(
    setting,
    candidate,
    one => one.country === country && one.nouns.has(nominal.noun),
    40,
  );
  return found ? [found] : null;
}

/** "*the group*", "*the attack*", "*police*": the likeliest of those before that can be such. */
function byScore(setting: Setting, candidate: Candidate, affiliation: Affiliation): Referent[] | null {
  const { scorer } = setting;
  const nominal = candidate.nominal!;
  const kind = kindOf(setting, candidate);
  const anaphor = {
    candidate,
    profile: scorer.profileOf(candidate),
    kind: kindIndex(kind, candidate.isBackground),
    country: affiliation.country,
    owner: affiliation.owner,
    gender: nominal.entry?.gender ?? genderOfNoun(nominal.noun),
    favourite: null,
  };
  // "*his wife*" is not he.
  const owner = nominal.entry?.kind === 'person' ? affiliation.owner : null;
  const isOwner = (other: Candidate) => owner !== null && other.referents.includes(owner.row);
  return scorer.choose(anaphor, other => !isOwner(other) && mayBe(setting, anaphor, kind, other));
}

function mayBe(
  setting: Setting,
  { candidate, country, gender }: Pick<Anaphor, 'candidate' | 'country' | 'gender'>,
  kind: Referent['kind'],
  other: Candidate,
): boolean {
  if (other.referents.length !== 1 || areArgumentsOfOne(setting, candidate, other)) return false;
  if (isBelowSubject(setting, candidate, other)) return false;
  const one = setting.cast.referents[other.referents[0]!]!;
  if (areFoes(candidate.nominal!.entry?.sector ?? null, one.sector)) return false;
  if (kind !== 'other' && !agreesInCountry(one, country)) return false;
  if (gender !== null && one.gender !== null && gender !== one.gender) return false;
  const isBody = one.kind === 'organisation' || one.kind === 'group';
  // "the *central bank*" is no bank that was named before.
  if (isBody && isOfState(candidate) && one.sector === 'BUS') return false;
  switch (kind) {
    case 'person':
      return one.kind === 'person' && !one.plural && mayHold(one, candidate);
    case 'group':
    case 'organisation':
      return (
        isBody ||
        (one.kind === 'person' && one.plural) ||
        (one.kind === 'other' && candidate.plural === other.plural)
      );
    case 'country':
    case 'place':
      return one.kind === 'place' || one.kind === 'country' || one.kind === 'organisation';
    default:
      return (
        candidate.plural === (other.plural || one.plural) && one.kind !== 'person' && one.kind !== 'country'
      );
  }
}

/** "the *warden*" is no drug lord, "the *gunmen*" are no police. */
function areFoes(said: string | null, known: string | null): boolean {
  if (said === null || known === null) return false;
  return (LAWFUL.has(said) && OUTLAWS.has(known)) || (OUTLAWS.has(said) && LAWFUL.has(known));
}

const LAWFUL: ReadonlySet<string> = new Set(['COP', 'JUD', 'GOV', 'MIL', 'LEG']);
const OUTLAWS: ReadonlySet<string> = new Set(['CRM', 'REB', 'UAF']);

const isOfState = ({ nominal }: Candidate) =>
  nominal!.entry !== null && nominal!.entry.sector === 'GOV' && nominal!.entry.kind === 'organisation';

/** "*The general*" is nobody who was called a minister; "*the man*" may be either. */
function mayHold(one: Referent, { nominal }: Candidate): boolean {
  const { noun, entry } = nominal!;
  if (!entry?.isTitle || one.nouns.size === 0) return true;
  return one.nouns.has(noun) || one.nouns.has(noun.slice(noun.lastIndexOf(' ') + 1));
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
  const country = candidate.nominal!.countries.find(({ code }) => code === affiliation.country);
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

function kindOf({ draft, lookup }: Setting, candidate: Candidate): Referent['kind'] {
  if (candidate.isBackground) return 'other';
  const { entry, noun, actor, countries } = candidate.nominal!;
  if (entry) return entry.kind === 'person' && candidate.plural ? 'group' : entry.kind;
  if (isPeople(lookup, candidate.headToken)) return candidate.plural ? 'group' : 'person';
  if (actor && draft.tokens.uposes[candidate.headToken] === Upos.NOUN)
    return isPersonNoun(noun) ? 'group' : 'other';
  if (actor || (countries.length > 0 && draft.tokens.uposes[candidate.headToken] !== Upos.NOUN))
    return candidate.plural ? 'group' : 'person';
  if (isPersonNoun(noun) || noun === 'them') return candidate.plural ? 'group' : 'person';
  return 'other';
}

/** "*Cubans* voted", though the tags take them for a common noun. */
function isPeople(lookup: Lookup, token: number): boolean {
  const hit = lookup.nameAt(token);
  return (
    hit?.endToken === token + 1 &&
    hit.phrase.senses.some(one => one.type === 'people' || one.type === 'member')
  );
}

/** What the phrase adds to what is known of its referent. */
function describe(
  setting: Setting,
  candidate: Candidate,
  referent: Referent,
  affiliation: Affiliation,
): void {
  const nominal = candidate.nominal!;
  referent.nouns.add(nominal.noun);
  // "the groups", of "terrorist groups"
  referent.nouns.add(nominal.noun.slice(nominal.noun.lastIndexOf(' ') + 1));
  // "the ministry", of the "ministry of defence"
  const of = nominal.noun.indexOf(' of ');
  if (of > 0 && nominal.entry?.kind === 'organisation') referent.nouns.add(nominal.noun.slice(0, of));
  for (const word of nominal.modifiers) referent.modifiers.add(word);
  correctCountry(setting, candidate, referent);
  const isPerson = referent.kind === 'person' && nominal.entry?.kind === 'person';
  // "Sheikh Omar Halabi, *a Druze lawmaker*": what one is called by courtesy tells less.
  if (isPerson && affiliation.sector !== null && (isOfCourtesy(referent) || isRankOnly(referent)))
    referent.sector = affiliation.sector;
  if (isPerson && nominal.entry!.isTitle && referent.nameRank >= 1000) {
    applyTitle(setting, referent, candidate.headToken, affiliation.country, affiliation);
  } else if (referent.nameRank < 1000 || referent.kind !== 'place') {
    referent.country ??= referent.state ? null : affiliation.country;
    // "the West African *bloc* ECOWAS": what the lexicon gives no sector on purpose gets none by a description.
    if (referent.actor === null || referent.actor.person !== null || referent.actor.country === null)
      referent.sector ??= referent.state ? null : affiliation.sector;
  }
  referent.gender ??= nominal.entry?.gender ?? genderOfNoun(nominal.noun);
  const rank = Math.min(999, candidate.endToken - candidate.firstToken);
  if (rank > referent.nameRank) {
    referent.name = descriptionOf(setting, candidate);
    referent.nameRank = rank;
  }
  roleOfNominal(setting, candidate, referent, affiliation.owner, affiliation.country);
}

const COURTESY =
  /^(sheikh|sheik|shaikh|sayyid|sayed|dr|dr\.|doctor|professor|prince|princess|father|chief)$/i;

function isOfCourtesy({ roles, actor }: Referent): boolean {
  return actor === null && roles.length === 1 && roles[0]!.organisation < 0 && COURTESY.test(roles[0]!.title);
}

/** "*Mexican* cement group Cerro Alto", when the country came from a town that is called so: what is said outright stands. */
function correctCountry(setting: Setting, { nominal }: Candidate, referent: Referent): void {
  const [country, other] = nominal!.countries;
  if (!country || other || referent.actor !== null || referent.state !== null) return;
  // "the French port of *Brest*"
  if (referent.kind === 'place' && nominal!.entry?.kind === 'place' && referent.nameRank >= 1000)
    referent.country = country.code;
  if (referent.kind !== 'organisation' && referent.kind !== 'group') return;
  const isNamed = referent.mentions.some(
    ({ name, firstToken, endToken }) => name !== null && namesCountry(setting, firstToken, endToken),
  );
  if (!isNamed && referent.country !== null && referent.mentions.length === 1)
    referent.country = country.code;
}

function namesCountry(setting: Setting, firstToken: number, endToken: number): boolean {
  for (let token = firstToken; token < endToken; token++) if (setting.lookup.nameAt(token)) return true;
  return false;
}

const MALE: ReadonlySet<string> = new Set(
  'man boy gentleman businessman policeman father son husband brother king'.split(' '),
);
const FEMALE: ReadonlySet<string> = new Set(
  'woman girl lady businesswoman policewoman mother daughter wife sister queen schoolgirl'.split(' '),
);

function genderOfNoun(noun: string): Referent['gender'] {
  return MALE.has(noun) ? 'male' : FEMALE.has(noun) ? 'female' : null;
}

/** The words without the article. */
function descriptionOf(setting: Setting, candidate: Candidate): string {
  const first = candidate.firstToken;
  const isArticle =
    /^(the|a|an|this|that|these|those|some|both)$/.test(setting.draft.norm(first)) &&
    candidate.endToken - first > 1;
  return setting.textOf(isArticle ? first + 1 : first, candidate.endToken);
}

/** "The minister met *Kazakh counterparts*": counterparts of whoever held an office before in the sentence. */
function officialBefore(setting: Setting, candidate: Candidate): Referent | undefined {
  const isOfficial = (one: Referent) => one.kind === 'person' && one.sector !== null && one.sector !== 'CVL';
  return nearest(setting, candidate, isOfficial, 6) ?? undefined;
}

/** "his Iraqi *counterpart*" holds the office of the one whose counterpart he is, in another country. */
function copyOffice(
  setting: Setting,
  candidate: Candidate,
  referent: Referent,
  { country }: Affiliation,
): void {
  const [owner] = setting.referentsAt(candidate.nominal!.owner);
  const model = owner ?? (candidate.nominal!.owner < 0 ? officialBefore(setting, candidate) : undefined);
  if (model?.kind !== 'person') return;
  for (const noun of model.nouns) referent.nouns.add(noun);
  referent.sector ??= model.sector;
  referent.country ??= country;
}
