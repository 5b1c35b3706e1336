/** The sector that a noun has with the country or people before it: "a *Ukrainian* sniper", "*Chilean* forces". */
import type { Nominal } from '../candidate.js';
import type { Referent } from '../cast.js';

/** "*Nine Kenyans* were hurt": people of whom no more is said; "the Kenyans" may be their government, or a team. */
export function sectorOfPeople({ actor, countries, determiner }: Nominal, isMany: boolean): string | null {
  if (actor !== null || !isMany) return actor?.sector ?? null;
  return countries.length > 0 && determiner !== 'definite' && determiner !== 'demonstrative' ? 'CVL' : null;
}

/** "the *Haitian* leader" leads the country. */
export function leaderOf({ noun, countries, regions, actor, modifiers, ofHeads }: Nominal): string | null {
  if (noun !== 'leader' || ofHeads.length > 0) return null;
  // "*Southern African* leaders", "*European* leaders" lead the countries there.
  const isOfRegion =
    regions.length > 0 &&
    (actor === null || actor.sector === 'CVL') &&
    modifiers.every(word => regions.some(one => one.split(' ').includes(word)));
  return isOfRegion || (countries.length > 0 && modifiers.length === 0) ? 'GOV' : null;
}

/** "*Bougainville's* delegates", "the *Scottish* inspectors": of a country or region, as long as nothing tells of whom else. */
export function delegateOf(
  { noun, countries, modifiers, owner: ownerToken }: Nominal,
  owner: Referent | null,
): string | null {
  if (!SENT.has(noun) || modifiers.length > 0) return null;
  const isOfLand =
    owner !== null && (owner.kind === 'country' || (owner.kind === 'place' && owner.state !== null));
  if (!isOfLand && (countries.length === 0 || ownerToken >= 0)) return null;
  return noun === 'agent' ? 'SPY' : 'GOV';
}

const SENT: ReadonlySet<string> = new Set(['delegate', 'inspector', 'negotiator', 'agent']);

/** "a *Ukrainian* sniper" is a soldier, a sniper of whom no more is said may be anyone; "*Cuban* instructors" train no pupils. */
export function soldierOf({ noun, countries, modifiers }: Nominal): string | null {
  // "shelled *Moroccan* positions"
  return SOLDIERS.test(noun) && countries.length > 0 && modifiers.length === 0 ? 'MIL' : null;
}

const SOLDIERS = /^(sniper|bomber|instructor|position|patrol)$/;

/** "an *Algerian striker*" plays; "Algerian strikers", and one of whom no country is told, may have laid down tools. */
export const playerOf = ({ noun, countries, modifiers }: Nominal, isMany: boolean): string | null =>
  noun === 'striker' && !isMany && countries.length > 0 && modifiers.length === 0 ? 'CVL' : null;

/** "a lake protection *society*" is some people's, "society" everybody. */
export const societyOf = ({ noun, determiner }: Nominal): string | null =>
  noun === 'society' && determiner === 'indefinite' ? 'SOC' : null;

/** "*Chilean forces*" are soldiers; "an *armed* Andean *group*" has no state behind it, as far as is said. */
export function sectorOfArms(
  { noun, entry, countries, modifiers }: Nominal,
  owner: Referent | null,
): string | null {
  if (entry === null || !entry.isRelational || entry.kind === 'person') return null;
  if (modifiers.some(word => OF_REBELS.has(word))) return 'REB';
  if (modifiers.includes('paramilitary')) return 'PRM';
  // "a *neighbourhood* force", "the *tribal* guard": people in arms of their own, on nobody's payroll but the state's.
  if (OF_HOME.test(noun) && modifiers.some(word => HOME.has(word))) return 'PRM';
  const isOfState =
    (countries.length > 0 && modifiers.length === 0) || owner?.kind === 'country' || isOffice(owner);
  return noun === 'forces' && isOfState ? 'MIL' : null;
}

const OF_HOME = /^(force|forces|guard|guards|patrol|patrols|brigade)$/;
const HOME: ReadonlySet<string> = new Set([
  'tribal',
  'village',
  'neighbourhood',
  'neighborhood',
  'clan',
  'vigilante',
  'communal',
]);

/** "The defence ministry said *its forces* …", "the junta's *forces*" */
const isOffice = (owner: Referent | null) => owner?.kind === 'organisation' && owner.sector === 'GOV';

export const OF_REBELS: ReadonlySet<string> = new Set(
  'armed rebel guerrilla insurgent separatist secessionist militant jihadist jihadi terrorist'.split(' '),
);
