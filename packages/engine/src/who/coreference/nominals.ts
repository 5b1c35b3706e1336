/**
 * Whom a noun phrase means. One rule per function, tried in the order of `RULES`; each gives referents, or null to let the next
 * one try. A phrase that no rule resolves is someone new.
 */
import type { Draft } from '../../draft/draft.js';
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import { type Affiliation, affiliationsOf } from '../describe.js';
import { applyTitle, roleOfNominal } from '../roles.js';
import type { Setting } from '../setting.js';
import { findAppositive, isPersonNoun } from './apposition.js';
import { byCountryNoun, byPlaceNoun } from './country-nouns.js';
import { agreesInCountry, endsWith, isDefinite, nearest } from './nearest.js';
import { byOffice } from './offices.js';
import { severalBefore } from './several.js';

type NominalRule = (setting: Setting, candidate: Candidate, affiliation: Affiliation) => Referent[] | null;

const RULES: readonly NominalRule[] = [
  byApposition,
  byCapitalOf,
  byGovernment,
  byGroupName,
  bySeveral,
  byPeopleOfCountry,
  byCountryNoun,
  byOffice,
  bySameHead,
  byGroupNoun,
  byPlaceNoun,
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
  // "six Rohingya *journalists*" are not their people.
  if (actor.sector === 'CVL' && entry !== null && entry.sector !== null && entry.sector !== 'CVL')
    return null;
  const isMember = entry === null ? candidate.plural : candidate.plural || entry.kind !== 'person';
  return isMember && entry?.kind !== 'place' && entry?.kind !== 'other'
    ? [setting.cast.getActor(actor)]
    : null;
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

/** "*the militia*" after "a militia", "*police*" after "police": the same noun, nothing against it. */
function bySameHead(setting: Setting, candidate: Candidate, affiliation: Affiliation): Referent[] | null {
  const nominal = candidate.nominal!;
  const isRepeatable =
    isDefinite(nominal.determiner) ||
    (nominal.determiner === 'bare' && nominal.entry !== null && nominal.count === 0);
  if (!isRepeatable || nominal.entry?.kind === 'country') return null;
  if (nominal.determiner === 'possessive' && affiliation.owner === null) return null;
  const found = nearest(setting, candidate, one => isSameHead(one, candidate, affiliation), 60);
  return found ? [found] : null;
}

function isSameHead(one: Referent, candidate: Candidate, { country, owner }: Affiliation): boolean {
  const nominal = candidate.nominal!;
  if (!one.nouns.has(nominal.noun) || one.nameRank >= 1000 || one.plural !== candidate.plural) return false;
  if (!agreesInCountry(one, country) || (country !== null && one.country === null && nominal.entry === null))
    return false;
  const last = one.mentions.at(-1)?.nominal;
  if (last && nominal.determiner === 'possessive' && last.determiner === 'possessive' && owner !== null) {
    return (
      one.country === owner.country ||
      one.mentions.slice(-8).some(other => other.nominal?.owner === nominal.owner)
    );
  }
  // "the neighbours' coast guards" are not the Indian ones.
  if (owner !== null && nominal.determiner === 'possessive' && one.country !== owner.country) return false;
  const isOpen = one.modifiers.size === 0 && isDefinite(nominal.determiner);
  return (
    nominal.modifiers.every(word => isOpen || one.modifiers.has(word) || VAGUE.has(word)) &&
    !(one.modifiers.size > 0 && nominal.determiner === 'bare' && nominal.modifiers.length === 0)
  );
}

const VAGUE: ReadonlySet<string> = new Set([
  'same',
  'local',
  'new',
  'other',
  'said',
  'late',
  'own',
  'aforementioned',
  'latter',
  'former',
]);

/** "*the group*", "*the organisation*", "*the company*": the one named last that is such. */
function byGroupNoun(setting: Setting, candidate: Candidate, affiliation: Affiliation): Referent[] | null {
  const nominal = candidate.nominal!;
  const { entry } = nominal;
  if (!entry || (entry.kind !== 'group' && entry.kind !== 'organisation') || candidate.plural) return null;
  if (nominal.determiner !== 'definite' && nominal.determiner !== 'demonstrative') return null;
  if (nominal.ofHeads.length > 0) return null;
  const agrees = (one: Referent) =>
    (one.kind === 'group' || one.kind === 'organisation') &&
    one.nameRank >= 1000 &&
    !one.isGovernment &&
    agreesInCountry(one, affiliation.country) &&
    (entry.sector === null
      ? isLoosely(one, nominal.noun)
      : one.sector === entry.sector || endsWith(one, nominal.noun));
  const found = nearest(setting, candidate, agrees, 12);
  return found ? [found] : null;
}

const ANY_BODY: ReadonlySet<string> = new Set([
  'group',
  'organisation',
  'organization',
  'movement',
  'body',
  'agency',
  'institution',
  'outfit',
  'alliance',
  'network',
  'entity',
  'association',
  'bloc',
  'union',
  'league',
  'front',
  'force',
  'service',
  'office',
  'council',
  'committee',
  'commission',
]);

function isLoosely(one: Referent, noun: string): boolean {
  if (noun === 'group' || noun === 'movement' || noun === 'outfit')
    return one.kind === 'group' || one.sector === null || one.sector === 'SOC' || endsWith(one, noun);
  if (
    noun === 'organisation' ||
    noun === 'organization' ||
    noun === 'body' ||
    noun === 'agency' ||
    noun === 'institution'
  )
    return true;
  return ANY_BODY.has(noun) && endsWith(one, noun);
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
  const referent = setting.cast.create(kindOf(setting.draft, candidate));
  referent.plural = candidate.plural;
  describe(setting, candidate, referent, affiliation);
  if (nominal.isCounterpart) copyOffice(setting, candidate, referent, affiliation);
  return referent;
}

function kindOf(draft: Draft, candidate: Candidate): Referent['kind'] {
  const { entry, noun, actor, countries } = candidate.nominal!;
  if (entry) return entry.kind === 'person' && candidate.plural ? 'group' : entry.kind;
  if (actor && draft.tokens.uposes[candidate.headToken] === Upos.NOUN)
    return isPersonNoun(noun) ? 'group' : 'other';
  if (actor || (countries.length > 0 && draft.tokens.uposes[candidate.headToken] !== Upos.NOUN))
    return candidate.plural ? 'group' : 'person';
  if (isPersonNoun(noun) || noun === 'them') return candidate.plural ? 'group' : 'person';
  return 'other';
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
  const isPerson = referent.kind === 'person' && nominal.entry?.kind === 'person';
  if (isPerson && nominal.entry!.isTitle && referent.nameRank >= 1000) {
    applyTitle(
      setting,
      referent,
      candidate.headToken,
      affiliation.country,
      affiliation.owner,
      affiliation.isFormer,
    );
  } else if (referent.nameRank < 1000 || referent.kind !== 'place') {
    referent.country ??= referent.state ? null : affiliation.country;
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

/** "his Iraqi *counterpart*" holds the office of the one whose counterpart he is, in another country. */
function copyOffice(
  setting: Setting,
  candidate: Candidate,
  referent: Referent,
  { country }: Affiliation,
): void {
  const [model] = setting.referentsAt(candidate.nominal!.owner);
  if (model?.kind !== 'person') return;
  for (const noun of model.nouns) referent.nouns.add(noun);
  referent.sector ??= model.sector;
  referent.country ??= country;
}
