/** Whose a nominal is: country and sector from its adjectives, its possessor, its "of"- and "in"-phrases. */
import { Deprel, Upos } from '../grammar/labels.js';
import type { Candidate, Nominal } from './candidate.js';
import type { Referent } from './cast.js';
import { isEx } from './lookup.js';
import { subjectOf } from './roles/clauses.js';
import { goesWith, isFounded, LOOSE } from './roles/fields.js';
import { findOwnerNoun, type OwnerNoun } from './roles/owner-noun.js';
import { RANKS } from './roles/ranks.js';
import type { Setting } from './setting.js';

/** Whose and what, as the words say; null where they say nothing. */
export interface Affiliation {
  country: string | null;
  sector: string | null;
  otherSectors: string[];
  /** The organisation, group, country or person it belongs to. */
  owner: Referent | null;
  /** The office is no longer held: "the former minister". */
  isFormer: boolean;
}

/** "Belize's main *creditor*", "its *ally*": of any country but that. */
export const FOREIGN: ReadonlySet<string> = new Set(
  `creditor lender donor ally rival neighbour neighbor enemy foe adversary backer sponsor partner supplier buyer invader
  occupier aggressor`.split(/\s+/),
);

/** Several for coordinated adjectives or "of"-phrases of a plural: "Hungarian and Romanian officials". */
export function affiliationsOf(setting: Setting, candidate: Candidate): Affiliation[] {
  const nominal = candidate.nominal!;
  const owner = ownerOf(setting, candidate);
  const isOver =
    holdsOffice(nominal) &&
    (isFormer(nominal) ||
      isFormerOffice(setting, candidate) ||
      isEx(setting.draft, setting.lookup.nounAt(candidate.headToken)?.firstToken ?? candidate.headToken));
  if (nominal.countries.length > 1 && candidate.plural) {
    return nominal.countries.map(country => affiliation(nominal, country.code, null, isOver));
  }
  const ofs = nominal.ofHeads.flatMap(token => setting.referentsAt(token));
  const ofPerson = PEERS.has(nominal.noun) && ofs.length === 1 && ofs[0]!.kind === 'person' ? ofs[0]! : null;
  if (ofs.length > 1 && candidate.plural && nominal.countries.length === 0 && nominal.entry?.isTitle) {
    return ofs.map(one => affiliation(nominal, one.country, one, isOver));
  }
  const homes =
    candidate.plural && nominal.countries.length + ofs.length === 0 ? homesOf(setting, nominal) : [];
  if (homes.length > 1) return homes.map(one => affiliation(nominal, one.country, one, isOver));
  const owners = setting.referentsAt(nominal.owner);
  // "*their teams*", of two ministers
  const isOfOfficers =
    TEAMS.has(nominal.noun) && owners.every(one => one.country !== null && one.sector !== null);
  if (owners.length > 1 && candidate.plural && isOfOfficers)
    return owners.map(one => affiliation(nominal, one.country, one, isOver, one.sector));
  if (owners.length > 1 && candidate.plural && isOfEach(nominal) && owners.every(isOwner))
    return owners.map(one => affiliation(nominal, one.country, one, isOver));
  const noun = takesField(nominal) ? nounBefore(setting, candidate) : null;
  // "Paraguay's *Colorado* dissidents": a region of that name elsewhere is not meant.
  // "*Lithuania's* Poles": a people that lives there.
  const isOfOwner =
    owner?.kind === 'country' && (nominal.countries[0]?.status === 'region' || isPeopleOf(nominal));
  // "*ethnic Albanian* parties" are of where they are.
  const isEthnic = nominal.modifiers.includes('ethnic');
  const isOfOther = owner?.kind === 'country' && FOREIGN.has(nominal.noun);
  const country =
    (isOfOwner ? owner.country : isEthnic ? null : nominal.countries[0]?.code) ??
    (isOfPeople(nominal) ? placeCountry(setting, candidate) : null) ??
    nominal.actor?.country ??
    noun?.owner?.country ??
    (isOfOther ? null : owner?.country) ??
    (isOfOther ? null : ofs.find(one => one.country)?.country) ??
    (isFromAbroad(nominal) ? null : placeCountry(setting, candidate));
  const members = isGathering(nominal)
    ? (ofs.find(one => one.sector !== null && !one.isGovernment)?.sector ?? null)
    : nominal.noun === 'chamber' && owner?.plural === true
      ? owner.sector
      : null;
  const whose = noun?.owner ?? owner ?? ofPerson ?? ofs.find(isOwner) ?? bodyFrom(setting, nominal) ?? null;
  return [affiliation(nominal, country, whose, isOver, members ?? noun?.sector ?? null, candidate.plural)];
}

const TEAMS: ReadonlySet<string> = new Set([
  'team',
  'delegation',
  'office',
  'aide',
  'negotiator',
  'adviser',
  'spokesman',
  'deputy',
]);

/** "their *leaders*", "the two countries' *armies*": each of several has its own. */
function isOfEach({ entry }: Nominal): boolean {
  if (entry?.kind === 'person') return true;
  return (entry?.kind === 'group' || entry?.kind === 'organisation') && OF_STATES.has(entry.sector ?? '');
}

/** "envoys *from Chile and Bolivia*": states and towns of different countries, one for each. */
function homesOf(setting: Setting, { inHeads, entry }: Nominal): Referent[] {
  if (entry?.kind !== 'person' && entry?.kind !== 'group') return [];
  const homes = inHeads.flatMap(token => setting.referentsAt(token));
  const countries = new Set(homes.map(one => one.country));
  return countries.size === homes.length && !countries.has(null) ? homes : [];
}

const isPeopleOf = ({ entry, countries }: Nominal) => entry === null && countries.length === 1;

/** "*Hazara* elders in Quetta", "*Kurdish* families in Bonn": a people lives in several countries. */
const isOfPeople = ({ actor, entry }: Nominal) =>
  (actor?.sector === 'CVL' || actor?.sector === 'REL') && entry?.sector !== 'REF';

/** "a *delegation* of Chadian businessmen", "a *splinter group* of the cartel": of the sector of those it is made of. */
const isGathering = ({ noun, ofHeads, determiner }: Nominal) =>
  ofHeads.length > 0 && GATHERINGS.has(noun) && (noun !== 'family' || determiner === 'indefinite');

const GATHERINGS: ReadonlySet<string> = new Set([
  'delegation',
  'mission',
  'convoy',
  'crowd',
  'mob',
  'band',
  'splinter group',
  'splinter faction',
  'breakaway faction',
  'dissident faction',
  'family',
  'committee',
  'meeting',
  'coalition',
  'armed band',
  'chamber',
]);

/** What stands before an office or a general noun tells more of it than what its name says by itself. */
function takesField({ entry, noun, ofHeads }: Nominal): boolean {
  if (entry === null) return false;
  return (
    (entry.isTitle && ofHeads.length === 0) ||
    entry.isRelational ||
    LOOSE.has(noun) ||
    RANKS.has(noun) ||
    MEN.has(noun)
  );
}

/** "*Border Corps* men", "*intelligence* men", "the governor's *men*": theirs who send them. */
const MEN: ReadonlySet<string> = new Set(['man', 'men', 'woman', 'women', 'boy', 'boys']);

/** Bodies that have men: of a village or a union they are people. */
const HAVE_MEN: ReadonlySet<string> = new Set(['MIL', 'COP', 'SPY', 'PRM', 'REB', 'UAF', 'CRM', 'GOV']);

/** The sector of whoever has them; null for people of a place or a trade. */
function sectorOfMen(
  { noun, owner: ownerToken }: Nominal,
  owner: Referent | null,
  ofNoun: string | null,
): string | null {
  if (!MEN.has(noun)) return null;
  if (ofNoun !== null) return HAVE_MEN.has(ofNoun) ? ofNoun : null;
  const isSent = noun === 'man' || noun === 'men' || owner?.kind !== 'person';
  const sector =
    owner !== null && isSent && (ownerToken >= 0 ? owner.kind !== 'country' : true) ? owner.sector : null;
  return sector !== null && HAVE_MEN.has(sector) ? sector : null;
}

/** "the state *police* spokesman", "*narcotics* agents" */
function nounBefore(setting: Setting, { headToken, firstToken, nominal }: Candidate): OwnerNoun | null {
  const office = setting.lookup.nounAt(headToken);
  return office === null ? null : findOwnerNoun(setting, nominal!.noun, office.firstToken, firstToken);
}

function affiliation(
  nominal: Nominal,
  country: string | null,
  owner: Referent | null,
  isOver: boolean,
  /** The sector that a noun before the office tells. */
  ofNoun: string | null = null,
  isMany = false,
): Affiliation {
  const { entry, actor } = nominal;
  const own =
    leaderOf(nominal) ??
    delegateOf(nominal, owner) ??
    soldierOf(nominal) ??
    entry?.sector ??
    sectorOfArms(nominal, owner);
  // "Druze *gunmen*", "Sunni *tribesmen*": what a community does not tell of its members, their noun does.
  const isOfCommunity = own !== null && (actor?.sector === 'REL' || actor?.sector === 'CVL');
  const inherited = inheritedSector(
    nominal,
    owner,
    own,
    ofNoun,
    isOfCommunity,
    isGathering(nominal) || nominal.noun === 'chamber',
  );
  const isActor =
    entry === null
      ? nominal.unlisted !== null
      : entry.kind !== 'place' &&
        entry.kind !== 'country' &&
        // "Tonga's *cutters*": arms are of whose they are.
        (entry.kind !== 'other' || entry.sector !== null);
  return {
    country:
      isActor || entry?.kind === 'place' || entry?.kind === 'country' || nominal.countries.length > 0 || actor
        ? country
        : null,
    // The commander of a militia is of the militia's sector, a commander of whom no more is said a soldier.
    sector: isOver ? 'ELI' : (inherited ?? own ?? (entry ? null : sectorOfPeople(nominal, isMany))),
    otherSectors: entry?.otherSectors ?? [],
    owner,
    isFormer: isOver,
  };
}

/** The sector that the noun takes from a noun before it, from the body that is named with it, or from its owner; null for none. */
function inheritedSector(
  nominal: Nominal,
  owner: Referent | null,
  own: string | null,
  ofNoun: string | null,
  isOfCommunity: boolean,
  isGathered: boolean,
): string | null {
  const { noun, entry, actor, modifiers, owner: ownerToken } = nominal;
  if (OPPOSING.has(noun)) return null;
  const ofMen = sectorOfMen(nominal, owner, ofNoun);
  if (ofMen !== null) return ofMen;
  // "*dissidents* from the Delta Front" go on as it did.
  if (noun === 'dissident' && FIGHTING.has(owner?.sector ?? '')) return owner!.sector;
  // "his *government* counterpart", of a rebel
  if (noun === 'counterpart' && modifiers.includes('government')) return 'GOV';
  if (PEERS.has(noun) && owner?.kind === 'person') return owner.sector;
  if (isOfCommunity || (ofNoun === 'MIL' && actor?.sector === 'REB'))
    return actor?.sector === 'REB' ? actor.sector : ofNoun;
  if (isGathered && ofNoun !== null) return ofNoun;
  // "the militia's *media* chief" is no journalist.
  if (entry?.isRelational && ofNoun !== null && SIDELINES.has(ofNoun) && FIGHTING.has(owner?.sector ?? ''))
    return owner!.sector;
  if (entry?.isRelational)
    return (
      ofNoun ??
      (own === 'REB' ? own : null) ??
      (actor?.sector === 'CVL' && entry.kind === 'organisation' ? null : actor?.sector) ??
      sectorOfOwner(
        owner,
        entry.isTitle && own === null,
        ownerToken >= 0 || (isFounded(noun) && noun !== 'group'),
      )
    );
  if (LOOSE.has(noun) || RANKS.has(noun) || noun === 'delegate')
    return (
      ofNoun ??
      (isOfEmployer(noun, owner) || GENERIC_OFFICES.has(noun) ? sectorOfBody(owner) : null) ??
      sectorOfNamed(noun, actor)
    );
  return GENERIC_OFFICES.has(noun) ? (sectorOfBody(owner) ?? ofNoun) : null;
}

/** What armed groups and parties have beside their business, by the fields of those who see to it. */
const SIDELINES: ReadonlySet<string> = new Set(['JRN', 'MED', 'EDU', 'BUS', 'SOC', 'AGR', 'REL', 'PTY']);
const FIGHTING: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM', 'PTY']);

/** "*critics* of the government", "the junta's *foes*": what those are whom they oppose, they are not. */
export const OPPOSING: ReadonlySet<string> = new Set(['opponent', 'critic', 'foe', 'adversary', 'enemy']);

/** "*Nine Kenyans* were hurt": people of whom no more is said; "the Kenyans" may be their government, or a team. */
function sectorOfPeople({ actor, countries, determiner }: Nominal, isMany: boolean): string | null {
  if (actor !== null || !isMany) return actor?.sector ?? null;
  return countries.length > 0 && determiner !== 'definite' && determiner !== 'demonstrative' ? 'CVL' : null;
}

/** "the *Haitian* leader" leads the country. */
function leaderOf({ noun, countries, regions, actor, modifiers, ofHeads }: Nominal): string | null {
  if (noun !== 'leader' || ofHeads.length > 0) return null;
  // "*Southern African* leaders", "*European* leaders" lead the countries there.
  const isOfRegion =
    regions.length > 0 &&
    (actor === null || actor.sector === 'CVL') &&
    modifiers.every(word => regions.some(one => one.split(' ').includes(word)));
  return isOfRegion || (countries.length > 0 && modifiers.length === 0) ? 'GOV' : null;
}

/** "*Bougainville's* delegates", "the *Scottish* inspectors": of a country or region, as long as nothing tells of whom else. */
function delegateOf(
  { noun, countries, modifiers, owner: ownerToken }: Nominal,
  owner: Referent | null,
): string | null {
  if (!SENT.has(noun) || modifiers.length > 0) return null;
  const isOfLand =
    owner !== null && (owner.kind === 'country' || (owner.kind === 'place' && owner.state !== null));
  if (!isOfLand && (countries.length === 0 || ownerToken >= 0)) return null;
  return noun === 'agent' ? 'SPY' : 'GOV';
}

const SENT: ReadonlySet<string> = new Set(['delegate', 'inspector', 'negotiator', 'agent']);

/** "a *Ukrainian* sniper" is a soldier, a sniper of whom no more is said may be anyone; "*Cuban* instructors" train no pupils. */
function soldierOf({ noun, countries, modifiers }: Nominal): string | null {
  return (noun === 'sniper' || noun === 'bomber' || noun === 'instructor') &&
    countries.length > 0 &&
    modifiers.length === 0
    ? 'MIL'
    : null;
}

/** "*Chilean forces*" are soldiers; "an *armed* Andean *group*" has no state behind it, as far as is said. */
function sectorOfArms({ noun, entry, countries, modifiers }: Nominal, owner: Referent | null): string | null {
  if (entry === null || !entry.isRelational || entry.kind === 'person') return null;
  if (modifiers.some(word => OF_REBELS.has(word))) return 'REB';
  const isOfState = (countries.length > 0 && modifiers.length === 0) || owner?.kind === 'country';
  return noun === 'forces' && isOfState ? 'MIL' : null;
}

const OF_REBELS: ReadonlySet<string> = new Set(
  'armed rebel guerrilla insurgent separatist secessionist militant jihadist jihadi terrorist'.split(' '),
);

/** "*Tokyo Electric* engineers", "its Cambodian *manager*": of the sector of whoever employs them. */
function isOfEmployer(noun: string, owner: Referent | null): boolean {
  if (!LOOSE.has(noun) || owner?.sector == null) return false;
  return noun === 'engineer' || noun === 'technician' || goesWith(owner.sector, noun);
}

/** "*Red Cross* delegates": of the body named before the noun. */
function sectorOfNamed(noun: string, actor: Nominal['actor']): string | null {
  return noun === 'delegate' && actor?.kind === 'organisation' ? actor.sector : null;
}

/** "her *colleagues*", "his *deputy*", "his Indonesian *opposite number*": what somebody else is, they are too. */
const PEERS: ReadonlySet<string> = new Set([
  'colleague',
  'counterpart',
  'opposite number',
  'successor',
  'predecessor',
  'deputy',
  'second-in-command',
  'lieutenant',
  'henchman',
  'right-hand man',
  'aide',
  'top aide',
  'adviser',
  'advisor',
  'assistant',
  'secretary',
  'spokesman',
  'spokeswoman',
  'spokesperson',
]);

/** Offices of states that other bodies have as well: "the *secretary* of the dockers' league". */
export const GENERIC_OFFICES: ReadonlySet<string> = new Set([
  'president',
  'vice president',
  'vice-president',
  'deputy president',
  'secretary',
  'commissioner',
  'administrator',
  'representative',
  'chief executive',
  'chief executive officer',
  'ceo',
]);

/** Of a body that is not the state: a court, a union, a university. */
export function sectorOfBody(owner: Referent | null): string | null {
  const isBody =
    owner !== null && (owner.kind === 'organisation' || owner.kind === 'group') && !owner.isGovernment;
  return isBody ? owner.sector : null;
}

/** The leader of a country is its government; the leader of a group is of the group's sector. */
function sectorOfOwner(owner: Referent | null, isTitle: boolean, isPossessor: boolean): string | null {
  if (!owner) return null;
  // "*patients' groups*" are people who act for themselves.
  if (isPossessor && owner.plural && owner.sector === 'CVL' && !isTitle) return 'SOC';
  return owner.kind === 'country' ? (isTitle ? 'GOV' : null) : owner.kind === 'person' ? null : owner.sector;
}

/** A *former* minister is one no more; "his ex-*wife*", "two former *engineers*" never held an office. */
function holdsOffice({ entry }: Nominal): boolean {
  return entry === null || entry.isTitle || (entry.sector !== null && !NO_OFFICES.has(entry.sector));
}

const NO_OFFICES: ReadonlySet<string> = new Set(['CVL', 'LAB', 'AGR', 'REF', 'CRM']);

const FORMER: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'ousted',
  'oust',
  'deposed',
  'depose',
  'toppled',
  'topple',
  'onetime',
  'erstwhile',
  'sometime',
]);

function isFormer(nominal: Nominal): boolean {
  const isOfState = nominal.entry?.isTitle === true && OF_STATES.has(nominal.entry.sector ?? '');
  // The tags may take "retired" for a verb's form.
  return nominal.modifiers.some(
    word => FORMER.has(word) || ((word === 'retired' || word === 'retire') && isOfState),
  );
}

/** "a *retired* colonel" holds no office any more, a retired teacher stays one. */
const OF_STATES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

const FORMERLY: ReadonlySet<string> = new Set(['once', 'formerly', 'previously']);

/** "*once* the finance minister", "the spy chief *until last autumn*", "spy chief for years *until*". */
function isFormerOffice(setting: Setting, candidate: Candidate): boolean {
  const { nominal, firstToken, endToken } = candidate;
  if (nominal?.entry?.kind !== 'person' || !nominal.entry.isTitle) return false;
  const { draft } = setting;
  if (FORMERLY.has(draft.norm(firstToken - 1))) return true;
  const { sentences } = draft.tokens;
  for (let at = endToken; at < endToken + UNTIL_REACH && sentences[at] === candidate.sentence; at++) {
    const word = draft.norm(at);
    if (word === ',' || word === ';' || draft.tokens.uposes[at] === Upos.VERB) return false;
    if (word === 'until') return true;
  }
  return false;
}

/** How far after an office its end is looked for. */
const UNTIL_REACH = 6;

function ownerOf(setting: Setting, candidate: Candidate): Referent | null {
  const nominal = candidate.nominal!;
  if (nominal.noun === 'colleague' && setting.candidateOf(nominal.owner)?.pronoun) {
    const subject = subjectAround(setting, candidate);
    if (subject !== null && subject.sector !== null) return subject;
  }
  // "Police held a surgeon at dawn, *colleagues* said": whose, the sentence has told.
  if (nominal.noun === 'colleague' && nominal.determiner === 'bare' && nominal.modifiers.length === 0)
    return personOfTrade(setting, candidate);
  const owners = setting.referentsAt(nominal.owner);
  if (owners.length === 1) return owners[0]!;
  return nominal.owner < 0 && nominal.entry?.kind === 'person' ? bodyBefore(setting, candidate) : null;
}

/** Whoever of a known sector the sentence tells of last. */
function personOfTrade(setting: Setting, candidate: Candidate): Referent | null {
  for (const other of setting.before(candidate, 0)) {
    const [one] = setting.referentsOf(other);
    if (one?.kind === 'person' && one.sector !== null && one.sector !== 'CVL') return one;
  }
  return null;
}

/** "the guards caught two smugglers and handed them to *their colleagues*": of those who do it. */
function subjectAround(setting: Setting, { headToken }: Candidate): Referent | null {
  const { uposes, heads, deprels } = setting.draft.tokens;
  if (deprels[headToken] === Deprel.nsubj || deprels[headToken] === Deprel.conj) return null;
  const verb = heads[headToken]!;
  return verb >= 0 && uposes[verb] === Upos.VERB ? subjectOf(setting, verb) : null;
}

/** "a *BSP-7* commander": a body's name right before the noun. */
function bodyBefore(setting: Setting, { headToken, firstToken }: Candidate): Referent | null {
  const first = setting.lookup.nounAt(headToken)?.firstToken ?? headToken;
  const named = first > firstToken ? setting.candidateOf(first - 1) : null;
  if (!named?.name || named.endToken !== first || named.referents.length !== 1) return null;
  const owner = setting.referentsOf(named)[0]!;
  return owner.kind === 'organisation' || owner.kind === 'group' ? owner : null;
}

/** "officers *from the fraud squad*" */
function bodyFrom(setting: Setting, { entry, inHeads }: Nominal): Referent | null {
  if (entry?.kind !== 'person') return null;
  const { draft } = setting;
  for (const token of inHeads) {
    if (draft.norm(draft.tokens.leftEdges[token]!) !== 'from') continue;
    const body = setting.referentsAt(token).find(one => one.kind === 'organisation' || one.kind === 'group');
    if (body) return body;
  }
  return null;
}

function isOwner(referent: Referent): boolean {
  return referent.kind === 'organisation' || referent.kind === 'group' || referent.kind === 'country';
}

/** "a *Western* diplomat in Kabul" is of no one country. */
const isFromAbroad = ({ modifiers }: Nominal) => modifiers.some(word => ABROAD.has(word));

export const ABROAD: ReadonlySet<string> = new Set(
  'western foreign international overseas european african asian arab world global'.split(' '),
);

/** "*Lagos* traders", "three *Kumasi* bus drivers": the town or region named before the noun. */
function townBefore(setting: Setting, { firstToken, headToken, nominal }: Candidate): string | null {
  const end = setting.lookup.nounAt(headToken)?.firstToken ?? headToken;
  // The tree may leave the town out: "*Kumasi* | traders said".
  const isBare = nominal!.determiner === 'bare' && setting.draft.tokens.uposes[headToken] !== Upos.PROPN;
  const first = isBare && end === firstToken ? firstToken - 1 : firstToken;
  for (let token = end - 1; token >= first && token >= end - TOWN_REACH; token--) {
    const named = setting.candidateOf(token);
    if (!named?.name || setting.lookup.wordAt(named.endToken) === '-') continue;
    if (
      named.endToken > end ||
      (token < firstToken && named.sentence !== setting.candidateOf(headToken)?.sentence)
    )
      return null;
    const place = setting
      .referentsOf(named)
      .find(one => one.kind === 'place' || (one.kind === 'other' && named.name!.country !== null));
    return place?.country ?? null;
  }
  return null;
}

/** How many words may stand between the town and the noun, its own among them. */
const TOWN_REACH = 4;

/** "officials *in Ankara*", "rebels *in eastern Congo*" */
function placeCountry(setting: Setting, candidate: Candidate): string | null {
  const { nominal, firstToken, headToken } = candidate;
  // "*Lima*-based rights group"
  for (let token = firstToken; token + 2 < headToken; token++) {
    if (setting.lookup.wordAt(token + 1) !== '-' || setting.lookup.wordAt(token + 2) !== 'based') continue;
    const base = setting.referentsAt(token).find(one => one.country !== null);
    if (base) return base.country;
  }
  // "armed men *from across the Colombian border*"
  for (const token of nominal!.inHeads) {
    const border = setting.candidateOf(token)?.nominal;
    if (border?.noun === 'border' || border?.noun === 'frontier') return border.countries[0]?.code ?? null;
  }
  const named = townBefore(setting, candidate);
  // "the *Santa Rosa* clinic in Lima": what a body is called by is often a place elsewhere.
  const isBody = nominal!.entry?.kind === 'organisation';
  if (named !== null && !isBody) return named;
  for (const token of nominal!.inHeads) {
    const place = setting.referentsAt(token).find(one => one.kind === 'place' || one.kind === 'country');
    if (place?.country) return place.country;
    // "a delegation *from the African Union*"
    const isFrom = setting.draft.norm(setting.draft.tokens.leftEdges[token]!) === 'from';
    const body = isFrom
      ? setting.referentsAt(token).find(one => one.actor !== null || one.isGovernment)
      : undefined;
    if (body?.country && isOwner(body)) return body.country;
  }
  return named;
}
