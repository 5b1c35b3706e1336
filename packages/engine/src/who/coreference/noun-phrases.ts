/** What a noun phrase tells of whom it means: kind, gender, country, sector, office, and what to call them. */
import { Upos } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Affiliation } from '../describe/describe.js';
import type { Lookup } from '../lookup.js';
import { isRankOnly } from '../roles/lightly-told.js';
import { applyTitle, roleOfNominal } from '../roles.js';
import type { Setting } from '../setting.js';
import { isPersonNoun } from './fits.js';
import { nearest } from './nearest.js';

export function kindOf({ draft, lookup }: Setting, candidate: Candidate): Referent['kind'] {
  if (candidate.isBackground) return 'other';
  const { entry, noun, actor, countries, unlisted } = candidate.nominal!;
  if (entry) return entry.kind === 'person' && candidate.plural ? 'group' : entry.kind;
  if (isPeople(lookup, candidate.headToken)) return candidate.plural ? 'group' : 'person';
  if (actor && draft.tokens.uposes[candidate.headToken] === Upos.NOUN)
    return isPersonNoun(noun) || unlisted === 'person' ? 'group' : 'other';
  if (actor || (countries.length > 0 && draft.tokens.uposes[candidate.headToken] !== Upos.NOUN))
    return candidate.plural ? 'group' : 'person';
  if (isPersonNoun(noun) || noun === 'them' || unlisted === 'person')
    return candidate.plural ? 'group' : 'person';
  return unlisted === 'body' ? (candidate.plural ? 'group' : 'organisation') : 'other';
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
export function describe(
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
  // "A marshal's *grandson*, Leo Lund, was named consul": an office tells more than kin.
  const isKinOnly = referent.sector === 'CVL' && referent.actor === null && nominal.entry?.isTitle === true;
  const isToldLightly =
    isOfCourtesy(referent) || isRankOnly(referent) || isKinOnly || isToldByOwner(referent, candidate);
  if (isPerson && affiliation.sector !== null && isToldLightly) referent.sector = affiliation.sector;
  // "The victims *were nurses*": what they are tells more than what befell them.
  const isTrade = nominal.entry?.kind === 'person' && nominal.determiner === 'bare' && candidate.plural;
  if (isTrade && referent.nameRank < 1000 && referent.sector === 'CVL' && affiliation.sector !== null)
    referent.sector = affiliation.sector;
  if (isPerson && nominal.entry!.isTitle && referent.nameRank >= 1000) {
    applyTitle(setting, referent, candidate.headToken, affiliation.country, affiliation);
  } else if (referent.nameRank < 1000 || referent.kind !== 'place') {
    referent.country ??= referent.state ? null : affiliation.country;
    // "the West African *bloc* ECOWAS": what the lexicon gives no sector on purpose gets none by a description.
    if (referent.actor === null || referent.actor.person !== null || referent.actor.country === null)
      referent.sector ??= referent.state ? null : affiliation.sector;
  }
  // "Saraya Noor, a *militia*": a name that armed groups of any side have tells less than what it is called.
  if (
    MILITIAS.test(nominal.noun) &&
    referent.sector === 'REB' &&
    affiliation.sector === 'PRM' &&
    isByName(referent)
  )
    referent.sector = 'PRM';
  referent.gender ??= nominal.entry?.gender ?? genderOfNoun(nominal.noun);
  const rank = Math.min(999, candidate.endToken - candidate.firstToken);
  if (rank > referent.nameRank) {
    referent.name = descriptionOf(setting, candidate);
    referent.nameRank = rank;
  }
  roleOfNominal(setting, candidate, referent, affiliation.owner, affiliation.country);
}

const MILITIAS = /(^| )(militia|paramilitary group|self-defence group|vigilante group)$/;

/** Nothing but its name told the sector. */
const isByName = ({ actor, mentions }: Referent) =>
  actor === null && mentions.length === 1 && mentions[0]!.name?.because.startsWith('name ') === true;

const COURTESY =
  /^(sheikh|sheik|shaikh|sayyid|sayed|malam|mallam|haji|hajji|alhaji|dr|dr\.|doctor|professor|prince|princess|father|chief)$/i;

/** "its owner, *a coal merchant*": what somebody is tells more than what they have. */
function isToldByOwner({ actor, nameRank, mentions }: Referent, { nominal }: Candidate): boolean {
  const [first] = mentions;
  return (
    actor === null &&
    nameRank < 1000 &&
    nominal!.entry?.isRelational === false &&
    mentions.length === 1 &&
    OWNERS.has(first!.nominal?.noun ?? '')
  );
}

const OWNERS: ReadonlySet<string> = new Set(['owner', 'co-owner', 'part-owner', 'proprietor', 'founder']);

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

export function genderOfNoun(noun: string): Referent['gender'] {
  return MALE.has(noun) ? 'male' : FEMALE.has(noun) ? 'female' : null;
}

/** The words without the article. */
export function descriptionOf(setting: Setting, candidate: Candidate): string {
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
export function copyOffice(
  setting: Setting,
  candidate: Candidate,
  referent: Referent,
  { country }: Affiliation,
): void {
  const [owner] = setting.referentsAt(candidate.nominal!.owner);
  const model = owner ?? (candidate.nominal!.owner < 0 ? officialBefore(setting, candidate) : undefined);
  const isOffice =
    model?.kind === 'person' || (model?.plural === true && model.nameRank < 1000 && model.sector !== null);
  if (model === undefined || !isOffice) return;
  for (const noun of model.nouns) referent.nouns.add(noun);
  referent.sector ??= model.sector;
  referent.country ??= country;
}
