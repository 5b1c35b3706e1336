/** "both sides", "the two countries", "the two militaries": a plural for those named one by one before. */
import type { CountryEntry } from '@readout/lexicon';
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

/** How many mentions back the parties are looked for. */
const REACH = 40;

export function severalBefore(setting: Setting, candidate: Candidate): Referent[] | null {
  const nominal = candidate.nominal!;
  const { entry, determiner, count } = nominal;
  if (!candidate.plural || !entry || nominal.countries.length > 0) return null;
  if (nominal.modifiers.some(word => !/^(neighbou?r(ing)?|warring|rival|opposing)$/.test(word))) return null;
  const isBoth = determiner === 'both' || TWO_SIDES.has(nominal.noun);
  const pair = officeHoldersBefore(setting, candidate);
  if (pair !== null) return pair;
  const wanted = isBoth ? 2 : determiner === 'definite' || determiner === 'demonstrative' ? count : 0;
  if (wanted < 2 || wanted > 5 || nominal.ofHeads.length > 0) return null;
  const together =
    entry.kind === 'person' && entry.sector !== null ? officersTogether(setting, candidate, wanted) : null;
  if (together !== null) return together;
  const isMeant = meantBy(nominal.noun, entry.kind);
  return isMeant ? lastDistinct(setting, candidate, wanted, isMeant) : null;
}

const TWO_SIDES: ReadonlySet<string> = new Set(['both sides', 'warring sides', 'warring parties']);

/** "Minister Lind met *her Finnish counterpart* … *the two ministers*, *the two women*": one and the other who holds the office elsewhere. */
function officeHoldersBefore(setting: Setting, candidate: Candidate): Referent[] | null {
  const { entry, noun, determiner, count, ofHeads, owner } = candidate.nominal!;
  if (entry?.kind !== 'person' || ofHeads.length > 0 || owner >= 0) return null;
  const isTwo = determiner === 'both' || count === 2;
  const isPlain = determiner === 'definite' && count === 0 && entry.isTitle;
  if (!isTwo && !isPlain) return null;
  for (const other of setting.before(candidate, 2)) {
    const { nominal } = other;
    if (nominal === null || other.plural || !(nominal.isCounterpart || PEERS.test(nominal.noun))) continue;
    const [peer, more] = setting.referentsOf(other);
    const owners = nominal.owner < 0 ? [] : setting.referentsAt(nominal.owner);
    if (peer === undefined || more !== undefined || owners.length !== 1) continue;
    const [one] = owners;
    const isMeant = ANYONE.has(noun) || [...one!.nouns].some(word => word.endsWith(noun));
    if (one!.kind === 'person' && !one!.plural && one !== peer && isMeant) return [one!, peer];
  }
  return null;
}

const PEERS = /^(colleague|opposite number)$/;

/** Nouns for anyone, and for any body of people. */
const ANYONE: ReadonlySet<string> = new Set([
  'man',
  'woman',
  'leader',
  'politician',
  'counterpart',
  'rival',
  'official',
  'person',
]);
const ANY_BODY: ReadonlySet<string> = new Set(
  'group organisation organization party force faction militia company agency army military government movement body union team'.split(
    ' ',
  ),
);

/** From here on a referent is called by a name. */
const NAMED = 1000;

/** Which referents a plural noun can stand for. */
function meantBy(noun: string, kind: string): ((one: Referent) => boolean) | null {
  if (kind === 'country' || noun === 'neighbour' || noun === 'neighbor' || noun === 'ally')
    return one => one.kind === 'country';
  if (noun === 'side' || noun === 'party' || TWO_SIDES.has(noun))
    return one =>
      one.kind === 'country' || (one.kind === 'organisation' && !one.plural) || one.kind === 'group';
  if (kind === 'person')
    return one =>
      one.kind === 'person' &&
      !one.plural &&
      ((ANYONE.has(noun) && one.nameRank >= NAMED) || one.nouns.has(noun));
  if (kind === 'group' || kind === 'organisation') {
    const isBody = (one: Referent) =>
      (one.kind === 'group' || one.kind === 'organisation') && one.nameRank >= NAMED;
    return one => one.nouns.has(noun) || (ANY_BODY.has(noun) && isBody(one));
  }
  if (kind === 'place') return one => one.kind === 'place' && one.nouns.has(noun);
  return null;
}

/** The `wanted` different referents mentioned last, in the order of their first mention; null when there are fewer. */
function lastDistinct(
  setting: Setting,
  candidate: Candidate,
  wanted: number,
  isMeant: (one: Referent) => boolean,
): Referent[] | null {
  const established = lastTogether(setting, candidate, wanted, isMeant);
  if (established) return established;
  const found: Referent[] = [];
  const { entry, noun } = candidate.nominal!;
  const wantsCountry = entry?.kind === 'country' || /^(neighbou?r|ally)$/.test(noun);
  const most = wantsCountry && wanted === 2 ? mostTold(setting, candidate) : null;
  if (most !== null) return most;
  let seen = 0;
  for (const other of setting.before(candidate, 6)) {
    if (seen++ > REACH) break;
    if (isModifier(setting, other) || actsOnThem(setting, candidate, other)) continue;
    for (const named of setting.referentsOf(other)) {
      // "Helsinki and Stockholm … *the two countries*"
      const one =
        wantsCountry && named.isGovernment && named.state ? setting.cast.getState(named.state) : named;
      if (isMeant(one) && !found.includes(one)) found.push(one);
    }
    if (found.length >= wanted) return found.slice(0, wanted).sort((a, b) => a.row - b.row);
  }
  return wantsCountry && wanted === 2 ? twoByNation(setting, candidate) : null;
}

/** "Kyrgyz villagers … a Tajik enclave … *the two countries*": told by nationalities alone. */
function twoByNation(setting: Setting, candidate: Candidate): Referent[] | null {
  const told: Referent[] = [];
  for (const other of setting.before(candidate, 3)) {
    const states = (other.nominal?.countries ?? []).map(country => setting.cast.getState(country));
    const ones = states.length > 0 ? states : setting.referentsOf(other);
    for (const one of ones) if (one.kind === 'country' && !told.includes(one)) told.push(one);
  }
  return told.length === 2 ? told.reverse() : null;
}

/** Those that stood for such a plural before stand for it again. */
function lastTogether(
  setting: Setting,
  candidate: Candidate,
  wanted: number,
  isMeant: (one: Referent) => boolean,
): Referent[] | null {
  for (const other of setting.before(candidate, 40)) {
    if (other.form !== 'nominal' || other.referents.length !== wanted) continue;
    if (actsOnThem(setting, candidate, other)) continue;
    const ones = setting.referentsOf(other);
    if (ones.every(isMeant)) return ones;
  }
  return null;
}

/** "the ambassadors of France and Germany … *the two envoys*": as many as were told of in one phrase, of the same sector. */
function officersTogether(setting: Setting, candidate: Candidate, wanted: number): Referent[] | null {
  const sector = candidate.nominal!.entry!.sector;
  for (const other of setting.before(candidate, 2)) {
    if (other.form !== 'nominal' || other.referents.length !== wanted) continue;
    const ones = setting.referentsOf(other);
    const isOffice = ({ kind, sector: ofOne }: Referent) =>
      ofOne === sector && (kind === 'group' || kind === 'person');
    if (!actsOnThem(setting, candidate, other) && ones.every(isOffice)) return ones;
  }
  return null;
}

/** How often more than a third the two countries of a report are told. */
const CLEARLY = 2;

/**
 * "Kenyan guards shot at Ugandan traders … Rwanda, too, urged *both countries* to talk": the two of whom, with their people, the report
 * has told by far the most; null where there are no such two.
 */
function mostTold(setting: Setting, candidate: Candidate): Referent[] | null {
  const told = new Map<string, { times: number; state: CountryEntry | null }>();
  for (const other of setting.before(candidate, 40)) {
    if (actsOnThem(setting, candidate, other)) continue;
    for (const { country, state, kind } of setting.referentsOf(other)) {
      if (country === null || kind === 'place') continue;
      const one = told.get(country) ?? { times: 0, state: null };
      one.times++;
      const named = state ?? other.nominal?.countries.find(({ code }) => code === country);
      if (named?.status === 'state') one.state ??= named;
      told.set(country, one);
    }
  }
  // Told nearest first: of two told alike, the earlier comes first.
  const [first, second, third] = [...told.values()].reverse().sort((a, b) => b.times - a.times);
  if (!first?.state || !second?.state) return null;
  if (third !== undefined && second.times < CLEARLY * third.times) return null;
  return [setting.cast.getState(first.state), setting.cast.getState(second.state)].sort(
    (a, b) => a.row - b.row,
  );
}

/** "*Chad* called on both countries": who does something to them is none of them. */
export function actsOnThem({ draft }: Setting, candidate: Candidate, other: Candidate): boolean {
  const { heads, deprels } = draft.tokens;
  const verb = heads[candidate.headToken]!;
  return (
    verb >= 0 &&
    verb === heads[other.headToken] &&
    deprels[other.headToken] === Deprel.nsubj &&
    deprels[candidate.headToken] !== Deprel.conj
  );
}

/** "a *US* drone strike": not one of the parties spoken of. */
function isModifier(setting: Setting, other: Candidate): boolean {
  const deprel = setting.draft.tokens.deprels[other.headToken];
  return deprel === Deprel.compound || deprel === Deprel.amod;
}
