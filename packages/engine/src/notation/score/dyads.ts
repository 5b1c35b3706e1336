/**
 * When an event that was found is the one that gold tells: of the same type; with the countries of both sides; with their sectors too.
 */
import type { ReadingEntity } from '../../reading/schema.js';
import { mostPairs } from './pairing.js';

export type CodedEntity = Pick<ReadingEntity, 'country' | 'sector' | 'otherSectors'>;

/** Somebody in gold. Each list holds the values allowed, null for none. */
export interface CodedParty {
  countries: (string | null)[];
  sectors: (string | null)[];
}

export interface CodedSides<Party> {
  actors: readonly Party[];
  recipients: readonly Party[];
}

const YIELDS = new Set(['CONCEDE', 'RETREAT']);

/** Conceding and retreating are one, as where events are told apart by type elsewhere. */
export const isSameType = (one: string, other: string) =>
  one === other || (YIELDS.has(one) && YIELDS.has(other));

/** What bodies between states have for a country is written in several ways. */
const BETWEEN_STATES = new Set(['IGO', 'UNO', 'EUR']);

const countryOf = (country: string | null) =>
  country && BETWEEN_STATES.has(country) ? 'IGO' : (country ?? null);

const hasCountry = ({ countries }: CodedParty, { country }: CodedEntity) =>
  countries.some(one => countryOf(one) === countryOf(country));

const hasCode = (party: CodedParty, entity: CodedEntity) =>
  hasCountry(party, entity) &&
  party.sectors.some(one => one === entity.sector || (one === 'OPP' && entity.otherSectors.includes('OPP')));

type Same = (party: CodedParty, entity: CodedEntity) => boolean;

/** The right countries on both sides; where gold names no recipient, anybody may be there. */
export function isSameDyad(
  { actors, recipients }: CodedSides<CodedParty>,
  found: CodedSides<CodedEntity>,
  same: Same = hasCountry,
): boolean {
  if (recipients.length > 0)
    return agree(actors, found.actors, same) && agree(recipients, found.recipients, same);
  return (
    agree(actors, found.actors, same) ||
    (actors.length > 1 && agree(actors, [...found.actors, ...found.recipients], same))
  );
}

/** Every party of gold has a counterpart and the other way round; where gold names nobody, anybody will do. */
function agree(parties: readonly CodedParty[], found: readonly CodedEntity[], same: Same): boolean {
  if (parties.length === 0) return true;
  const known = found.filter(({ country }) => country !== null);
  const counted = known.length > 0 ? known : found;
  // A party whose country is open or unknown is overlooked beside others, as unknown ones are in what was found.
  const asked = parties.filter(({ countries }) => !countries.includes(null));
  return (
    counted.length > 0 &&
    (asked.length > 0 ? asked : parties).every(party => counted.some(one => same(party, one))) &&
    counted.every(one => parties.some(party => same(party, one)))
  );
}

/** Rows of gold and of what was found that go together: by type, by dyad, and with sectors. */
export type EventPairs = Record<'type' | 'dyad' | 'sector', [number, number][]>;

type CodedEvent<Party> = CodedSides<Party> & { type: string };

/** One to one; those of a stricter measure stay paired in the ones below. */
export function pairEvents(
  golds: readonly CodedEvent<CodedParty>[],
  founds: readonly CodedEvent<CodedEntity>[],
): EventPairs {
  const accepts =
    (same: Same) =>
    (...[gold, found]: [CodedEvent<CodedParty>, CodedEvent<CodedEntity>]) =>
      isSameType(gold.type, found.type) && isSameDyad(gold, found, same);
  const sector = mostPairs(golds, founds, accepts(hasCode));
  const dyad = mostPairs(golds, founds, accepts(hasCountry), sector);
  const type = mostPairs(golds, founds, (gold, found) => isSameType(gold.type, found.type), dyad);
  return { type, dyad, sector };
}

/** What was counted over all cases together, for precision, recall and F1. */
export interface Figures {
  right: number;
  gold: number;
  found: number;
}

export const f1Of = ({ right, gold, found }: Figures): number =>
  gold + found > 0 ? (2 * right) / (gold + found) : 0;
