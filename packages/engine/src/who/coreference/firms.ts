/**
 * "Lithuanian carmaker Vilkas will build a plant in Ghana. *The company* …": a firm by so bare a word is the firm told of just
 * before, wherever it works; by a narrower word ("the bank") only one that was called so.
 */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Affiliation } from '../describe/describe.js';
import type { Setting } from '../setting.js';
import { areArgumentsOfOne, isBelowSubject } from './nearest.js';

/** Words for any firm. */
const ANY_FIRM: ReadonlySet<string> = new Set([
  'company',
  'firm',
  'business',
  'corporation',
  'conglomerate',
  'enterprise',
]);

/** Firms are called by what they do, as people are: "vanilla *exporter* Sable d'Or … *the exporter*". */
const BY_TRADE =
  /\b(exporter|importer|operator|producer|developer|supplier|provider|maker|manufacturer|builder|processor|distributor|lender|refiner|miner|insurer|retailer|wholesaler|contractor|carrier|shipper|publisher|broadcaster|brewer|distiller|grower|farmer|buyer|trader|owner|planter|recycler|broker|logger|employer)$/;

/** How many sentences back the firm is looked for. */
const REACH = 2;

export function byFirm(setting: Setting, candidate: Candidate, { country }: Affiliation): Referent[] | null {
  const { noun, entry, determiner, modifiers, countries, owner, ofHeads } = candidate.nominal!;
  const isByTrade = entry?.kind === 'person' && BY_TRADE.test(noun);
  const isOfFirm = entry?.kind === 'organisation' && entry.sector === 'BUS';
  if ((!isOfFirm && !isByTrade) || candidate.plural) return null;
  if (determiner !== 'definite' && determiner !== 'demonstrative') return null;
  if (modifiers.length + countries.length + ofHeads.length > 0 || owner >= 0 || country !== null) return null;
  const isAny = ANY_FIRM.has(noun);
  let found: Referent | null = null;
  let called: Referent | null = null;
  for (const other of setting.before(candidate, REACH)) {
    if (other.referents.length !== 1 || other.form === 'pronoun') continue;
    const one = setting.cast.referents[other.referents[0]!]!;
    if (isAny && isFirmByTrade(one)) called ??= one;
    if (isByTrade ? !isBody(one) : !isFirm(one)) continue;
    if (isAny && !isCalledFirm(one)) continue;
    if (!isAny && !isCalled(one, noun)) continue;
    if (areArgumentsOfOne(setting, candidate, other) || isBelowSubject(setting, candidate, other)) continue;
    // Of two firms nobody can tell by so little.
    if (found !== null && found !== one) return null;
    found = one;
  }
  if (found !== null) return [found];
  // What is called a firm is no person.
  if (called !== null) called.kind = 'organisation';
  return called === null ? null : [called];
}

/** "the company" is no *factory* that is only told of beside. */
const isCalledFirm = ({ nameRank, nouns }: Referent) =>
  nameRank >= 1000 || [...nouns].some(noun => CALLED_FIRM.test(noun));

const CALLED_FIRM =
  /\b(company|firm|business|corporation|conglomerate|enterprise|group|giant|chain|bank|airline|startup|maker|manufacturer|operator|builder|contractor|supplier|developer|subsidiary)$/;

/** "a Norwegian *builder* … *the firm's* engineers": nobody with a name. */
const isFirmByTrade = ({ kind, nameRank, nouns, plural }: Referent) =>
  kind === 'person' && nameRank < 1000 && !plural && [...nouns].some(noun => BY_TRADE.test(noun));

const isBody = ({ kind, nameRank, state, plural }: Referent) =>
  kind === 'organisation' && nameRank >= 1000 && state === null && !plural;

const isFirm = ({ kind, sector, state, plural }: Referent) =>
  (kind === 'organisation' || kind === 'group') && sector === 'BUS' && state === null && !plural;

/** "the *bank*", of a "private bank"; "the *maker*", of a carmaker. */
const isCalled = ({ nouns, names }: Referent, noun: string) =>
  [...nouns].some(one => one.endsWith(noun)) || names.some(words => words.includes(noun));

/**
 * "Norrvind halted a trial in Ghana, *the Swedish firm* said": a body by its nation and its noun is the one named just before of which no
 * country was told, where there is but one.
 */
export function byBodyOfNation(setting: Setting, candidate: Candidate): Referent[] | null {
  const { entry, determiner, countries, owner, ofHeads } = candidate.nominal!;
  if (entry?.kind !== 'organisation' || candidate.plural || determiner !== 'definite') return null;
  if (countries.length !== 1 || owner >= 0 || ofHeads.length > 0 || !TOLD_SO.has(entry.sector)) return null;
  const { code } = countries[0]!;
  let found: Referent | null = null;
  for (const other of setting.before(candidate, 1)) {
    if (other.referents.length !== 1 || other.name === null) continue;
    const one = setting.cast.referents[other.referents[0]!]!;
    const isNamedBody = one.kind === 'organisation' || one.kind === 'group' || one.kind === 'other';
    if (!isNamedBody || one.nameRank < 1000 || one.state !== null || one.plural) continue;
    if (one.country === code) return null;
    if (one.actor !== null || one.country !== null) continue;
    if (one.sector !== null && entry.sector !== null && one.sector !== entry.sector) continue;
    if (areArgumentsOfOne(setting, candidate, other) || isBelowSubject(setting, candidate, other)) continue;
    if (found !== null && found !== one) return null;
    found = one;
  }
  if (found?.kind === 'other') found.kind = 'organisation';
  return found === null ? null : [found];
}

/** What bodies are that are told of by their nation: a government's office is told at once. */
const TOLD_SO: ReadonlySet<string | null> = new Set([
  null,
  'BUS',
  'SOC',
  'JRN',
  'LAB',
  'PTY',
  'EDU',
  'MED',
  'REL',
  'AGR',
]);
