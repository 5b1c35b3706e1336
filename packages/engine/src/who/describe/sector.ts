/** The sector of a nominal: from its noun, the noun before it, the body that is named with it, or its owner. */
import type { Nominal } from '../candidate.js';
import type { Referent } from '../cast.js';
import { goesWith, isFounded, LOOSE } from '../roles/fields.js';
import { RANKS } from '../roles/ranks.js';
import { OF_REBELS } from './own-sector.js';

/** The sector that the noun takes from a noun before it, from the body that is named with it, or from its owner; null for none. */
export function inheritedSector(
  nominal: Nominal,
  owner: Referent | null,
  own: string | null,
  ofNoun: string | null,
  isOfCommunity: boolean,
  isGathered: boolean,
): string | null {
  const { noun, entry, actor, modifiers, owner: ownerToken } = nominal;
  if (OPPOSING.has(noun)) return null;
  if (isGoverning(noun, actor ?? owner?.actor ?? null)) return 'GOV';
  // "a *communist* hit squad", "*separatist* gunmen"
  if (
    own === 'UAF' &&
    modifiers.some(word => OF_REBELS.has(word) || word === 'communist' || word === 'maoist')
  )
    return 'REB';
  // "*Himba chiefs*" stand above their people.
  if (noun === 'chief' && actor?.sector === 'CVL' && ofNoun === null) return 'ELI';
  // "Lesotho's *richest man*"
  if (
    /^(man|woman|person|family)$/.test(noun) &&
    modifiers.some(word => /^(rich|wealthy|richest|wealthiest)$/.test(word))
  )
    return 'BUS';
  // "*parliament's* clerk", "the *court's* clerk"
  if (noun === 'clerk' && (owner?.sector === 'LEG' || owner?.sector === 'JUD')) return owner.sector;
  // "*the minister's* staff"
  if (noun === 'staff' && owner?.kind === 'person' && CIVIL_OFFICES.has(owner.sector ?? ''))
    return owner.sector;
  // "*its environment* manager", of a firm, manages for it.
  if (noun === 'manager' && ownerToken >= 0 && EMPLOYING.has(sectorOfBody(owner) ?? '')) return owner!.sector;
  const ofMen = sectorOfMen(nominal, owner, ofNoun);
  if (ofMen !== null) return ofMen;
  // "*dissidents* from the Delta Front" go on as it did.
  if (noun === 'dissident' && FIGHTING.has(owner?.sector ?? '')) return owner!.sector;
  // "his *government* counterpart", of a rebel
  if (noun === 'counterpart' && modifiers.includes('government')) return 'GOV';
  // "*Chhatra Dal* activists"
  if (noun === 'activist' && (actor?.sector === 'PTY' || owner?.sector === 'PTY')) return 'PTY';
  const ofFaith = sectorOfFaith(nominal, owner);
  if (ofFaith !== null) return ofFaith;
  // "*Guatemala's* congress", "the *Chilean* congress" is a parliament.
  if (noun === 'congress' && own === null && (isOfLand(nominal, owner) || isBare(nominal))) return 'LEG';
  // "*navy* divers", "a *police* doctor": what others do as well, they do in uniform.
  if (IN_SERVICE.has(noun) && (ofNoun === 'MIL' || ofNoun === 'COP')) return ofNoun;
  // "*Russia's* consumer watchdog" is an office, "a Thai consumer watchdog" people's own.
  if (noun.endsWith('watchdog') && own === 'SOC' && (owner?.kind === 'country' || isTheOnly(nominal)))
    return 'GOV';
  // "*its owners*", of a newspaper: in business, whatever they own.
  if (OWNERS.test(noun) && OWNED.has(owner?.sector ?? '')) return 'BUS';
  // "the inn owners' *guild*", "the pharmacists' guild"
  if (noun === 'guild' && owner?.plural && owner.kind === 'group' && OF_GUILDS.has(owner.sector ?? ''))
    return owner.sector;
  // "*their delegate*", of growers: one of them.
  if (noun === 'delegate' && isBodyOrMany(owner)) return owner!.sector;
  // "the club's *captain*" commands nobody.
  if (noun === 'captain' && isTeam(owner)) return 'CVL';
  // "*their* advocate" pleads for them.
  if (noun === 'advocate' && ownerToken >= 0) return 'JUD';
  // "the boss *of a clan*"
  if (noun === 'boss' && owner?.nouns.has('clan')) return 'CRM';
  if (PEERS.has(noun) && owner?.kind === 'person') return owner.sector;
  // "the premier's *chief of staff*" commands no army.
  if (noun === 'chief of staff' && owner?.kind === 'person' && CIVIL_OFFICES.has(owner.sector ?? ''))
    return owner.sector;
  // "the archbishop … *his office*", "the mufti's *entourage*"
  if (HOUSEHOLDS.test(noun) && owner?.kind === 'person' && ownerToken >= 0 && owner.sector !== 'CVL')
    return owner.sector;
  // "the emir's *cousin*", "a *nephew* of the king": of the court.
  if (FAMILY.test(noun) && owner?.kind === 'person' && [...owner.nouns].some(one => CROWNED.has(one)))
    return 'ELI';
  // "the poet … *her publisher*" prints books.
  if (noun === 'publisher' && owner?.kind === 'person' && ownerToken >= 0) return 'BUS';
  // "*Ghana's* representative" speaks for the state.
  if (noun === 'representative' && owner?.kind === 'country') return 'GOV';
  // "the operator's Vietnamese *parent*"
  if (noun === 'parent' && owner?.kind === 'organisation') return owner.sector;
  const ofArmed = sectorOfArmedOwner(nominal, owner, own) ?? sectorOfOwnBoard(nominal, owner, own);
  if (ofArmed !== null) return ofArmed;
  // "the bank's *guards*" are no police.
  if (GUARDS.test(noun) && ownerToken >= 0 && EMPLOYING.has(owner?.sector ?? '')) return 'LAB';
  // "*KLM* pilots", "the ferry line's *captains*" serve in no force.
  if (CREWS.test(noun) && (actor ?? owner)?.sector === 'BUS') return 'LAB';
  if (isOfCommunity || (ofNoun === 'MIL' && actor?.sector === 'REB'))
    return actor?.sector === 'REB' ? actor.sector : ofNoun;
  if (isGathered && ofNoun !== null) return ofNoun;
  // "the militia's *media* chief" is no journalist.
  if (entry?.isRelational && ofNoun !== null && SIDELINES.has(ofNoun) && FIGHTING.has(owner?.sector ?? ''))
    return owner!.sector;
  if (entry?.isRelational)
    return (
      ofNoun ??
      (own === 'REB' || (own === 'MIL' && owner?.sector === 'GOV') ? own : null) ??
      (actor?.sector === 'CVL' && entry.kind === 'organisation' ? null : actor?.sector) ??
      sectorOfOwner(
        owner,
        entry.isTitle && own === null,
        ownerToken >= 0 || (isFounded(noun) && noun !== 'group'),
      )
    );
  // "*growers'* delegate": of whoever sends him.
  if (noun === 'delegate' && ownerToken >= 0 && owner?.plural === true && owner.sector !== null)
    return owner.sector;
  if (LOOSE.has(noun) || RANKS.has(noun) || noun === 'delegate')
    return (
      ofNoun ??
      (isOfEmployer(noun, owner) || GENERIC_OFFICES.has(noun) || isOfForce(noun, owner)
        ? sectorOfBody(owner)
        : null) ??
      sectorOfNamed(noun, actor)
    );
  return GENERIC_OFFICES.has(noun) ? (sectorOfBody(owner) ?? ofNoun) : null;
}

/** "*Taliban officials*": of an armed group that holds a country, those who govern there. */
export const isGoverning = (noun: string, actor: Nominal['actor']): boolean =>
  actor?.kind === 'group' && actor.otherSectors.includes('GOV') && SERVING.test(noun);

const SERVING = /\b(official|inspector|minister|governor|mayor|ambassador|diplomat)$/;

/** "the Methodists … *their minister*", "*Falun Gong* practitioners": what others do as well, those of a faith do for it. */
function sectorOfFaith({ noun, actor, modifiers }: Nominal, owner: Referent | null): string | null {
  if (noun === 'minister') return owner?.sector === 'REL' && owner.kind !== 'person' ? 'REL' : null;
  return OF_FAITH.has(noun) && (actor?.sector === 'REL' || modifiers.some(word => CREEDS.test(word)))
    ? 'REL'
    : null;
}

const CREEDS =
  /^(lutheran|anglican|catholic|orthodox|baptist|methodist|presbyterian|mennonite|hutterite|amish|quaker|mormon|adventist|pentecostal|evangelical|protestant|christian|coptic|maronite|armenian|rastafarian|sikh|hindu|buddhist|jain|zoroastrian|jewish|muslim|shia|shiite|sunni|sufi|ahmadi|baha'i|bahai|temple|church|mosque|parish|synagogue)$/;

const OWNERS = /^((co-|part-)?owner|proprietor)$/;
const OF_GUILDS: ReadonlySet<string> = new Set(['BUS', 'AGR', 'MED', 'EDU', 'JRN', 'REL', 'JUD']);

/** Of all that is owned only farms and gangs make their owners what they are. */
const OWNED: ReadonlySet<string> = new Set(
  'JRN MED EDU SOC REL LAB CVL GOV COP MIL JUD LEG SPY PTY REF ELI'.split(' '),
);

/** Those who may send somebody to speak for them. */
const isBodyOrMany = (owner: Referent | null) =>
  owner !== null &&
  owner.sector !== null &&
  (owner.kind === 'organisation' || owner.kind === 'group') &&
  owner.sector !== 'CVL';

const OF_FAITH: ReadonlySet<string> = new Set([
  'practitioner',
  'elder',
  'dean',
  'provost',
  'adherent',
  'devotee',
  'disciple',
]);

/** "told *congress*" */
const isBare = ({ determiner, modifiers, ofHeads }: Nominal) =>
  determiner === 'bare' && modifiers.length === 0 && ofHeads.length === 0;

/** Trades that armies and police have men for. */
export const IN_SERVICE: ReadonlySet<string> = new Set(
  'diver doctor medic surgeon nurse paramedic driver cook pilot mechanic technician translator interpreter chaplain photographer rider trainer musician psychologist handler frogman swimmer climber lawyer analyst'.split(
    ' ',
  ),
);

/** "*the Russian* consumer watchdog" */
const isTheOnly = ({ determiner, countries }: Nominal) => determiner === 'definite' && countries.length > 0;

const isOfLand = ({ countries, modifiers }: Nominal, owner: Referent | null) =>
  modifiers.length === 0 && (countries.length > 0 || owner?.kind === 'country');

/** "*the team*", "a *rugby club*" */
const isTeam = (owner: Referent | null) =>
  owner !== null && owner.kind !== 'person' && [...owner.nouns].some(noun => TEAMS.test(noun));

const TEAMS = /\b(team|club|squad|side|eleven)$/;

const HOUSEHOLDS = /^(office|secretariat|entourage|household|press office)$/;
const FAMILY =
  /^(brother|half-brother|stepbrother|sister|cousin|nephew|niece|uncle|aunt|son|daughter|grandson|granddaughter|mother|father|son-in-law|brother-in-law|wife|husband)$/;
const CROWNED: ReadonlySet<string> = new Set([
  'king',
  'queen',
  'emir',
  'sultan',
  'monarch',
  'emperor',
  'crown prince',
  'shah',
]);

const CIVIL_OFFICES: ReadonlySet<string> = new Set(['GOV', 'LEG', 'PTY']);

/** "a militia leader … *his brigade*", "the faction … *its emir*": units and lords of an armed group are of it. */
function sectorOfArmedOwner(
  { owner: ownerToken, entry }: Nominal,
  owner: Referent | null,
  own: string | null,
): string | null {
  if (ownerToken < 0 || owner === null || !ARMED.has(owner.sector ?? '')) return null;
  const isUnit = (entry?.kind === 'organisation' || entry?.kind === 'group') && own === 'MIL';
  const isLord = entry?.isTitle === true && (own === 'MIL' || own === 'GOV') && owner.kind !== 'person';
  return isUnit || isLord ? owner.sector : null;
}

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM']);

/** "the bishops' land *commission*": boards that governments have as a rule, and others for themselves. */
function sectorOfOwnBoard(
  { noun, owner: ownerToken, entry }: Nominal,
  owner: Referent | null,
  own: string | null,
): string | null {
  if (ownerToken < 0 || own !== 'GOV' || entry?.kind !== 'organisation' || !BOARDS.test(noun)) return null;
  const isBody = owner?.kind === 'organisation' || owner?.kind === 'group';
  return isBody && !owner.isGovernment && OWN_BOARDS.has(owner.sector ?? '') ? owner.sector : null;
}

const BOARDS = /\b(commission|committee|board|council|office|secretariat|inquiry|department|bureau|service)$/;
const OWN_BOARDS: ReadonlySet<string> = new Set([
  'REL',
  'LAB',
  'SOC',
  'PTY',
  'BUS',
  'AGR',
  'EDU',
  'MED',
  'JRN',
]);

const CREWS = /^(pilot|co-pilot|captain|navigator|crewman|crew)$/;
const GUARDS = /^((security|night|private security) guard|watchman|doorman|bouncer)$/;
const EMPLOYING: ReadonlySet<string> = new Set(['BUS', 'AGR', 'EDU', 'MED', 'JRN', 'REL', 'SOC']);

/** "*her father*", "the mayor's *brother*": of the family, and of no church. */
export const isKin = ({ noun, owner }: Nominal): boolean => owner >= 0 && KIN.test(noun);

const KIN = /^(father|mother|brother|sister)$/;

/** What armed groups and parties have beside their business, by the fields of those who see to it. */
const SIDELINES: ReadonlySet<string> = new Set(['JRN', 'MED', 'EDU', 'BUS', 'SOC', 'AGR', 'REL', 'PTY']);
const FIGHTING: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM', 'PTY']);

/** "*critics* of the government", "the junta's *foes*": what those are whom they oppose, they are not. */
export const OPPOSING: ReadonlySet<string> = new Set(['opponent', 'critic', 'foe', 'adversary', 'enemy']);

/** The sector of whoever has them; null for people of a place or a trade. */
function sectorOfMen(
  { noun, owner: ownerToken }: Nominal,
  owner: Referent | null,
  ofNoun: string | null,
): string | null {
  if (!MEN.has(noun)) return null;
  // "*peasant* women", "*taxi* men": by what they do.
  if (ofNoun !== null) return HAVE_MEN.has(ofNoun) || ofNoun === 'AGR' || ofNoun === 'LAB' ? ofNoun : null;
  const isSent = noun === 'man' || noun === 'men' || owner?.kind !== 'person';
  const sector =
    owner !== null && isSent && (ownerToken >= 0 ? owner.kind !== 'country' : true) ? owner.sector : null;
  return sector !== null && HAVE_MEN.has(sector) ? sector : null;
}

/** "*Border Corps* men", "*intelligence* men", "the governor's *men*": theirs who send them. */
export const MEN: ReadonlySet<string> = new Set(['man', 'men', 'woman', 'women', 'boy', 'boys']);

/** Bodies that have men: of a village or a union they are people. */
const HAVE_MEN: ReadonlySet<string> = new Set(['MIL', 'COP', 'SPY', 'PRM', 'REB', 'UAF', 'CRM', 'GOV']);

/** "a major *in the secret police*" */
const isOfForce = (noun: string, owner: Referent | null) =>
  RANKS.has(noun) && (FORCES.has(owner?.sector ?? '') || isService(owner));

/** "a captain *in the customs service*" */
const isService = (owner: Referent | null) =>
  owner?.sector === 'GOV' && [...owner.nouns].some(noun => /\b(service|customs|guard)$/.test(noun));

const FORCES: ReadonlySet<string> = new Set(['MIL', 'COP', 'SPY', 'REB', 'PRM']);

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
export const PEERS: ReadonlySet<string> = new Set([
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
  'supervisor',
  'spokesman',
  'spokeswoman',
  'spokesperson',
]);

/** Offices of states that other bodies have as well: "the *secretary* of the dockers' league". */
export const GENERIC_OFFICES: ReadonlySet<string> = new Set([
  'elder',
  'organiser',
  'organizer',
  'youth leader',
  "women's leader",
  'student leader',
  'general secretary',
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
  'superintendent',
  'registrar',
  'commandant',
  'auditor',
  'board member',
  'chancellor',
  'comptroller',
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
