/**
 * "Gunmen held an engineer of a Chinese drilling company. *The company*, Hualong Wells, said": what is named only when it is told of
 * again is of the country, and of the sector, that its first words told.
 */
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Setting } from '../setting.js';

const REACH = 2;

export function readNamedLater(setting: Setting): void {
  for (const candidate of setting.candidates) {
    const named = namedHere(setting, candidate);
    if (named === null || (named.country !== null && named.sector !== null)) continue;
    const before = toldBefore(setting, candidate, named);
    if (before === null) continue;
    named.country ??= before.country;
    named.sector ??= before.sector;
  }
}

/** Whom "the company" names that is called by a name right beside it, and nowhere before. */
function namedHere(setting: Setting, { nominal, plural, sentence, referents }: Candidate): Referent | null {
  if (nominal === null || plural || referents.length !== 1 || nominal.determiner !== 'definite') return null;
  const isBare = nominal.modifiers.length + nominal.countries.length + nominal.ofHeads.length === 0;
  if (!isBare || nominal.owner >= 0 || nominal.entry === null) return null;
  const one = setting.cast.referents[referents[0]!]!;
  const isNew = one.mentions[0]?.sentence === sentence && one.actor === null && one.state === null;
  return isNew && one.nameRank >= 1000 && one.kind !== 'place' ? one : null;
}

/** The one that was told of by that noun, "a … company", and has no name yet; null for none or several. */
function toldBefore(setting: Setting, candidate: Candidate, named: Referent): Referent | null {
  const { noun } = candidate.nominal!;
  let found: Referent | null = null;
  for (const other of setting.before(candidate, REACH)) {
    if (other.nominal?.determiner !== 'indefinite' || other.plural || other.referents.length !== 1) continue;
    const [one] = setting.referentsOf(other);
    const isSo = other.nominal.noun === noun || other.nominal.noun.endsWith(` ${noun}`);
    if (!isSo || one === undefined || one === named || one.nameRank >= 1000) continue;
    if (found !== null && found !== one) return null;
    found = one;
  }
  return found;
}
