/**
 * People the lexicon knows, with the offices they hold or held on a day. The text of a report beats what is said here: it is
 * used where the report gives a name and nothing else.
 */
import type { ActorEntry, ActorRole, Office, Period } from '@readout/lexicon';

/** What a person is on a day, by the lexicon. */
export interface Standing {
  /** "President", "former President"; null for someone in no office yet. */
  title: string | null;
  isFormer: boolean;
  country: string | null;
  sector: string | null;
  otherSectors: readonly string[];
}

const NO_ROLES: readonly ActorRole[] = [];

/** What the lexicon has any actor coded as on a day, apart from offices; null for nothing but what its entry says at all times. */
export function roleOn(actor: ActorEntry, date: string | null): ActorRole | null {
  if (!actor.roles || date === null) return null;
  return lastBegun(actor.roles.filter(one => covers(one.period, date.slice(0, 10))));
}

/**
 * @param date ISO 8601, at least to the day, or null when the day is not known: then only what holds of all offices of a person
 * is told.
 */
export function standingOn(actor: ActorEntry, date: string | null): Standing {
  const offices = actor.person?.offices ?? [];
  if (date === null) return standingAtAnyTime(actor, offices);
  const day = date.slice(0, 10);
  const held = weightiest(offices.filter(one => covers(one.period, day)));
  if (held) {
    const { title, country, sector } = held;
    return { title, isFormer: false, country, sector, otherSectors: actor.otherSectors };
  }
  const role = roleOn(actor, date);
  if (role) return { ...role, title: null, isFormer: false };
  const isOver = ({ period }: { period: Period }) => period.to !== null && isBefore(period.to, day);
  const past = lastBegun(offices.filter(isOver));
  const { country, sector, otherSectors } = actor;
  if (past)
    return { title: `former ${past.title}`, isFormer: true, country, sector: sector ?? 'ELI', otherSectors };
  if (actor.roles?.some(isOver))
    return { title: null, isFormer: true, country, sector: sector ?? 'ELI', otherSectors };
  return { title: null, isFormer: false, country, sector, otherSectors };
}

function standingAtAnyTime(actor: ActorEntry, offices: readonly Office[]): Standing {
  const held = [...offices, ...(actor.roles ?? NO_ROLES)];
  const sectors = new Set(held.map(one => one.sector));
  const countries = new Set(held.map(one => one.country));
  return {
    title: null,
    isFormer: false,
    country: countries.size === 1 ? [...countries][0]! : actor.country,
    sector: actor.sector ?? (sectors.size === 1 ? [...sectors][0]! : null),
    otherSectors: actor.otherSectors,
  };
}

/** Whether the person was in public life on that day: in office, or not long out of it. */
export function isCurrent(actor: ActorEntry, date: string): boolean {
  const day = date.slice(0, 10);
  const early = `${Number(day.slice(0, 4)) - YEARS_REMEMBERED}${day.slice(4)}`;
  const isNear = ({ period: { from, to } }: { period: Period }) =>
    (from === null || from <= day) && (to === null || !isBefore(to, early));
  return (actor.person?.offices ?? []).some(isNear) || (actor.roles ?? NO_ROLES).some(isNear);
}

/** For how long after an office its holder is still called by the last name alone. */
const YEARS_REMEMBERED = 6;

/** Closed, and a date that tells only its year or month covers all of it: "2013" begins on 1 January, ends on 31 December. */
export function covers({ from, to }: Period, day: string): boolean {
  return (from === null || from <= day) && (to === null || !isBefore(to, day));
}

/** "2013" is before 2014-01-01, not before 2013-05-01. */
const isBefore = (end: string, day: string) => end < day.slice(0, end.length);

/** Which of several offices at once is meant by a bare name: a president who leads a party too is the president. */
const WEIGHTS: readonly (string | null)[] = ['GOV', 'JUD', 'SPY', 'COP', 'LEG', 'MIL', 'REB', 'PRM', 'PTY'];

function weightiest(offices: readonly Office[]): Office | null {
  for (const sector of WEIGHTS) {
    const held = lastBegun(offices.filter(one => one.sector === sector));
    if (held) return held;
  }
  return lastBegun(offices);
}

function lastBegun<Held extends Office | ActorRole>(offices: readonly Held[]): Held | null {
  let last: Held | null = null;
  for (const office of offices)
    if (last === null || (office.period.from ?? '') > (last.period.from ?? '')) last = office;
  return last;
}

/** What a text tells of someone it calls by a last name. */
export interface PersonClues {
  date: string | null;
  /** Codes of the countries that the text names. */
  countries: ReadonlySet<string>;
  /** Titles before the name, in lower case. */
  titles: readonly string[];
}

/**
 * Of those who go by one name the one that the text can mean: in office or lately so, preferably of a country that the text
 * names. Null where two fit alike, or nothing but the name speaks for anyone.
 */
export function choosePerson(people: readonly ActorEntry[], clues: PersonClues): ActorEntry | null {
  let best: ActorEntry | null = null;
  let bestScore = 0;
  let isTie = false;
  for (const one of people) {
    const score = scoreOf(one, clues);
    if (score > bestScore) {
      best = one;
      bestScore = score;
      isTie = false;
    } else if (score === bestScore) isTie = true;
  }
  return isTie ? null : best;
}

/** 0 for someone who cannot be meant. */
function scoreOf(actor: ActorEntry, { date, countries, titles }: PersonClues): number {
  if (date !== null && !isCurrent(actor, date)) return 0;
  const isLocal = actor.country !== null && countries.has(actor.country);
  const offices = actor.person?.offices ?? [];
  const isTitled = offices.some(({ title }) =>
    titles.some(word => title.toLowerCase().includes(word) && word.length > 3),
  );
  if (date === null) return isTitled && isLocal ? 3 : isLocal ? 1 : 0;
  const isInOffice =
    offices.some(({ period }) => covers(period, date.slice(0, 10))) || roleOn(actor, date) !== null;
  return 1 + (isInOffice ? 1 : 0) + (isLocal ? 2 : 0) + (isTitled ? 2 : 0);
}
