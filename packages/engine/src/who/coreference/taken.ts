/**
 * "The brigade freed 17 cement workers. *The captives* …": those who were taken or freed before, by a word that tells no more of
 * them; and "the Shan Unity Army … *the army*": a body by the last word of its name.
 */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { isTaken } from '../witnesses.js';
import { nearest } from './nearest.js';

const CAPTIVES: ReadonlySet<string> = new Set([
  'captive',
  'hostage',
  'abductee',
  'detainee',
  'prisoner',
  'kidnap victim',
  'kidnapping victim',
]);
const REACH = 2;

export function byCaptives(setting: Setting, candidate: Candidate): Referent[] | null {
  if (!CAPTIVES.has(candidate.nominal!.noun) || !isBareDefinite(candidate)) return null;
  for (const other of setting.before(candidate, REACH)) {
    if (other.nominal === null || other.plural !== candidate.plural || other.referents.length !== 1) continue;
    if (!isTaken(setting.draft, other.headToken)) continue;
    const [one] = setting.referentsOf(other);
    if (one?.kind === 'person' || one?.kind === 'group') return [one];
  }
  return null;
}

/** Last words of names that a body is called by the next time. */
const BODIES: ReadonlySet<string> = new Set([
  'army',
  'brigade',
  'column',
  'front',
  'command',
  'battalion',
  'militia',
  'council',
  'alliance',
  'coalition',
  'league',
  'union',
  'federation',
  'guild',
  'cartel',
  'clan',
]);

export function byLastWord(setting: Setting, candidate: Candidate): Referent[] | null {
  const { noun, entry } = candidate.nominal!;
  if (!BODIES.has(noun) || candidate.plural || !isBareDefinite(candidate)) return null;
  if (entry?.kind !== 'organisation' && entry?.kind !== 'group') return null;
  const isBody = ({ kind, state, isGovernment }: Referent) =>
    (kind === 'organisation' || kind === 'group') && state === null && !isGovernment;
  // The body told last that may be called so must be the one whose name ends so: another army is another.
  const isMeant = (one: Referent) => isBody(one) && (one.nouns.has(noun) || endsSo(one, noun));
  const last = nearest(setting, candidate, isMeant, NEAR);
  return last !== null && last.nameRank >= 1000 && endsSo(last, noun) ? [last] : null;
}

const NEAR = 10;

const endsSo = ({ names }: Referent, noun: string) =>
  names.some(words => words.length > 1 && words.at(-1) === noun);

function isBareDefinite({ nominal }: Candidate): boolean {
  const { determiner, modifiers, countries, owner, ofHeads, actor } = nominal!;
  const isBare = modifiers.length + countries.length + ofHeads.length === 0 && owner < 0 && actor === null;
  return isBare && (determiner === 'definite' || determiner === 'demonstrative');
}
