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

/** How many sentences back the firm is looked for. */
const REACH = 2;

export function byFirm(setting: Setting, candidate: Candidate, { country }: Affiliation): Referent[] | null {
  const { noun, entry, determiner, modifiers, countries, owner, ofHeads } = candidate.nominal!;
  if (entry?.kind !== 'organisation' || entry.sector !== 'BUS' || candidate.plural) return null;
  if (determiner !== 'definite' && determiner !== 'demonstrative') return null;
  if (modifiers.length + countries.length + ofHeads.length > 0 || owner >= 0 || country !== null) return null;
  const isAny = ANY_FIRM.has(noun);
  let found: Referent | null = null;
  for (const other of setting.before(candidate, REACH)) {
    if (other.referents.length !== 1 || other.form === 'pronoun') continue;
    const one = setting.cast.referents[other.referents[0]!]!;
    if (!isFirm(one) || !(isAny || isCalled(one, noun))) continue;
    if (areArgumentsOfOne(setting, candidate, other) || isBelowSubject(setting, candidate, other)) continue;
    // Of two firms nobody can tell by so little.
    if (found !== null && found !== one) return null;
    found = one;
  }
  return found === null ? null : [found];
}

const isFirm = ({ kind, sector, state, plural }: Referent) =>
  (kind === 'organisation' || kind === 'group') && sector === 'BUS' && state === null && !plural;

/** "the *bank*", of a "private bank"; "the *maker*", of a carmaker. */
const isCalled = ({ nouns, names }: Referent, noun: string) =>
  [...nouns].some(one => one.endsWith(noun)) || names.some(words => words.includes(noun));
