/** What the text tells of everyone beside their titles, once it is known who they are: ties, owners, deeds, and what they have. */

import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import { affiliationsOf } from '../describe/describe.js';
import { isGoverning } from '../describe/sector.js';
import type { Setting } from '../setting.js';
import { readActing } from './acting-places.js';
import { readAllFrom } from './all-from.js';
import { readAppointees } from './appointees.js';
import { readBackers } from './backers.js';
import { readBases } from './bases.js';
import { readBelongings } from './belongings.js';
import { readBesideCalling } from './beside-calling.js';
import { readRanksBesidePolice } from './beside-police.js';
import { readCrews } from './crews.js';
import { readDeeds } from './deeds.js';
import { readDescribedBefore } from './described-before.js';
import { readDoctors } from './doctors.js';
import { readEnvoys } from './envoys.js';
import { readLeadBy } from './led-by.js';
import { readListed } from './listed.js';
import { readNamedLater } from './named-later.js';
import { readNationals } from './nationals.js';
import { readIntergovernmental, readMissions } from './of-all-states.js';
import { readAffiliations } from './of-organisation.js';
import { readOrphans } from './orphans.js';
import { readParties } from './parties.js';
import { sectorOfPlace } from './premises.js';
import { readTies } from './relative-clause.js';
import { readSent } from './sent.js';
import { readSomeOf } from './some-of.js';
import { readStaffed } from './staffed.js';
import { readSuspects } from './suspects.js';
import { readPlacesWithin, readTowns } from './towns.js';
import { readUprooted } from './uprooted.js';

/** The surer first: what is said outright stands against what is only done. Ties come again once deeds have told of their owners. */
export function readTold(setting: Setting): void {
  const before = setting.cast.referents.map(one => one.sector);
  readPlacesWithin(setting);
  readStateBodies(setting);
  readAffiliations(setting);
  readListed(setting);
  readDescribedBefore(setting);
  readAllFrom(setting);
  readNationals(setting);
  readBackers(setting);
  readBases(setting);
  readParties(setting);
  readTies(setting);
  readLeadBy(setting);
  readAppointees(setting);
  readBelongings(setting);
  readPremises(setting);
  readActing(setting);
  readDeeds(setting);
  readEnvoys(setting);
  readCrews(setting);
  readStaffed(setting);
  readMissions(setting);
  readIntergovernmental(setting);
  readSent(setting);
  inherit(setting);
  readTies(setting);
  inherit(setting);
  followBodies(setting, before);
  readNamedLater(setting);
  readSomeOf(setting);
  readDoctors(setting);
  readOrphans(setting);
  readSuspects(setting);
  readRanksBesidePolice(setting);
  readBesideCalling(setting);
  readTowns(setting);
  readKin(setting);
  readArmed(setting);
  readUprooted(setting);
  readSplinters(setting);
  readLordsOfArmed(setting);
  readSurvivors(setting);
}

/** "Ghana's peace council, *a state body*, …": whatever it sees to. */
function readStateBodies(setting: Setting): void {
  for (const { nominal, firstToken } of setting.candidates) {
    if (nominal === null || nominal.determiner !== 'indefinite' || !STATE_BODIES.test(nominal.noun)) continue;
    if (!nominal.modifiers.some(word => OF_STATE.test(word)) || setting.lookup.wordAt(firstToken - 1) !== ',')
      continue;
    const before = setting.candidateOf(firstToken - 2);
    if (before === null || before.endToken !== firstToken - 1 || before.referents.length !== 1) continue;
    const body = setting.cast.referents[before.referents[0]!]!;
    const isOpen = body.sector === null || body.sector === 'SOC';
    if (isOpen && body.actor === null && body.state === null && body.kind !== 'person') body.sector = 'GOV';
  }
}

const STATE_BODIES = /(^| )(body|agency|institution|organisation|organization)$/;
const OF_STATE = /^(state|government|governmental|statutory|state-run|public)$/;

/** "The Tiger Front laid down its guns. A *splinter* stayed in the forest": of the sector of the body told last. */
function readSplinters(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, referents } = candidate;
    if (nominal === null || referents.length !== 1 || !SPLINTERS.has(nominal.noun)) continue;
    const splinter = setting.cast.referents[referents[0]!]!;
    if (splinter.sector !== null || splinter.actor !== null) continue;
    for (const other of setting.before(candidate, 2)) {
      const [body] = setting.referentsOf(other);
      const isBody =
        body !== undefined && (body.kind === 'organisation' || body.kind === 'group') && body !== splinter;
      if (!isBody || body.nameRank < 1000 || !OF_SPLINTERS.has(body.sector ?? '')) continue;
      splinter.sector = body.sector;
      splinter.country ??= body.country;
      break;
    }
  }
}

/**
 * "The coastguard rescued 94 migrants. *A survivor* said": one of those who fled. "The sheriff said *a deputy* was hurt": one of
 * the sheriff's men.
 */
function readSurvivors(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const { nominal, referents } = candidate;
    if (nominal === null || referents.length !== 1) continue;
    const one = setting.cast.referents[referents[0]!]!;
    if (one.actor !== null || one.nameRank >= 1000) continue;
    if (SURVIVORS.has(nominal.noun) && (one.sector === 'CVL' || one.sector === null)) {
      if (isToldBefore(setting, candidate, other => other.sector === 'REF')) one.sector = 'REF';
    } else if (
      nominal.noun === 'deputy' &&
      one.sector !== 'COP' &&
      one.kind === 'person' &&
      nominal.owner < 0
    ) {
      if (isToldBefore(setting, candidate, other => other.nouns.has('sheriff'))) one.sector = 'COP';
    }
  }
}

function isToldBefore(
  setting: Setting,
  candidate: Candidate,
  isMeant: (other: Referent) => boolean,
): boolean {
  for (const other of setting.before(candidate, 2)) if (setting.referentsOf(other).some(isMeant)) return true;
  return false;
}

const SURVIVORS: ReadonlySet<string> = new Set(['survivor', 'castaway', 'passenger', 'occupant', 'stowaway']);

const SPLINTERS: ReadonlySet<string> = new Set(['splinter', 'offshoot', 'faction', 'wing', 'breakaway']);
const OF_SPLINTERS: ReadonlySet<string> = new Set(['REB', 'PRM', 'PTY', 'CRM']);

/** "two *men on a motorcycle*", "*youths with machetes*": who came so is no bystander. */
function readArmed({ candidates, cast, lookup, draft }: Setting): void {
  for (const { nominal, endToken, headToken, sentence, referents } of candidates) {
    if (nominal === null || referents.length !== 1 || !MEN.has(nominal.noun)) continue;
    const referent = cast.referents[referents[0]!]!;
    if (referent.sector !== 'CVL' && referent.sector !== null) continue;
    if (!/^(on|with|in|carrying|wielding|armed|brandishing|wearing)$/.test(lookup.wordAt(headToken + 1)))
      continue;
    const last = Math.min(headToken + ARMS_REACH, draft.sentences[sentence]!.endToken);
    for (let token = headToken + 2; token < Math.max(last, endToken) && token < last; token++)
      if (ARMS.test(lookup.wordAt(token))) referent.sector = 'UAF';
  }
}

const MEN: ReadonlySet<string> = new Set(['man', 'men', 'youth', 'attacker', 'tribesman', 'suspect']);
const ARMS_REACH = 6;
const ARMS =
  /^(motorcycles?|motorbikes?|guns?|rifles?|machetes?|weapons|pistols?|knives|kalashnikovs|ak-47s|balaclavas|masks|hoods|fatigues|camouflage|uniforms?)$/;

/** What is learnt of a body holds for those who speak for it: "the Union will boycott the vote, its *president* said". */
function followBodies({ cast }: Setting, before: readonly (string | null)[]): void {
  for (const referent of cast.referents) {
    if (referent.kind !== 'person' || referent.actor !== null) continue;
    for (const { organisation } of referent.roles) {
      const body = organisation < 0 ? undefined : cast.referents[organisation]!;
      if (body === undefined || body.sector === before[organisation] || body.sector === null) continue;
      const isRank = ARMED.has(body.sector) && RANKS_OF_ARMED.has(referent.sector ?? '');
      if (referent.sector === before[organisation] || isRank) referent.sector = body.sector;
    }
  }
}

/** "its *emir*, Abu Dzar", "their commander, *Mullah* Dost": of the armed group that they lead, whatever they are called. */
export function readLordsOfArmed({ cast }: Setting): void {
  for (const referent of cast.referents) {
    if (referent.kind !== 'person' || referent.actor !== null || !RANKS_OF_ARMED.has(referent.sector ?? ''))
      continue;
    for (const { organisation, title } of referent.roles) {
      const body = organisation < 0 ? undefined : cast.referents[organisation]!;
      if (body === undefined || !ARMED.has(body.sector ?? '') || !LORDS.test(title)) continue;
      if (!isGoverning(title.toLowerCase(), body.actor)) referent.sector = body.sector;
    }
  }
}

const LORDS =
  /\b(emir|amir|sheikh|mullah|general|colonel|major|captain|commander|commander-in-chief|chief of staff|imam|sultan|prince|governor|minister|spokesman|spokeswoman)$/i;

/** "its *general*", "its *emir*", of a group of which its deeds tell later that it is armed. */
const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM']);
const RANKS_OF_ARMED: ReadonlySet<string> = new Set(['MIL', 'GOV', 'REL']);

/** "*his wife*", "*her sons*": of whom nothing else is told. */
function readKin(setting: Setting): void {
  for (const { kind, sector, nouns, actor, state, roles, mentions } of setting.cast.referents) {
    if (sector !== null || actor !== null || state !== null || (kind !== 'person' && kind !== 'group'))
      continue;
    if (roles.some(role => !KIN.has(lastWord(role.title)))) continue;
    if ([...nouns].some(noun => KIN.has(noun))) setting.referentsOf(mentions[0]!)[0]!.sector = 'CVL';
  }
}

const lastWord = (title: string) => title.slice(title.lastIndexOf(' ') + 1).toLowerCase();

const KIN: ReadonlySet<string> = new Set(
  `wife husband mother father son daughter brother sister uncle aunt nephew niece widow widower grandmother grandfather cousin parent
  relative sibling spouse neighbour neighbor passer-by bystander
  supporter supporters`.split(/\s+/),
);

/** "The Front's *spokesman*", "her *colleagues*": of the sector of those whose they are, which may be told later in the text. */
export function inherit(setting: Setting): void {
  for (const candidate of setting.candidates) {
    if (!candidate.nominal?.entry?.isRelational || candidate.referents.length !== 1) continue;
    const referent = setting.referentsOf(candidate)[0]!;
    if (referent.state !== null || referent.actor !== null) continue;
    if (referent.sector !== null && referent.country !== null) continue;
    const [affiliation] = affiliationsOf(setting, candidate);
    if (!affiliation) continue;
    referent.sector ??= affiliation.sector ?? sectorOfOwned(setting, candidate);
    referent.country ??= affiliation.country;
  }
}

/** "*its owner*", of a restaurant; "*the owner* of a bakery": of what is owned, else in business. */
function sectorOfOwned(setting: Setting, { nominal }: Candidate): string | null {
  if (nominal === null || !OWNERS.has(nominal.noun)) return null;
  const owned = nominal.owner >= 0 ? nominal.owner : (nominal.ofHeads[0] ?? -1);
  if (owned < 0) return null;
  const [referent] = setting.referentsAt(owned);
  const mention = referent?.mentions.find(one => one.nominal !== null);
  return sectorOfPlace(setting, mention?.headToken ?? owned) ?? 'BUS';
}

const OWNERS: ReadonlySet<string> = new Set(['owner', 'co-owner', 'part-owner', 'proprietor']);

/** "The Lake Kitchen, *a restaurant*": a name that is said to be of some place of work. */
function readPremises(setting: Setting): void {
  for (const candidate of setting.candidates) {
    if (candidate.nominal === null || candidate.referents.length !== 1) continue;
    const referent = setting.referentsOf(candidate)[0]!;
    if (referent.nameRank < 1000 || referent.kind !== 'organisation' || referent.actor !== null) continue;
    referent.sector ??= sectorOfPlace(setting, candidate.headToken);
  }
}
