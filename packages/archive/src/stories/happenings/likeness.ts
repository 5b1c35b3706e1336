/**
 * Whether two mentions can be of one event: the same type, parties that go together, times and places that do not exclude each other.
 * Likeness is in hundredths; what excludes is far below 0, so that it outweighs everything in an average. Accounts of one event differ
 * in dates, places and numbers, and that is what a happening is to show: numbers are not compared, and a day's difference is allowed.
 */
import type { ComparedEvent, Participant, ReadingPlace } from './mentions.js';

const EXCLUDED = -1000;
/** At and above this, on average, mentions are of one event. */
export const SAME_EVENT = 50;

const DAY = 86_400_000;
/** Days between two dates that may still be an outlet's mistake or the night between. */
const DAYS_APART = 1;
/** Kilometres between two places that outlets may name for one. */
const NEAR = 60;
const FAR = 400;

export function likenessOf(one: ComparedEvent, other: ComparedEvent): number {
  if (one.event.type !== other.event.type || one.outlook !== other.outlook) return EXCLUDED;
  const actors = sidesLikeness(one.actors, other.actors);
  const recipients = sidesLikeness(one.recipients, other.recipients);
  const times = timesLikeness(one, other);
  const places = placesLikeness(one.place, other.place);
  if (Math.min(actors, recipients, times, places) <= EXCLUDED) return EXCLUDED;
  if (actors <= 0 && recipients <= 0) return 0;
  return Math.max(0, actors + recipients + times + places);
}

/** The best pair of one side each: 45 for a name or country, 30 for the same code, 15 for the country alone, less than 0 for other sectors. */
function sidesLikeness(side: readonly Participant[], other: readonly Participant[]): number {
  if (side.length === 0 || other.length === 0) return 0;
  let best = EXCLUDED;
  for (const one of side) for (const two of other) best = Math.max(best, participantsLikeness(one, two));
  return best;
}

function participantsLikeness(one: Participant, other: Participant): number {
  if (one.key !== null && one.key === other.key) return 45;
  if (one.country && other.country && one.country !== other.country) return EXCLUDED;
  if (one.isPerson && other.isPerson && one.key !== null && other.key !== null) return -40;
  if (one.cameo && one.cameo === other.cameo) return one.key !== null && other.key !== null ? 5 : 30;
  if (sectorOf(one) && sectorOf(other)) return -15;
  if (one.country && one.country === other.country) return one.key !== null && other.key !== null ? 5 : 15;
  return one.key !== null && other.key !== null ? -20 : 0;
}

/** What the CAMEO code says beyond the country: troops of a country are not its rebels. */
function sectorOf({ cameo, country }: Participant): string {
  return (cameo ?? '').slice(country ? 3 : 0);
}

function timesLikeness({ event: one }: ComparedEvent, { event: other }: ComparedEvent): number {
  const [first, second] = [one.time, other.time];
  if (!first?.from || !first.to || !second?.from || !second.to) return 0;
  const gap = Math.max(
    Date.parse(first.from.slice(0, 10)) - Date.parse(second.to.slice(0, 10)),
    Date.parse(second.from.slice(0, 10)) - Date.parse(first.to.slice(0, 10)),
  );
  if (gap <= 0) return 25;
  return gap <= DAYS_APART * DAY ? 5 : EXCLUDED;
}

function placesLikeness(one: ReadingPlace | null, other: ReadingPlace | null): number {
  if (!one || !other) return 0;
  if (one.geonamesId !== null && one.geonamesId === other.geonamesId) return 25;
  if (one.country && other.country && one.country !== other.country) return EXCLUDED;
  const apart = kilometresBetween(one, other);
  if (apart === null || isLarge(one) || isLarge(other)) return 0;
  if (apart <= NEAR) return 10;
  return apart <= FAR ? -10 : EXCLUDED;
}

/** Countries and their parts hold other places; their points say little. */
function isLarge({ feature }: ReadingPlace): boolean {
  return feature === null || !feature.startsWith('PPL');
}

/** Along a flat map, which is near enough for thresholds and needs only the four operations; null without coordinates. */
function kilometresBetween(one: ReadingPlace, other: ReadingPlace): number | null {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null;
  const middle = (one.lat + other.lat) / 2;
  const narrowing = 1 - (middle * middle) / 8100;
  const east = Math.min(Math.abs(one.lon - other.lon), 360 - Math.abs(one.lon - other.lon)) * 111 * narrowing;
  const north = Math.abs(one.lat - other.lat) * 111;
  return Math.sqrt(east * east + north * north);
}
