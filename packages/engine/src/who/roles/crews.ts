/**
 * Who sails and flies: the "*captain*" of a trawler holds no rank, and "the *crew*" works for its pay. They are of the vessel's country
 * where that is told; the crews of warships are their navy's already. Captains, pilots and sailors of whose craft no more is told serve for
 * pay where ferries, freighters or flights are spoken of, and no force is.
 */
import type { Draft } from '../../draft/draft.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { isTaken } from '../witnesses.js';

const CREW: ReadonlySet<string> = new Set([
  'captain',
  'skipper',
  'crew',
  'chief engineer',
  'first mate',
  'first officer',
  'crewman',
  'crew member',
  'helmsman',
  'deckhand',
]);
const CIVIL: ReadonlySet<string> = new Set(['AGR', 'BUS']);
/** Sectors that the words for them give by themselves. */
const BY_NOUN: ReadonlySet<string | null> = new Set([null, 'MIL', 'AGR', 'BUS']);
/** How many mentions back the vessel is looked for. */
const REACH = 12;

export function readCrews(setting: Setting): void {
  readCutters(setting);
  for (const candidate of setting.candidates) {
    const { nominal, referents } = candidate;
    // "*Icelandic pilots* struck": several, of whom no force is told and who hurt nobody, fly for airlines.
    if (
      nominal?.noun === 'pilot' &&
      candidate.plural &&
      nominal.modifiers.length === 0 &&
      isAtPeace(setting, candidate)
    )
      for (const one of setting.referentsOf(candidate)) if (isSeafarer(one)) one.sector = 'LAB';
    if (nominal?.noun === 'sailor' && isTaken(setting.draft, candidate.headToken))
      for (const one of setting.referentsOf(candidate)) if (one.sector === 'MIL') one.sector = 'LAB';
    if (nominal === null || referents.length !== 1 || !CREW.has(nominal.noun)) continue;
    const crew = setting.cast.referents[referents[0]!]!;
    if (crew.actor !== null || !BY_NOUN.has(crew.sector) || nominal.modifiers.length > 0) continue;
    const vessel = vesselOf(setting, candidate);
    if (vessel === null) continue;
    crew.sector = 'LAB';
    crew.country ??= vessel.country;
  }
  if (!isCivilVoyage(setting)) return;
  for (const one of setting.cast.referents) if (isSeafarer(one)) one.sector = 'LAB';
}

const SEAFARERS: ReadonlySet<string> = new Set([
  'captain',
  'pilot',
  'co-pilot',
  'sailor',
  'seaman',
  'crewman',
  'navigator',
  'helmsman',
]);

/** Someone whose sector their noun or rank gives, and no body that they are of. */
function isSeafarer({ sector, actor, nouns, roles }: Referent): boolean {
  if (sector !== 'MIL' || actor !== null || roles.some(({ organisation }) => organisation >= 0)) return false;
  const isCalled = [...nouns].some(noun => SEAFARERS.has(noun));
  return isCalled || roles.some(({ title }) => SEAFARERS.has(title.toLowerCase()));
}

/** No armed force is told of, and what they do is none of a force's deeds. */
function isAtPeace({ draft, cast }: Setting, { headToken }: Candidate): boolean {
  const verb = draft.tokens.heads[headToken]!;
  if (verb >= 0 && DEEDS_OF_FORCES.test(draft.lemma(verb))) return false;
  return !cast.referents.some(one => FORCES.has(one.sector ?? '') && !isSeafarer(one));
}

const DEEDS_OF_FORCES =
  /^(bomb|strafe|shell|shoot|fire|attack|hit|strike|raid|intercept|scramble|down|destroy|target|kill|drop|defect|desert|patrol|train|deploy)$/;

/** Whether a ship or plane of some trade is spoken of, and no armed force but those who may serve in it. */
function isCivilVoyage({ draft, cast }: Setting): boolean {
  const isArmed = cast.referents.some(one => FORCES.has(one.sector ?? '') && !isSeafarer(one));
  return !isArmed && namesCraft(draft);
}

const FORCES: ReadonlySet<string> = new Set(['MIL', 'REB', 'PRM']);

function namesCraft(draft: Draft): boolean {
  let isNamed = false;
  for (let token = 0; token < draft.tokens.length; token++) {
    const lemma = draft.lemma(token);
    // "The *naval* base has a new commander, Captain Lund", whatever boats are spoken of beside.
    if (OF_NAVIES.has(lemma)) return false;
    isNamed ||= CRAFT.has(lemma);
  }
  return isNamed;
}

const OF_NAVIES: ReadonlySet<string> = new Set([
  'naval',
  'navy',
  'warship',
  'frigate',
  'corvette',
  'destroyer',
  'barracks',
]);

const CRAFT: ReadonlySet<string> = new Set(
  `ferry trawler tanker freighter yacht dhow barge tug tugboat steamer liner cruise vessel ship boat schooner catamaran lighter hovercraft
  coaster reefer carrier cargo container flight airline airliner airport passenger runway seaplane seafarer fishing catch shipowner`.split(
    /\s+/,
  ),
);
/** "copra *cutters*", "a coal *cutter*": people, where nothing says that it is a ship of a coast guard. */
function readCutters(setting: Setting): void {
  for (const { nominal, headToken, plural, referents } of setting.candidates) {
    if (nominal?.noun !== 'cutter' || referents.length !== 1 || nominal.modifiers.length === 0) continue;
    const cutter = setting.cast.referents[referents[0]!]!;
    if (cutter.sector !== 'MIL' || nominal.modifiers.some(word => AT_SEA_FOR_STATES.test(word))) continue;
    const supersense = setting.lookup.supersenseOf(setting.draft.lemma(headToken - 1));
    if (!/^(plant|food|substance|object|artifact|animal)$/.test(supersense)) continue;
    cutter.kind = plural ? 'group' : 'person';
    cutter.sector = supersense === 'plant' || supersense === 'food' ? 'AGR' : 'LAB';
  }
}

const AT_SEA_FOR_STATES =
  /^(coast|guard|coastguard|customs|navy|naval|police|patrol|revenue|border|marine|fishery|armed|missile)$/;

/** The vessel that is said to be theirs, else for "the crew" the one spoken of last. */
function vesselOf(setting: Setting, candidate: Candidate): Referent | null {
  const { owner, ofHeads, determiner, noun } = candidate.nominal!;
  for (const token of owner >= 0 ? [owner] : ofHeads) {
    const [vessel] = setting.referentsAt(token);
    // "the sailors … *their captain*", "the fishermen's *captain*"
    if (vessel !== undefined && [...vessel.nouns].some(one => AT_SEA.test(one))) return vessel;
    return vessel !== undefined && isVessel(vessel) ? vessel : null;
  }
  if (determiner !== 'definite') return null;
  let seen = 0;
  for (const other of setting.before(candidate, 2)) {
    if (seen++ > REACH) break;
    const [one] = setting.referentsOf(other);
    if (one?.kind !== 'other' || one.sector === null) continue;
    if (isVessel(one)) return one;
    // Warships have captains and crews, but no skippers.
    if (noun !== 'skipper') return null;
  }
  return null;
}

const AT_SEA = /(^| )(sailor|seaman|seafarer|fisherman|fisher|trawlerman|deckhand|crewman)$/;

const isVessel = ({ kind, sector }: Referent) => kind === 'other' && CIVIL.has(sector ?? '');
