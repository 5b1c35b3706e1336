/** Whose a nominal is: country and sector from its adjectives, its possessor, its "of"- and "in"-phrases. */
import type { Candidate, Nominal } from '../candidate.js';
import type { Referent } from '../cast.js';
import { LOOSE } from '../roles/fields.js';
import { findOwnerNoun, type OwnerNoun } from '../roles/owner-noun.js';
import { RANKS } from '../roles/ranks.js';
import type { Setting } from '../setting.js';
import { isOver, OF_STATES } from './former.js';
import {
  delegateOf,
  leaderOf,
  playerOf,
  sectorOfArms,
  sectorOfPeople,
  societyOf,
  soldierOf,
} from './own-sector.js';
import { bodyFrom, isOwner, ownerOf } from './owner.js';
import { isFromAbroad, placeCountry } from './place.js';
import { IN_SERVICE, inheritedSector, isKin, MEN, PEERS } from './sector.js';

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
  const isFormer = isOver(setting, candidate);
  if (nominal.countries.length > 1 && candidate.plural) {
    return nominal.countries.map(country => affiliation(nominal, country.code, null, isFormer));
  }
  const ofs = nominal.ofHeads.flatMap(token => setting.referentsAt(token));
  const ofPerson = PEERS.has(nominal.noun) && ofs.length === 1 && ofs[0]!.kind === 'person' ? ofs[0]! : null;
  if (ofs.length > 1 && candidate.plural && nominal.countries.length === 0 && nominal.entry?.isTitle) {
    return ofs.map(one => affiliation(nominal, one.country, one, isFormer));
  }
  const homes =
    candidate.plural && nominal.countries.length + ofs.length === 0 ? homesOf(setting, nominal) : [];
  if (homes.length > 1) return homes.map(one => affiliation(nominal, one.country, one, isFormer));
  const owners = setting.referentsAt(nominal.owner);
  // "*their teams*", of two ministers
  const isOfOfficers =
    TEAMS.has(nominal.noun) && owners.every(one => one.country !== null && one.sector !== null);
  if (owners.length > 1 && candidate.plural && isOfOfficers)
    return owners.map(one => affiliation(nominal, one.country, one, isFormer, one.sector));
  if (owners.length > 1 && candidate.plural && isOfEach(nominal) && owners.every(isOwner))
    return owners.map(one => affiliation(nominal, one.country, one, isFormer));
  const noun = takesField(nominal) ? nounBefore(setting, candidate) : null;
  // "Paraguay's *Colorado* dissidents": a region of that name elsewhere is not meant.
  // "*Lithuania's* Poles": a people that lives there.
  const isOfOwner =
    owner?.kind === 'country' && (nominal.countries[0]?.status === 'region' || isPeopleOf(nominal));
  // "*ethnic Albanian* parties" are of where they are.
  const isEthnic = nominal.modifiers.includes('ethnic');
  const isOfOther = owner?.kind === 'country' && FOREIGN.has(nominal.noun);
  const country =
    (isOfOwner
      ? owner.country
      : isEthnic
        ? null
        : (countryOfSeat(nominal, ofs) ?? nominal.countries[0]?.code)) ??
    (POSTED.test(nominal.noun) ? ofs.find(one => one.country)?.country : null) ??
    (isOfPeople(nominal) || isOfFirm(nominal) ? placeCountry(setting, candidate) : null) ??
    nominal.actor?.country ??
    noun?.owner?.country ??
    (isOfOther ? null : owner?.country) ??
    (isOfOther ? null : ofs.find(one => one.country)?.country) ??
    (isFromAbroad(nominal) ? null : placeCountry(setting, candidate));
  const members = isGathering(nominal)
    ? (ofs.find(one => one.sector !== null && !one.isGovernment)?.sector ?? null)
    : isOfMany(nominal, owner)
      ? owner!.sector
      : null;
  const whose = noun?.owner ?? owner ?? ofPerson ?? ofs.find(isOwner) ?? bodyFrom(setting, nominal) ?? null;
  return [affiliation(nominal, country, whose, isFormer, members ?? noun?.sector ?? null, candidate.plural)];
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

/** "the *Serb* mayor *of Foča*": who holds an office of a town is of its country, of whatever people. */
function countryOfSeat({ noun, countries }: Nominal, ofs: readonly Referent[]): string | null {
  if (countries.length !== 1 || !LOCAL_OFFICES.test(noun)) return null;
  const [seat, other] = ofs;
  return seat?.kind === 'place' && seat.state === null && other === undefined ? seat.country : null;
}

const LOCAL_OFFICES =
  /(^|[ -])(mayor|deputy mayor|mayoress|governor|prefect|sub-prefect|councillor|councilwoman|councilman|alderman|bishop|archbishop|parish priest|police chief)$/;

const isPeopleOf = ({ entry, countries }: Nominal) => entry === null && countries.length === 1;

/** "*Hazara* elders in Quetta", "*Kurdish* families in Bonn": a people lives in several countries. */
const isOfPeople = ({ actor, entry }: Nominal) =>
  (actor?.sector === 'CVL' || actor?.sector === 'REL') && entry?.sector !== 'REF';

/** "the *Washington* correspondent of a Kenyan daily": of whoever sent them. */
const POSTED = /(^| )(correspondent|bureau chief|subsidiary)$/;

/** "a *Samsung* supplier in Bac Ninh": firms work in many countries. */
const isOfFirm = ({ actor }: Nominal) => actor?.sector === 'BUS';

/** "a *delegation* of Chadian businessmen", "a *splinter group* of the cartel": of the sector of those it is made of. */
const isGathering = ({ noun, ofHeads, determiner }: Nominal) =>
  ofHeads.length > 0 && GATHERINGS.has(noun) && (noun !== 'family' || determiner === 'indefinite');

/** "a *farmers'* delegation", "the pilots' *chamber*": of the many whose it is. */
const isOfMany = ({ noun, ofHeads, owner: ownerToken }: Nominal, owner: Referent | null) =>
  ofHeads.length === 0 &&
  ownerToken >= 0 &&
  owner?.plural === true &&
  owner.kind === 'group' &&
  (noun === 'chamber' || OF_MANY.has(noun));

const OF_MANY: ReadonlySet<string> = new Set([
  'delegation',
  'committee',
  'meeting',
  'convoy',
  'crowd',
  'mission',
]);

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
    MEN.has(noun) ||
    IN_SERVICE.has(noun)
  );
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
  isFormer: boolean,
  /** The sector that a noun before the office tells. */
  ofNoun: string | null = null,
  isMany = false,
): Affiliation {
  const { entry, actor } = nominal;
  const own =
    leaderOf(nominal) ??
    delegateOf(nominal, owner) ??
    soldierOf(nominal) ??
    playerOf(nominal, isMany) ??
    societyOf(nominal) ??
    (isKin(nominal) ? null : entry?.sector) ??
    sectorOfArms(nominal, owner);
  // "Druze *gunmen*", "Sunni *tribesmen*": what a community does not tell of its members, their noun does.
  const isOfCommunity = own !== null && (actor?.sector === 'REL' || actor?.sector === 'CVL');
  const inherited = inheritedSector(
    nominal,
    owner,
    own,
    ofNoun,
    isOfCommunity,
    isGathering(nominal) || nominal.noun === 'chamber' || isOfMany(nominal, owner),
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
    sector: isFormer ? 'ELI' : (inherited ?? own ?? (entry ? null : sectorOfPeople(nominal, isMany))),
    otherSectors: entry?.otherSectors ?? [],
    owner,
    isFormer,
  };
}
