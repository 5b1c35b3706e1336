/**
 * Who sails: the "*captain*" of a trawler holds no rank, and "the *crew*" works for its pay. They are of the vessel's country where
 * that is told; the crews of warships are their navy's already.
 */
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
  for (const candidate of setting.candidates) {
    const { nominal, referents } = candidate;
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
}

/** The vessel that is said to be theirs, else for "the crew" the one spoken of last. */
function vesselOf(setting: Setting, candidate: Candidate): Referent | null {
  const { owner, ofHeads, determiner, noun } = candidate.nominal!;
  for (const token of owner >= 0 ? [owner] : ofHeads) {
    const [vessel] = setting.referentsAt(token);
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

const isVessel = ({ kind, sector }: Referent) => kind === 'other' && CIVIL.has(sector ?? '');
