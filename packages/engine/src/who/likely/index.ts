/**
 * The likeliest sector and country of those of whom the rules tell none, or tell it by little: learned from phrases coded by hand. What
 * the lexicon says of an actor or of a noun stands, and so does a country that the text itself gives; where no choice is clearly
 * likelier than the others, sector and country stay as they are.
 */
import type { Referent } from '../cast.js';
import type { Open } from '../context-country.js';
import type { Setting } from '../setting.js';
import { CountryFeatures } from './country-features.js';
import { type LikelyModel, SECTORS } from './model.js';
import { SectorFeatures } from './sector-features.js';

/** Sets sectors and countries of the cast. @param open those whose country the text does not give. */
export function tellLikely(setting: Setting, open: Open, model: LikelyModel): void {
  const countries = new CountryFeatures(setting, open);
  const sectors = new SectorFeatures(setting);
  const told: { referent: Referent; sector: string | null; country: string | null }[] = [];
  const isOpen = new Set(open.referents);
  for (const referent of setting.cast.referents) {
    if (!hasLikelySector(referent) && !isOpen.has(referent)) continue;
    told.push({
      referent,
      sector: hasLikelySector(referent) ? likelySector(sectors, referent, model) : referent.sector,
      country: isOpen.has(referent) ? likelyCountry(countries, referent, model) : referent.country,
    });
  }
  // Nobody is judged by what others were only judged to be.
  for (const { referent, sector, country } of told) {
    referent.sector = sector;
    referent.country = country;
  }
}

/** Someone whose sector the lexicon does not say outright, and who may have one. */
function hasLikelySector(referent: Referent): boolean {
  const { sector, mentions } = referent;
  return isUnlisted(referent) && (sector === null || mentions[0]!.nominal?.entry?.sector !== sector);
}

/** Someone told of by name or noun whom the lexicon does not know, and who may have a sector. */
export function isUnlisted({ kind, actor, state, isGovernment, mentions }: Referent): boolean {
  const [first] = mentions;
  if (first === undefined || actor !== null || state !== null || isGovernment) return false;
  if (kind !== 'person' && kind !== 'organisation' && kind !== 'group') return false;
  return first.pronoun === null;
}

function likelySector(features: SectorFeatures, referent: Referent, model: LikelyModel): string | null {
  const rule = referent.sector;
  const sums = sumsOf(model.sectors, features.of(referent, rule));
  const best = indexOfMost(sums);
  const sector = SECTORS[best] || null;
  if (sector === null || sector === rule) return rule;
  const ruled = SECTORS.findIndex(one => one === (rule ?? ''));
  if (rule !== null) return ruled >= 0 && sums[best]! - sums[ruled]! >= model.leadOverRule ? sector : rule;
  return sums[best]! - mostBeside(sums, best) >= model.leadOfSector ? sector : rule;
}

function likelyCountry(features: CountryFeatures, referent: Referent, model: LikelyModel): string | null {
  const rule = referent.country;
  const choices = features.choicesOf(referent);
  const sums = choices.map(({ rows }) => rows.reduce((sum, row) => sum + model.countries[row]!, 0));
  const best = indexOfMost(sums);
  const { country } = choices[best]!;
  if (country === null || country === rule) return rule;
  const ruled = choices.findIndex(one => one.country === rule);
  if (rule !== null) return ruled >= 0 && sums[best]! - sums[ruled]! >= model.leadOverRule ? country : rule;
  return sums[best]! - mostBeside(sums, best) >= model.leadOfCountry ? country : rule;
}

function sumsOf(weights: Int8Array, rows: Int32Array): Int32Array {
  const sums = new Int32Array(SECTORS.length);
  for (const row of rows) {
    const at = row * SECTORS.length;
    for (let i = 0; i < sums.length; i++) sums[i]! += weights[at + i]!;
  }
  return sums;
}

function indexOfMost(sums: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < sums.length; i++) if (sums[i]! > sums[best]!) best = i;
  return best;
}

function mostBeside(sums: ArrayLike<number>, best: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < sums.length; i++) if (i !== best && sums[i]! > most) most = sums[i]!;
  return most;
}
