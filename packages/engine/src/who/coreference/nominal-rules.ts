/** Noun phrases of which one word tells whom they mean: states, governments, peoples, groups, and bodies named just before. */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Affiliation } from '../describe/describe.js';
import { isGoverning } from '../describe/sector.js';
import type { Setting } from '../setting.js';
import { findAppositive, nominalBefore } from './apposition.js';
import { nearest } from './nearest.js';

/** "…, *the deputy chief of Iraq's Popular Mobilization Units*" */
export function byApposition(setting: Setting, candidate: Candidate): Referent[] | null {
  const named = findAppositive(setting, candidate) ?? nominalBefore(setting, candidate);
  if (named === null) return null;
  return named.referents.length > 0 ? setting.referentsOf(named) : null;
}

/** "*the country*'s capital of Baghdad": the capital tells the country. */
export function byCapitalOf(setting: Setting, candidate: Candidate): Referent[] | null {
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
export function byGovernment(
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
  // "*Kowalski's* government" is none that was told of before.
  if (owner?.kind === 'person') return null;
  const before = nearest(setting, candidate, one => one.isGovernment, 6);
  return before ? [before] : null;
}

/** "*Houthi fighters*", "*the Hamas militants*", "*the Taliban insurgency*": the group itself. */
export function byGroupName(
  setting: Setting,
  candidate: Candidate,
  { sector }: Affiliation,
): Referent[] | null {
  const { actor, entry, determiner } = candidate.nominal!;
  // "*African leaders*" lead their countries, "Kurdish leaders" are some of them.
  if (candidate.nominal!.noun === 'leader' && OF_FAITHS.has(actor?.sector ?? '')) return null;
  if (!actor || determiner === 'indefinite' || actor.kind !== 'group' || entry?.kind === 'country')
    return null;
  // "six Rohingya *journalists*" are not their people, nor "Druze *gunmen*" and "Taliban *police*" all Druze and Taliban.
  const own = entry?.sector ?? null;
  const isWhole = WHOLE_PEOPLES.has(candidate.nominal!.noun);
  // "Taliban *border guards*": those who hold a country guard it.
  if (GUARDING.test(candidate.nominal!.noun)) return null;
  if (
    !isWhole &&
    own !== null &&
    own !== actor.sector &&
    (OF_FAITHS.has(actor.sector ?? '') || BODIES_OF_STATE.has(own))
  )
    return null;
  // "the Taliban *authorities*", not their leadership or delegation; of those who hold a country "Taliban *officials*" too
  const { noun } = candidate.nominal!;
  if (isGoverning(noun, actor) || (own === 'GOV' && GOVERNING.test(noun))) return null;
  // "Kurdish *demonstrators*", "Buddhist *nuns*" are some of them, "the Kurdish *people*" all.
  const isTrade = entry?.kind === 'person' || own !== null;
  if (isTrade && OF_FAITHS.has(actor.sector ?? '') && !isWhole) return null;
  // "Taliban *intelligence men*"
  if (sector !== null && sector !== actor.sector && BODIES_OF_STATE.has(sector)) return null;
  // "*Iraqi* Kurds" are not the Kurds of all countries.
  if (actor.country === null && candidate.nominal!.countries.length > 0) return null;
  const isMember = entry === null ? candidate.plural : candidate.plural || entry.kind !== 'person';
  return isMember && entry?.kind !== 'place' && entry?.kind !== 'other'
    ? [setting.cast.getActor(actor)]
    : null;
}

const GUARDING = /\b(border|customs|prison) (guard|officer|force)$/;

const WHOLE_PEOPLES: ReadonlySet<string> = new Set([
  'people',
  'community',
  'population',
  'minority',
  'religious minority',
  'ethnic group',
  'tribe',
  'clan',
  'faithful',
  'believer',
]);

/** Communities: people of all trades. */
const OF_FAITHS: ReadonlySet<string> = new Set(['CVL', 'REL']);

/** What groups that hold a country have beside their fighters. */
const BODIES_OF_STATE: ReadonlySet<string> = new Set(['COP', 'SPY', 'JUD', 'LEG', 'MED', 'EDU', 'JRN']);

/** What rules the country that a group holds. */
const GOVERNING = /\b(authority|ministry|government|administration)$/;

const BARE_BODIES: ReadonlySet<string> = new Set([
  'group',
  'organisation',
  'organization',
  'movement',
  'faction',
  'body',
]);

/** "Médecins du Lac … *The charity* said": of those that may be one. */
const CHARITIES: ReadonlySet<string> = new Set([
  'charity',
  'aid group',
  'aid agency',
  'aid organisation',
  'aid organization',
  'relief agency',
  'rights group',
  'human rights group',
  'ngo',
]);

/** How many mentions back the body is looked for. */
const BODY_REACH = 8;

/** "Boko Haram attacked the town. *The group* killed …": a body by so bare a word is the one named last. */
export function byBareBody(setting: Setting, candidate: Candidate): Referent[] | null {
  const { noun, determiner, modifiers, countries, owner, ofHeads } = candidate.nominal!;
  // "the *new* body"
  const isPlain = modifiers.every(word => word === 'new');
  const isBare = isPlain && countries.length === 0 && owner < 0 && ofHeads.length === 0;
  const isCharity = CHARITIES.has(noun);
  if ((!BARE_BODIES.has(noun) && !isCharity) || candidate.plural || !isBare) return null;
  // "the *Movement for* Dignity"
  if (setting.lookup.wordAt(candidate.endToken) === 'for') return null;
  if (determiner !== 'definite' && determiner !== 'demonstrative') return null;
  // "Sofia's energy regulator … *the body*": what states have may be told of by a noun alone, and no firm is called so.
  const isState = noun === 'body';
  const isBody = ({ kind, nameRank, isGovernment, country, sector }: Referent) =>
    (kind === 'group' || kind === 'organisation') &&
    (isState ? kind === 'organisation' && sector !== 'BUS' && sector !== 'MIL' : nameRank >= 1000) &&
    !isGovernment &&
    (!isCharity || country === 'NGO' || sector === null || sector === 'SOC');
  const found = nearest(setting, candidate, isBody, BODY_REACH);
  return found ? [found] : null;
}

/** "Moldova's intelligence service … *the agency*", "Agence France-Presse … *the agency*": a body of the state or of the press told last. */
export function byAgency(setting: Setting, candidate: Candidate): Referent[] | null {
  const { noun, determiner, modifiers, countries, owner, ofHeads } = candidate.nominal!;
  const isBare = modifiers.length === 0 && countries.length === 0 && owner < 0 && ofHeads.length === 0;
  if (noun !== 'agency' || candidate.plural || !isBare) return null;
  if (determiner !== 'definite' && determiner !== 'demonstrative') return null;
  const isAgency = ({ kind, names, nouns, isGovernment }: Referent) =>
    kind === 'organisation' &&
    !isGovernment &&
    (names.some(words => words.some(word => AGENCY.test(word))) ||
      [...nouns].some(word => AGENCIES.test(word)));
  const found = nearest(setting, candidate, isAgency, BODY_REACH);
  return found ? [found] : null;
}

const AGENCY = /^(agency|agence|agencia|agenzia|agentur|agência|service|bureau|directorate)$/;
const AGENCIES =
  /\b(agency|service|authority|watchdog|regulator|bureau|directorate|institute|administration)$/;

/** "Nova Liga left the coalition. *The right-wing party* …": a body told in full words is the one named just before of which nothing is told. */
export function byUntoldBody(setting: Setting, candidate: Candidate): Referent[] | null {
  const { entry, determiner, owner, ofHeads, countries } = candidate.nominal!;
  if (entry === null || candidate.plural || determiner !== 'definite' || owner >= 0 || ofHeads.length > 0)
    return null;
  if ((entry.kind !== 'organisation' && entry.kind !== 'group') || !TOLD_LATER.has(entry.sector ?? ''))
    return null;
  // "the company" may be any of those before.
  const { noun, modifiers } = candidate.nominal!;
  if (modifiers.length === 0 && !noun.includes(' ')) return null;
  const [country] = countries;
  let found: Referent | null = null;
  for (const other of setting.before(candidate, 1)) {
    if (other.referents.length !== 1) continue;
    const one = setting.cast.referents[other.referents[0]!]!;
    if (one.nouns.has(candidate.nominal!.noun)) return null;
    const isBody =
      one.kind === 'organisation' || one.kind === 'group' || (one.kind === 'other' && other.name !== null);
    if (!isBody || one.nameRank < 1000 || one.actor !== null || one.state !== null || one.plural) continue;
    if (one.sector !== null || (country && one.country !== null && one.country !== country.code)) continue;
    if (found !== null && found !== one) return null;
    found = one;
  }
  if (found !== null && found.kind === 'other') found.kind = 'organisation';
  return found === null ? null : [found];
}

/** What the news tells of a body at its second mention; a government's office is told at once. */
const TOLD_LATER: ReadonlySet<string> = new Set([
  'PTY',
  'REB',
  'CRM',
  'BUS',
  'SOC',
  'LAB',
  'JRN',
  'EDU',
  'REL',
  'PRM',
  'AGR',
]);

/** "*the Peruvian* said", after a minister from Lima: the one of that country told of last. */
export function byPersonOfCountry(setting: Setting, candidate: Candidate): Referent[] | null {
  const { entry, unlisted, countries, determiner, actor, noun } = candidate.nominal!;
  const isPlain = entry === null && unlisted === null && actor === null && countries.length === 1;
  if (!isPlain || candidate.plural || determiner !== 'definite' || noun.includes(' ')) return null;
  const found = nearest(
    setting,
    candidate,
    one => one.kind === 'person' && !one.plural && one.country === countries[0]!.code,
    BODY_REACH,
  );
  return found ? [found] : null;
}

/** "*the Iranians*", "*the French*", of a people: the country's people, one referent in a text. */
export function byPeopleOfCountry(
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
