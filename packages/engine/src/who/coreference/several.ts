/** "both sides", "the two countries", "the two militaries": a plural for those named one by one before. */
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
  const wanted =
    determiner === 'both' ? 2 : determiner === 'definite' || determiner === 'demonstrative' ? count : 0;
  if (wanted < 2 || wanted > 5 || nominal.ofHeads.length > 0) return null;
  const isMeant = meantBy(nominal.noun, entry.kind);
  return isMeant ? lastDistinct(setting, candidate, wanted, isMeant) : null;
}

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

/** Which referents a plural noun can stand for. */
function meantBy(noun: string, kind: string): ((one: Referent) => boolean) | null {
  if (kind === 'country' || noun === 'neighbour' || noun === 'neighbor' || noun === 'ally')
    return one => one.kind === 'country';
  if (noun === 'side' || noun === 'party' || noun === 'both sides')
    return one => one.kind === 'country' || one.kind === 'organisation' || one.kind === 'group';
  if (kind === 'person')
    return one => one.kind === 'person' && !one.plural && (ANYONE.has(noun) || one.nouns.has(noun));
  if (kind === 'group' || kind === 'organisation') {
    const isBody = (one: Referent) =>
      (one.kind === 'group' || one.kind === 'organisation') && one.nameRank >= 1000;
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
  let seen = 0;
  for (const other of setting.before(candidate, 6)) {
    if (seen++ > REACH) break;
    if (isModifier(setting, other)) continue;
    for (const named of setting.referentsOf(other)) {
      // "Helsinki and Stockholm … *the two countries*"
      const one =
        wantsCountry && named.isGovernment && named.state ? setting.cast.getState(named.state) : named;
      if (isMeant(one) && !found.includes(one)) found.push(one);
    }
    if (found.length >= wanted) return found.slice(0, wanted).sort((a, b) => a.row - b.row);
  }
  return null;
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
    const ones = setting.referentsOf(other);
    if (ones.every(isMeant)) return ones;
  }
  return null;
}

/** "a *US* drone strike": not one of the parties spoken of. */
function isModifier(setting: Setting, other: Candidate): boolean {
  const deprel = setting.draft.tokens.deprels[other.headToken];
  return deprel === Deprel.compound || deprel === Deprel.amod;
}
