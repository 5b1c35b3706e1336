/**
 * Ranks that armies and police share, of nobody as far as is said: "police raided the house, *Captain* Brahimi said", "*Commissioner*
 * Lund said the gang had fled". Police in the same sentence or the one before make them police, unless soldiers stand nearer; "officers" are police where
 * nobody stands near.
 */
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';
import { OF_STATES } from './of-all-states.js';
import { RANKS } from './ranks.js';

/** Ranks that are civil offices too. */
const CIVIL: ReadonlySet<string> = new Set([
  'commissioner',
  'deputy commissioner',
  'superintendent',
  'officer',
  'inspector',
  'chief inspector',
]);

export function readRanksBesidePolice(setting: Setting): void {
  const { candidates } = setting;
  const bySentence = new Map<number, Set<string>>();
  for (const candidate of candidates) {
    for (const { sector, roles, kind } of setting.referentsOf(candidate)) {
      if (sector === null || kind === 'other' || (kind === 'person' && roles.length > 0 && isUnowned(roles)))
        continue;
      const seen = bySentence.get(candidate.sentence);
      if (seen) seen.add(sector);
      else bySentence.set(candidate.sentence, new Set([sector]));
    }
  }
  for (const referent of setting.cast.referents) {
    if (isOfficerOfNobody(referent))
      referent.sector = forceBeside(bySentence, referent.mentions[0]!.sentence);
    const first = referent.mentions[0];
    if (first === undefined || referent.actor !== null || !isRankOfNobody(referent)) continue;
    const isCivil = referent.sector === 'GOV';
    const beside = [bySentence.get(first.sentence), bySentence.get(first.sentence - 1)].find(
      seen =>
        seen !== undefined && (seen.has('COP') || seen.has('CRM') || seen.has('UAF') || seen.has('MIL')),
    );
    if (beside === undefined || beside.has('MIL')) continue;
    if (beside.has('COP') || (isCivil && (beside.has('CRM') || beside.has('UAF')))) referent.sector = 'COP';
  }
}

/** "two *officers* were missing", "dismissed an *officer*". */
function isOfficerOfNobody({ sector, country, nouns, nameRank, actor, mentions }: Referent): boolean {
  // "A *UN* field officer"
  if (country !== null && OF_STATES.has(country)) return false;
  return sector === null && actor === null && nameRank < 1000 && mentions.length > 0 && nouns.has('officer');
}

/** The one force that is spoken of in the sentence, else in the one before. */
function forceBeside(bySentence: ReadonlyMap<number, ReadonlySet<string>>, sentence: number): string | null {
  for (const seen of [bySentence.get(sentence), bySentence.get(sentence - 1)]) {
    const forces = FORCES.filter(force => seen?.has(force));
    if (forces.length > 0) return forces.length === 1 ? forces[0]! : null;
  }
  // Officers of whom no more is said are police.
  return 'COP';
}

const FORCES: readonly string[] = ['COP', 'SPY', 'MIL'];

const isUnowned = (roles: Referent['roles']) => roles.every(role => RANKS.has(role.title.toLowerCase()));

function isRankOfNobody({ roles, sector, kind, isGovernment }: Referent): boolean {
  if (kind !== 'person' || isGovernment || roles.length !== 1) return false;
  const title = roles[0]!.title.toLowerCase();
  if (roles[0]!.organisation >= 0) return false;
  return sector === 'MIL' ? RANKS.has(title) && !HIGH.has(title) : sector === 'GOV' && CIVIL.has(title);
}

/** Ranks of armies alone, as a rule. */
const HIGH: ReadonlySet<string> = new Set(['admiral', 'private', 'marshal', 'brigadier']);
