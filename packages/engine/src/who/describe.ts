/** Whose a nominal is: country and sector from its adjectives, its possessor, its "of"- and "in"-phrases. */
import type { Candidate, Nominal } from './candidate.js';
import type { Referent } from './cast.js';
import type { Setting } from './setting.js';

/** Whose and what, as the words say; null where they say nothing. */
export interface Affiliation {
  country: string | null;
  sector: string | null;
  otherSectors: string[];
  /** The organisation, group, country or person it belongs to. */
  owner: Referent | null;
}

/** Several for coordinated adjectives or "of"-phrases of a plural: "Hungarian and Romanian officials". */
export function affiliationsOf(setting: Setting, candidate: Candidate): Affiliation[] {
  const nominal = candidate.nominal!;
  const owner = ownerOf(setting, nominal);
  if (nominal.countries.length > 1 && candidate.plural) {
    return nominal.countries.map(country => affiliation(nominal, country.code, null));
  }
  const ofs = nominal.ofHeads.flatMap(token => setting.referentsAt(token));
  if (ofs.length > 1 && candidate.plural && nominal.countries.length === 0 && nominal.entry?.isTitle) {
    return ofs.map(one => affiliation(nominal, one.country, one));
  }
  const country =
    nominal.countries[0]?.code ??
    nominal.actor?.country ??
    owner?.country ??
    ofs.find(one => one.country)?.country ??
    placeCountry(setting, nominal);
  return [affiliation(nominal, country, owner ?? ofs.find(isOwner) ?? null)];
}

function affiliation(nominal: Nominal, country: string | null, owner: Referent | null): Affiliation {
  const { entry, actor } = nominal;
  const own = entry?.sector ?? null;
  const inherited = entry?.isRelational
    ? (actor?.sector ?? sectorOfOwner(owner, entry.isTitle && own === null))
    : null;
  const isActor =
    entry !== null && entry.kind !== 'place' && entry.kind !== 'other' && entry.kind !== 'country';
  return {
    country:
      isActor || entry?.kind === 'place' || entry?.kind === 'country' || nominal.countries.length > 0 || actor
        ? country
        : null,
    // The commander of a militia is of the militia's sector, a commander of whom no more is said a soldier.
    sector: isFormer(nominal) ? 'ELI' : (inherited ?? own ?? (entry ? null : (actor?.sector ?? null))),
    otherSectors: entry?.otherSectors ?? [],
    owner,
  };
}

/** The leader of a country is its government; the leader of a group is of the group's sector. */
function sectorOfOwner(owner: Referent | null, isTitle: boolean): string | null {
  if (!owner) return null;
  return owner.kind === 'country' ? (isTitle ? 'GOV' : null) : owner.kind === 'person' ? null : owner.sector;
}

const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'ousted', 'deposed']);

export function isFormer(nominal: Nominal): boolean {
  return nominal.modifiers.some(word => FORMER.has(word));
}

function ownerOf(setting: Setting, nominal: Nominal): Referent | null {
  const owners = setting.referentsAt(nominal.owner);
  return owners.length === 1 ? owners[0]! : null;
}

function isOwner(referent: Referent): boolean {
  return referent.kind === 'organisation' || referent.kind === 'group' || referent.kind === 'country';
}

/** "officials *in Ankara*", "rebels *in eastern Congo*" */
function placeCountry(setting: Setting, nominal: Nominal): string | null {
  for (const token of nominal.inHeads) {
    const place = setting.referentsAt(token).find(one => one.kind === 'place' || one.kind === 'country');
    if (place?.country) return place.country;
  }
  return null;
}
