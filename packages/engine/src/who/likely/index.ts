/**
 * The likeliest sector and country of those of whom the rules tell none, learned from phrases coded by hand. What rules, lexicon and text
 * say stands, but for what tells little: "teenagers", "two men" and "Afghans" are civilians, and the scene may tell whether they study, sue
 * or flee; the last word of a name, as in "Tern Council", is a guess of its own. Where no choice is clearly likelier than the others,
 * sector and country stay as they are. There is no more evidence for what is told here than the words around, so nobody gets a role by it.
 */
import { Deprel } from '../../grammar/labels.js';
import type { Candidate } from '../candidate.js';
import type { Referent } from '../cast.js';
import type { Open } from '../context-country.js';
import { OPPOSING } from '../describe/sector.js';
import { isHedged } from '../roles/clauses.js';
import { OF_STATES } from '../roles/of-all-states.js';
import type { Setting } from '../setting.js';
import { CountryFeatures } from './country-features.js';
import { type LikelyModel, SECTORS } from './model.js';
import { SectorFeatures } from './sector-features.js';

/** Sets sectors and countries that are open. @param open those whose country the text does not give. */
export function tellLikely(setting: Setting, open: Open, model: LikelyModel): void {
  const countries = new CountryFeatures(setting, open);
  const sectors = new SectorFeatures(setting);
  // Nobody is judged by what others were only judged to be: all are asked before any is told.
  const told = setting.cast.referents.map(one =>
    hasLikelySector(setting, one) ? likelySector(sectors, one, model) : null,
  );
  for (const one of open.referents)
    if (one.country === null) one.country = likelyCountry(countries, one, model);
  told.forEach((sector, row) => {
    if (sector !== null) setting.cast.referents[row]!.sector = sector;
  });
}

/** Someone of whom neither text nor rules tell a sector, or only one that is lightly told, and who may have one. */
function hasLikelySector(setting: Setting, referent: Referent): boolean {
  const { sector, country, mentions, nouns } = referent;
  if ((sector !== null && !isLightlyTold(referent)) || !isUnlisted(referent)) return false;
  // "A *UN* field officer" serves all states, and has no sector.
  if (OF_STATES.has(country ?? '')) return false;
  for (const noun of nouns) if (OPPOSING.has(noun) || noun === 'source') return false;
  return !isToldHedged(setting, mentions[0]!);
}

/** "Ana, *who would lead* the union": what is so told of somebody they are not. */
function isToldHedged(setting: Setting, { headToken }: Candidate): boolean {
  const { deprels, firstChildren, nextSiblings } = setting.draft.tokens;
  for (let child = firstChildren[headToken]!; child >= 0; child = nextSiblings[child]!)
    if (deprels[child] === Deprel['acl:relcl'] && isHedged(setting, child)) return true;
  return false;
}

/** Someone told of by name or noun whom the lexicon does not know, and who may have a sector. */
export function isUnlisted({ kind, actor, state, isGovernment, mentions }: Referent): boolean {
  const [first] = mentions;
  if (first === undefined || actor !== null || state !== null || isGovernment) return false;
  if (kind !== 'person' && kind !== 'organisation' && kind !== 'group') return false;
  return first.pronoun === null;
}

function likelySector(features: SectorFeatures, referent: Referent, model: LikelyModel): string | null {
  const sums = sumsOf(model.sectors, features.of(referent, referent.sector));
  const best = indexOfMost(sums);
  const sector = SECTORS[best]!;
  let lead = model.leadOfSector;
  if (OF_STATES_OWN.has(sector)) lead += MORE_FOR_STATES;
  if (referent.sector !== null) lead += MORE_FOR_TOLD;
  return sums[best]! - mostBeside(sums, best) >= lead ? sector || null : null;
}

/** A civilian by the noun, or of the sector that only a word of the name tells. */
function isLightlyTold({ sector, nouns, roles, mentions }: Referent): boolean {
  const [first] = mentions;
  // "Estonia's *Finns*": a people is none of its trades.
  if (sector === 'CVL')
    return first?.nominal == null || first.nominal.entry !== null || first.nominal.owner < 0;
  if (ARMED.has(sector ?? '') || nouns.size > 0 || roles.length > 0) return false;
  const name = first?.name;
  // "Crimes Agency" tells more than "Agency".
  return name?.sector === sector && ONE_WORD.test(name.because);
}

const ONE_WORD = /^name ends "[^ ]+"$/;

const ARMED: ReadonlySet<string> = new Set(['REB', 'PRM', 'CRM', 'UAF']);

/** By how much more another sector must lead over one that is lightly told; in the weights' integers. */
const MORE_FOR_TOLD = 20;

/** Nobody is taken for one of a state's own as lightly as for a trader or a farmer: its deeds are coded as the state's. */
const OF_STATES_OWN: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);
/** In the weights' integers. */
const MORE_FOR_STATES = 40;

function likelyCountry(features: CountryFeatures, referent: Referent, model: LikelyModel): string | null {
  const choices = features.choicesOf(referent);
  const sums = choices.map(({ rows }) => rows.reduce((sum, row) => sum + model.countries[row]!, 0));
  const best = indexOfMost(sums);
  return sums[best]! - mostBeside(sums, best) >= model.leadOfCountry ? choices[best]!.country : null;
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
